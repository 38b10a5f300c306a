/** `site.json` of a data folder, made from the template on the first start. `server/site` calls it. */
import { join } from 'node:path'
import { type Document, openDocument } from './document.ts'
import { SiteConfig, siteFaults } from './site-schema.ts'
import { siteTemplate } from './site-template.ts'

/**
 * @param onRecovered told in words when the previous version had to be taken
 * @throws {DocumentInvalid} with every mistake and its path; the file was not touched.
 */
export function openSiteConfig(
  dataFolder: string,
  onRecovered?: (message: string) => void,
): Promise<Document<SiteConfig>> {
  return openDocument({
    file: join(dataFolder, 'site.json'),
    schema: SiteConfig,
    initial: siteTemplate,
    check: siteFaults,
    ...(onRecovered && { onRecovered }),
  })
}
