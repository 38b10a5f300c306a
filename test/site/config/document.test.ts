import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Type from 'typebox'
import { expect, test } from 'vitest'
import { type Document, openDocument } from '../../../server/site/config/document.ts'
import { DocumentInvalid } from '../../../server/site/config/document-invalid.ts'
import { place } from './place.ts'

const schema = Type.Object(
  {
    count: Type.Integer(),
    list: Type.Array(Type.Object({ id: Type.String() })),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
const initial = `{
  // how many
  "count": 0, // so many
  /* who */
  "list": [{ "id": "a" /* the first */ }, { "id": "b" }]
}
`
type Sample = { count: number; list: { id: string }[]; note?: string }

async function opened(change: { mode?: number } = {}): Promise<{ file: string; document: Document<Sample> }> {
  const file = join(await place(), 'sample.json')
  return { file, document: await openDocument({ file, schema, initial, ...change }) }
}

const reopened = (file: string, onRecovered?: (message: string) => void) =>
  openDocument({ file, schema, initial, ...(onRecovered && { onRecovered }) })

test('a change is seen at once and is there after a restart', async () => {
  const { file, document } = await opened()
  const written = document.update(draft => {
    draft.count = 7
  })
  expect(document.read().count).toBe(7)
  await written
  expect((await reopened(file)).read().count).toBe(7)
})

test('many changes at once all arrive', async () => {
  const { file, document } = await opened()
  const add = (draft: Sample) => {
    draft.count++
  }
  await Promise.all(Array.from({ length: 50 }, () => document.update(add)))
  expect((await reopened(file)).read().count).toBe(50)
})

test('comments and everything that did not change stay', async () => {
  const { file, document } = await opened()
  await document.update(draft => {
    draft.count = 3
    Object.assign(draft.list[1] ?? {}, { id: 'c' })
  })
  const expected = initial.replace('"count": 0', '"count": 3').replace('"id": "b"', '"id": "c"')
  expect(await readFile(file, 'utf8')).toBe(expected)
})

test('keys come and go, comments stay', async () => {
  const { file, document } = await opened()
  await document.update(draft => {
    draft.note = 'new'
  })
  expect((await reopened(file)).read().note).toBe('new')
  await document.update(draft => {
    delete draft.note
    draft.list.pop()
  })
  expect((await reopened(file)).read()).toEqual({ count: 0, list: [{ id: 'a' }] })
  expect(await readFile(file, 'utf8')).toMatch(/how many[\s\S]*so many[\s\S]*who/)
})

test('what was edited by hand meanwhile is not overwritten', async () => {
  const { file, document } = await opened()
  await writeFile(file, (await readFile(file, 'utf8')).replace('"id": "b"', '"id": "by hand"'))
  await document.update(draft => {
    draft.count = 1
  })
  expect((await reopened(file)).read()).toEqual({ count: 1, list: [{ id: 'a' }, { id: 'by hand' }] })
})

test('a change that breaks the schema is refused and changes nothing', async () => {
  const { file, document } = await opened()
  const broken = document.update(draft => {
    Object.assign(draft, { count: 'many' })
  })
  await expect(broken).rejects.toThrow(DocumentInvalid)
  await expect(broken).rejects.toThrow('count: must be integer')
  expect(document.read().count).toBe(0)
  expect(await readFile(file, 'utf8')).toBe(initial)
})

test('a write that fails is taken back, and the next one works', async () => {
  const { file, document } = await opened()
  const add = (draft: Sample) => {
    draft.count++
  }
  await writeFile(file, '{ half an edit')
  const [first, second] = [document.update(add), document.update(add)]
  await expect(first).rejects.toThrow(DocumentInvalid)
  await expect(second).rejects.toThrow()
  expect(document.read().count).toBe(0)
  await writeFile(file, initial)
  await document.update(add)
  expect((await reopened(file)).read().count).toBe(1)
})

test.each([
  ['gone', (file: string) => rm(file)],
  ['empty', (file: string) => writeFile(file, '')],
  ['full of zeros', (file: string) => writeFile(file, '\0'.repeat(100))],
])('a file that is %s: the previous version is put back, and it is said', async (_name, damage) => {
  const { file, document } = await opened()
  for (const count of [1, 2]) {
    await document.update(draft => {
      draft.count = count
    })
  }
  await damage(file)
  const said: string[] = []
  expect((await reopened(file, message => said.push(message))).read().count).toBe(1)
  expect(said).toEqual([expect.stringContaining(`${file}.bak`)])
  said.length = 0
  expect((await reopened(file, message => said.push(message))).read().count).toBe(1)
  expect(said).toEqual([])
})

test('a mistyped file is not replaced by the previous version', async () => {
  const { file, document } = await opened()
  await document.update(draft => {
    draft.count = 1
  })
  await writeFile(file, '{ "count": 1, "list": [')
  await expect(reopened(file)).rejects.toThrow(/line 1, column 24/)
  expect(await readFile(file, 'utf8')).toBe('{ "count": 1, "list": [')
})

test('the file has the permissions that were asked for, after a change too', async () => {
  const { file, document } = await opened({ mode: 0o600 })
  await chmod(file, 0o644)
  await document.update(draft => {
    draft.count = 1
  })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
