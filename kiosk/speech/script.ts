/** Which characters a page writes Chinese in, as `site.json` says; each screen calls it before it first shows words. */
import type { SiteFacts } from '../../server/contract/site.ts'
import { type Language, writeTraditional } from './catalogue/catalogue.ts'

/** How long words may be waited for, ms: simplified ones now are better than traditional ones too late. */
const patience = 3000

async function traditionalWords(): Promise<Record<string, string>> {
  const answer = await fetch('/words/traditional', { signal: AbortSignal.timeout(patience) })
  return answer.ok ? answer.json() : {}
}

/** Resolves when the page may show words; at a site with simplified characters at once, and nothing is loaded. */
export async function useScript(script: SiteFacts['script']): Promise<void> {
  document.documentElement.dataset.script = script
  if (script === 'traditional') writeTraditional(await traditionalWords().catch(() => ({})))
}

/** For `lang`: which font's forms and which voice of a screen reader fit what is shown. */
export const langTag = (language: Language, script: SiteFacts['script']): string => {
  const written = script === 'traditional' ? 'Hant' : 'Hans'
  return language === 'en' ? 'en' : `zh-${written}-${language === 'zh-HK' ? 'HK' : 'CN'}`
}
