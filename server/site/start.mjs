/**
 * `npm start`: starts the built server the way a small computer needs it, in the same process. What must be set before
 * the first line of it is read:
 *
 *   NODE_COMPILE_CACHE         starts twice as fast
 *   MALLOC_…                   memory goes back to the system as soon as it is free, whichever thread used it
 *   smallHeap                  a heap that is swept early instead of growing
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const smallHeap = ['--max-semi-space-size=2', '--heap-growing-percent=20', '--no-sparkplug']
/** The byte encoder of tickets, escpos, makes buffers in the old way. */
const quiet = '--disable-warning=DEP0005'
const root = join(import.meta.dirname, '../..')
const main = join(root, 'dist/server/main.js')

if (!existsSync(main)) {
  console.error('greenlane: it is not built yet: run npm start, or node server/site/setup/prepare.mjs')
  process.exitCode = 2
} else if (process.platform === 'win32' || process.execve === undefined)
  await import('../../dist/server/main.js')
else
  process.execve(process.execPath, [process.execPath, quiet, ...smallHeap, main, ...process.argv.slice(2)], {
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/greenlane'),
    MALLOC_ARENA_MAX: '1',
    MALLOC_MMAP_THRESHOLD_: '16384',
    ...process.env,
  })
