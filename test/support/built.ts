/** Before any test: sites and screens run as they are built, so what is built must be of the sources as they are now. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../server/site/root.ts'

export function setup(): void {
  execFileSync(process.execPath, [join(root, 'server/site/setup/prepare.mjs')], { stdio: 'inherit' })
}
