/** A configuration file killed in the middle of writing is the old one or the new one. `npm run soak` kills 200 times. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { place } from './place.ts'

const kills = Number(process.env.GREENLANE_KILLS ?? 20)

test(`killed ${kills} times, never torn, never older than acknowledged`, {
  timeout: 10_000 + kills * 2000,
}, async () => {
  const file = join(await place(), 'document.json')
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'update-child.ts'), file])
    let output = ''
    child.stdout.setEncoding('utf8').on('data', text => {
      output += text
    })
    await once(child.stdout, 'data')
    await setTimeout((kill * 37) % 60)
    child.kill('SIGKILL')
    await once(child, 'close')

    acknowledged = Number([...output.matchAll(/^ack (\d+)\n/gm)].at(-1)?.[1] ?? acknowledged)
    const { count, echo, filling } = JSON.parse(await readFile(file, 'utf8'))
    expect(count).toBeGreaterThanOrEqual(acknowledged)
    expect(echo).toBe(count)
    expect(filling).toHaveLength(40_000)
  }
  expect(acknowledged).toBeGreaterThan(kills)
})
