/** What `docs/deploy` hands to a volunteer: the launcher with a real Chromium, the units, the policies. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const deploy = join(import.meta.dirname, '..', '..', 'docs', 'deploy')
const folder = mkdtempSync(join(tmpdir(), 'greenlane-deploy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const isThere = (program: string) => spawnSync('which', [program]).status === 0
const until = async (isSo: () => boolean) => {
  for (let tries = 0; tries < 150 && !isSo(); tries += 1)
    await new Promise(resolve => setTimeout(resolve, 100))
  expect(isSo()).toBe(true)
}

/** The browser as tests must run it; each start leaves its process id and its flags. */
function headlessChromium(): { file: string; starts: () => { pid: number; flags: string }[] } {
  const file = join(folder, 'chromium')
  const log = join(folder, 'starts')
  writeFileSync(log, '')
  writeFileSync(
    file,
    `#!/bin/bash\necho "$$ $*" >> ${log}\nexec /usr/bin/chromium --headless --no-sandbox --disable-gpu "$@"\n`,
  )
  chmodSync(file, 0o755)
  const starts = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => ({ pid: Number(line.split(' ')[0]), flags: line }))
  return { file, starts }
}

test('the launcher waits for the site, shows it without gestures, and starts a browser that died again', async () => {
  const browser = headlessChromium()
  let shown = 0
  const site = createServer((request, response) => {
    if (request.headers['user-agent']?.includes('Chrome') && request.url === '/kiosk/') shown += 1
    response.end('<!doctype html><title>Kiosk</title>')
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  const address = site.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const launcher = spawn(join(deploy, 'greenlane-kiosk'), [`http://127.0.0.1:${port}/kiosk/`], {
    env: { PATH: process.env.PATH, HOME: folder, GREENLANE_CHROMIUM: browser.file },
    stdio: 'ignore',
  })
  await until(() => shown === 1)
  const [first] = browser.starts()
  for (const flag of ['--kiosk', '--disable-pinch', '--overscroll-history-navigation=0', '--no-first-run'])
    expect(first?.flags).toContain(flag)
  expect(first?.flags).toContain('--autoplay-policy=no-user-gesture-required')

  process.kill(first?.pid ?? 0, 'SIGKILL')
  await until(() => shown === 2)
  expect(browser.starts()).toHaveLength(2)

  launcher.kill('SIGTERM')
  await once(launcher, 'exit')
  const isAlive = () => spawnSync('kill', ['-0', String(browser.starts()[1]?.pid)]).status === 0
  await until(() => !isAlive())
  site.close()
}, 60_000)

test('a kiosk whose page the browser has kept starts without its site; a board waits', async () => {
  const browser = headlessChromium()
  const kept = join(folder, 'state', 'greenlane-kiosk', 'Default', 'Service Worker', 'CacheStorage', 'c0ffee')
  const launch = (path: string) =>
    spawn(join(deploy, 'greenlane-kiosk'), [`http://127.0.0.1:9/${path}/`], {
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        XDG_STATE_HOME: join(folder, 'state'),
        GREENLANE_CHROMIUM: browser.file,
      },
      stdio: 'ignore',
    })
  mkdirSync(kept, { recursive: true })
  const early = launch('kiosk')
  const board = launch('board')
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(browser.starts()).toEqual([])
  writeFileSync(join(kept, 'index.txt'), '\n\x15kiosk-0123456789abcdef\x12')
  await until(() => browser.starts().length > 0)
  expect(browser.starts().map(({ flags }) => flags.includes('/kiosk/'))).toEqual([true])
  for (const launcher of [early, board]) {
    launcher.kill('SIGTERM')
    await once(launcher, 'exit')
  }
}, 60_000)

test.skipIf(!isThere('systemd-analyze'))(
  'systemd finds nothing wrong with the units but programs not installed here',
  () => {
    const units = ['greenlane.service', 'greenlane-kiosk.service'].map(name => join(deploy, name))
    const { stderr } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' })
    const ours = stderr.split('\n').filter(line => line.includes('greenlane'))
    expect(ours.filter(line => !line.includes('is not executable: No such file'))).toEqual([])
  },
)

test('the site’s unit runs what is there, as nobody who matters', () => {
  const unit = readFileSync(join(deploy, 'greenlane.service'), 'utf8')
  const [, script = ''] = /^ExecStart=\S+ (\S+) /m.exec(unit) ?? []
  expect(readFileSync(join(deploy, '..', '..', script), 'utf8')).toContain('main.js')
  for (const line of [
    'User=greenlane',
    'Restart=always',
    'ProtectSystem=strict',
    'NoNewPrivileges=yes',
    'CapabilityBoundingSet=',
  ])
    expect(unit.split('\n')).toContain(line)
})

test('the policies let a kiosk see the site and nothing else', () => {
  const policies = JSON.parse(readFileSync(join(deploy, 'chromium-policies.json'), 'utf8')) as object
  expect(policies).toMatchObject({
    URLBlocklist: ['*'],
    URLAllowlist: ['http://127.0.0.1:8080'],
    DeveloperToolsAvailability: 2,
    PasswordManagerEnabled: false,
  })
})

test.skipIf(!isThere('shellcheck'))('shellcheck finds nothing in the launcher', () => {
  expect(spawnSync('shellcheck', [join(deploy, 'greenlane-kiosk')], { encoding: 'utf8' }).stdout).toBe('')
})
