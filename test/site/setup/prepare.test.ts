/** Runs `prepare.mjs` as npm would, in small clones of our own: real npm, real vite, no network. */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const setup = 'server/site/setup'

const manifest = { name: 'clone', version: '1.0.0', type: 'module', dependencies: { local: 'file:local' } }
const packages = {
  '': manifest,
  local: { version: '1.0.0' },
  'node_modules/local': { resolved: 'local', link: true },
}
const lockfile = { name: 'clone', version: '1.0.0', lockfileVersion: 3, requires: true, packages }

/** A clone with our set-up and one package, which lies beside it. */
async function clone(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'greenlane-clone-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(join(root, setup), join(folder, setup), { recursive: true })
  await mkdir(join(folder, 'local'))
  await write(folder, 'local/package.json', '{ "name": "local", "version": "1.0.0" }')
  await write(folder, 'package.json', JSON.stringify(manifest))
  await write(folder, 'package-lock.json', JSON.stringify(lockfile))
  return folder
}

const write = (folder: string, file: string, text: string) => writeFile(join(folder, file), text)

function prepare(folder: string, env: Record<string, string> = {}): { status: number | null; said: string } {
  const done = spawnSync(process.execPath, [join(folder, setup, 'prepare.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, npm_config_fetch_retries: '0', ...env },
  })
  return { status: done.status, said: done.stdout + done.stderr }
}

const quiet = { status: 0, said: '' }

test('installs once, and again when the lockfile has changed', async () => {
  const folder = await clone()
  expect(prepare(folder)).toEqual({ status: 0, said: expect.stringMatching(/^greenlane: installing .*\n$/) })
  expect(prepare(folder)).toEqual(quiet)
  await write(folder, 'package-lock.json', JSON.stringify(lockfile, null, 2))
  expect(prepare(folder).said).toContain('installing')
  expect(prepare(folder)).toEqual(quiet)
})

test('builds the screens once, and again when a source has changed', async () => {
  const folder = await clone()
  prepare(folder)
  await symlink(join(root, 'node_modules/vite'), join(folder, 'node_modules/vite'))
  await mkdir(join(folder, 'kiosk'))
  await write(folder, 'kiosk/index.html', '<!doctype html><script type="module" src="./main.ts"></script>')
  await write(folder, 'kiosk/main.ts', 'document.title = "first"')
  const input = `{ build: { outDir: 'dist/screens', rolldownOptions: { input: 'kiosk/index.html' } } }`
  await write(folder, 'vite.config.ts', `export default ${input}`)

  expect(prepare(folder)).toEqual({ status: 0, said: 'greenlane: building the screens …\n' })
  expect(await readFile(join(folder, 'dist/screens/kiosk/index.html'), 'utf8')).toContain('/assets/')
  expect(prepare(folder)).toEqual(quiet)
  await write(folder, 'kiosk/main.ts', 'document.title = "the second"')
  expect(prepare(folder).said).toBe('greenlane: building the screens …\n')

  await write(folder, 'kiosk/main.ts', 'import "./gone.ts"')
  const broken = prepare(folder)
  expect(broken.status).toBe(1)
  expect(broken.said).toMatch(/gone[.]ts[\s\S]*the screens cannot be built/)
  expect(prepare(folder).status).toBe(1)
})

test('builds the server apart from the screens, of its own sources', async () => {
  const folder = await clone()
  prepare(folder)
  await symlink(join(root, 'node_modules/vite'), join(folder, 'node_modules/vite'))
  await cp(join(root, 'vite.server.config.ts'), join(folder, 'vite.server.config.ts'))
  const main = 'server/site/main.ts'
  const run = () =>
    spawnSync(process.execPath, [join(folder, 'dist/server/main.js')], { encoding: 'utf8' }).stdout
  await write(folder, main, `import { word } from './word.ts'\nconsole.log(word, /[一-龥]/u.test(word))`)
  await write(folder, 'server/site/word.ts', `export const word: string = '绿色通道𠮷'`)

  expect(prepare(folder)).toEqual({ status: 0, said: 'greenlane: building the server …\n' })
  expect(run()).toBe('绿色通道𠮷 true\n')
  expect(await readFile(join(folder, 'dist/server/main.js'), 'ascii')).toMatch(/\\u7eff/)
  expect(prepare(folder)).toEqual(quiet)
  await write(folder, 'server/site/word.ts', `export const word: string = '二'`)
  expect(prepare(folder).said).toBe('greenlane: building the server …\n')
  expect(run()).toBe('二 true\n')
})

test('a site that is not built says how to build it', async () => {
  const folder = await clone()
  await cp(join(root, 'server/site/start.mjs'), join(folder, 'server/site/start.mjs'))
  const started = spawnSync(process.execPath, [join(folder, 'server/site/start.mjs')], { encoding: 'utf8' })
  expect(started).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('run npm start') })
})

test('a registry out of reach is said in words', async () => {
  const folder = await clone()
  const dependencies = { bound: '1.0.0' }
  const bound = { '': { ...manifest, dependencies }, 'node_modules/bound': { version: '1.0.0' } }
  await write(folder, 'package.json', JSON.stringify({ ...manifest, dependencies }))
  await write(folder, 'package-lock.json', JSON.stringify({ ...lockfile, packages: bound }))
  const nowhere = { npm_config_registry: 'http://127.0.0.1:1', npm_config_cache: join(folder, 'cache') }
  const { status, said } = prepare(folder, nowhere)
  expect(status).toBe(1)
  expect(said).toMatch(/the package registry cannot be reached: check the network/)
})

test('a lockfile that is missing is said in words', async () => {
  const folder = await clone()
  await rm(join(folder, 'package-lock.json'))
  const { status, said } = prepare(folder)
  expect(status).toBe(1)
  expect(said).toMatch(/package-lock.json is missing or does not fit package.json/)
})
