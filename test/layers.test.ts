/** Proves that `npm run layers` sees every file and that a planted breach of each kind of rule fails. */
import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const rooms = ['server', 'hardware', 'kiosk', 'display', 'test']

interface Cruise {
  modules: { source: string }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

/** Cruises the rooms below `directory` with the rules as they stand there. Violations are in the result. */
function cruise(directory: string): Promise<Cruise> {
  const cli = join(root, 'node_modules/.bin/depcruise')
  const args = [cli, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...rooms]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: directory, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr, { cause: error }))
      else resolve(JSON.parse(stdout))
    })
  })
}

/** A house with our rules and nothing but the given files. */
async function house(files: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'greenlane-layers-'))
  afterAll(() => rm(directory, { recursive: true }))
  await cp(join(root, '.dependency-cruiser.mjs'), join(directory, '.dependency-cruiser.mjs'))
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'))
  for (const room of rooms) await mkdir(join(directory, room))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, file)), { recursive: true })
    await writeFile(join(directory, file), text)
  }
  return directory
}

/** Planted files that break a rule, and the innocent ones they lean on. */
const planted: { rule: string; file: string; text: string }[] = [
  { rule: 'domain-is-pure', file: 'server/domain/package.ts', text: `import 'fastify'` },
  {
    rule: 'domain-is-pure',
    file: 'server/domain/package-type.ts',
    text: `import type { Static } from 'typebox'\nexport type A = Static<never>`,
  },
  { rule: 'domain-is-pure', file: 'server/domain/node.ts', text: `import 'node:fs'` },
  { rule: 'no-node-in-shared-or-browser-code', file: 'server/app/node.ts', text: `import 'node:fs'` },
  { rule: 'no-node-in-shared-or-browser-code', file: 'kiosk/kit/node.ts', text: `import 'node:fs'` },
  {
    rule: 'room-checkin',
    file: 'kiosk/checkin/app.ts',
    text: `import type { A } from '../../server/app/fine.ts'\nexport type B = A`,
  },
  {
    rule: 'room-display-board',
    file: 'display/board/kiosk.ts',
    text: `import '../../kiosk/checkin/fine.ts'`,
  },
  { rule: 'room-journal', file: 'server/journal/app.ts', text: `import '../app/fine.ts'` },
  { rule: 'sqlite-only-in-journal', file: 'server/edge/database.ts', text: `import 'node:sqlite'` },
  { rule: 'fastify-only-at-the-edge', file: 'server/app/http.ts', text: `import '@fastify/websocket'` },
  { rule: 'serialport-only-in-port', file: 'hardware/printer/port.ts', text: `import 'serialport'` },
  { rule: 'nothing-imports-test', file: 'server/site/test.ts', text: `import '../../test/fine.ts'` },
  { rule: 'no-cycles', file: 'server/app/circle-back.ts', text: `import './circle.ts'` },
  { rule: 'resolvable', file: 'server/app/nowhere.ts', text: `import './gone.ts'` },
  { rule: 'every-lone-file-has-a-room', file: 'server/attic/lone.ts', text: '' },
  { rule: 'every-file-has-a-room', file: 'server/loose.ts', text: `import './domain/fine.ts'` },
  { rule: 'every-import-has-a-room', file: 'server/site/attic.ts', text: `import '../attic/used.ts'` },
]

const innocent: Record<string, string> = {
  'server/domain/fine.ts': `import './other.ts'`,
  'server/domain/other.ts': '',
  'server/app/fine.ts': 'export type A = 1',
  'server/app/circle.ts': `import './circle-back.ts'`,
  'server/app/ports.ts': `import '../domain/fine.ts'`,
  'server/journal/fine.ts': `import '../app/ports.ts'\nimport 'node:sqlite'`,
  'server/edge/fine.ts': `import '../app/ports.ts'\nimport 'fastify'`,
  'server/attic/used.ts': '',
  'kiosk/checkin/fine.ts': `import 'lit'`,
  'hardware/port/fine.ts': `import 'serialport'`,
  'test/fine.ts': `import '../server/domain/fine.ts'`,
}

describe('a house with breaches', () => {
  let violations: { rule: { name: string }; from: string }[]
  beforeAll(async () => {
    const files = Object.fromEntries(planted.map(({ file, text }) => [file, text]))
    violations = (await cruise(await house({ ...files, ...innocent }))).summary.violations
  })

  test.each(planted)('$rule refuses $file', ({ rule, file }) => {
    const rules = violations
      .filter(violation => violation.from === file)
      .map(violation => violation.rule.name)
    expect(rules).toContain(rule)
  })

  test('innocent files are left alone', () => {
    expect(violations.filter(violation => violation.from in innocent)).toEqual([])
  })
})

test('the house keeps its rules, and no file goes unseen', async () => {
  const { modules, summary } = await cruise(root)
  const ours = globSync(
    rooms.map(room => `${room}/**/*.{ts,mjs}`),
    { cwd: root },
  )
  const seen = modules.map(module => module.source).filter(source => ours.includes(source))
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  expect(ours.length).toBeGreaterThan(0)
  expect(seen.toSorted()).toEqual(ours.toSorted())
})
