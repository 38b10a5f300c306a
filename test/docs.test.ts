/** The documents that name a test for each promise name tests that are there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** A test is named as `path`: "words of its title"; the title may be written with its parameters left out. */
const named = (document: string) =>
  [...readFileSync(join(root, document), 'utf8').matchAll(/`(test\/[\w./-]+)`(?:: "([^"]+)")?/g)].map(
    ([, path = '', title]) => ({ path, title }),
  )

test.each(['docs/security.md', 'docs/assurance.md'])('%s', document => {
  const tests = named(document)
  expect(tests.length).toBeGreaterThan(20)
  for (const { path, title } of tests) {
    expect(existsSync(join(root, path)), path).toBe(true)
    if (title) expect(readFileSync(join(root, path), 'utf8')).toContain(title)
  }
})
