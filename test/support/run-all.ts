/** What `npm test` runs: types, lint, layers, then every test; arguments go on to vitest. Stops where one fails. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Command = [program: string, ...args: string[]]

const root = join(import.meta.dirname, '../..')
const rooms = ['server', 'hardware', 'kiosk', 'display', 'test']
const atOnce = 2

/** Runs a program of node_modules. Live, it prints as it goes; otherwise its output comes back in the end. */
async function run([program, ...args]: Command, live: boolean): Promise<{ ok: boolean; output: string }> {
  const command = [join(root, 'node_modules/.bin', program), ...args]
  const child = spawn(process.execPath, command, { cwd: root, stdio: live ? 'inherit' : 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const [status] = await once(child, 'close')
  return { ok: status === 0, output }
}

/** Runs the programs of one step, a few at once, and prints what failing ones had to say. */
async function check(commands: Command[]): Promise<boolean> {
  const waiting = [...commands]
  const complaints: string[] = []
  const worker = async () => {
    for (let command = waiting.shift(); command; command = waiting.shift()) {
      const { ok, output } = await run(command, false)
      if (!ok) complaints.push(`${command.join(' ')}\n${output}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  for (const complaint of complaints) console.log(complaint)
  return complaints.length === 0
}

/** Runs vitest and prints the counts as one plain line at the end. */
async function tests(args: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'greenlane-tests-'))
  const results = join(folder, 'results.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
    const { ok } = await run(['vitest', 'run', ...reporters, ...args], true)
    if (!existsSync(results)) return false
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'))
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
    console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`)
    return ok && numPassedTests > 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function step(name: string, work: () => Promise<boolean>): Promise<boolean> {
  const start = performance.now()
  const ok = await work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${name.padEnd(8)}${ok ? 'ok' : 'FAILED'}  ${seconds} s`)
  return ok
}

const passed =
  (await step('types', () => check(rooms.map(room => ['tsc', '-p', room])))) &&
  (await step('lint', () => check([['biome', 'check', '--error-on-warnings', '.']]))) &&
  (await step('layers', () => check([['depcruise', '--config', '.dependency-cruiser.mjs', ...rooms]]))) &&
  (await tests(process.argv.slice(2)))
process.exitCode = passed ? 0 : 1
