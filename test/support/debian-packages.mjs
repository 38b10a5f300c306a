/**
 * Sees to the programs from Debian that the tests run: as root it installs what is missing, otherwise it says how.
 * npm runs it after `prepare.mjs` and before the tests, with whatever Node the machine has.
 */
import { spawnSync } from 'node:child_process'

/**
 * Browser, the same without windows, Chinese glyphs in it, its list of trusted certificates, virtual serial lines, a QR reader of others' making,
 * a watch on fsync.
 */
const packages = [
  'chromium',
  'chromium-headless-shell',
  'fonts-noto-cjk',
  'libnss3-tools',
  'socat',
  'zbar-tools',
  'strace',
]

/** Those that dpkg does not report as installed; all of them where there is no dpkg. */
function missingPackages() {
  const format = `\${Package} \${db:Status-Status}\n`
  const query = ['--show', '--showformat', format, ...packages]
  const installed = spawnSync('dpkg-query', query, { encoding: 'utf8' }).stdout?.split('\n') ?? []
  return packages.filter(name => !installed.includes(`${name} installed`))
}

function install(missing) {
  const command = `apt-get update && apt-get install --yes --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) {
    return fail(
      `the tests need ${missing.join(', ')}. On Debian, run this and try again:\n  sudo sh -c '${command}'`,
    )
  }
  console.error(`greenlane: installing ${missing.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (status !== 0) fail(`this failed: ${command}\n${stdout}${stderr}`)
}

function fail(text) {
  console.error(`greenlane: ${text}`)
  process.exitCode = 1
}

const missing = missingPackages()
if (missing.length > 0) install(missing)
