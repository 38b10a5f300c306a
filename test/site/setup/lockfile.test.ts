/** What is installed is what was looked at: exact versions, each with its hash, and no package's script is run. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

type Locked = { packages: Record<string, { integrity?: string }> }
type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> }

test('every package is locked by its hash', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Locked
  const installed = Object.entries(packages).filter(([path]) => path !== '')
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
})

test('every dependency is named with one exact version, and explained', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Manifest
  const all = Object.entries({ ...dependencies, ...devDependencies })
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  const explained = read('docs/dependencies.md')
  const short = (name: string) => name.replace('@fastify/', '')
  expect(
    all
      .map(([name]) => name)
      .filter(name => !explained.includes(`\`${short(name)}\``) && !explained.includes(`\`${name}\``)),
  ).toEqual([])
})

// Not in .npmrc: there it would silence our own prestart too.
test('no install script runs', () => {
  expect(read('server/site/setup/prepare.mjs')).toContain("'--ignore-scripts'")
})
