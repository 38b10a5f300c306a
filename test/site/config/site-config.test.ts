import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSiteConfig } from '../../../server/site/config/open-site-config.ts'
import { SiteConfig } from '../../../server/site/config/site-schema.ts'
import { siteTemplate } from '../../../server/site/config/site-template.ts'
import { place } from './place.ts'

/** Opens a site whose template was changed by hand. */
async function edited(from: string, to: string): Promise<unknown> {
  const folder = await place()
  expect(siteTemplate).toContain(from)
  await writeFile(join(folder, 'site.json'), siteTemplate.replace(from, to))
  return openSiteConfig(folder).then(
    document => document.read(),
    error => error.message,
  )
}

test('the template is a valid site of five closed lanes, two of them step-free', async () => {
  const folder = await place()
  const site = (await openSiteConfig(folder)).read()
  expect(await readFile(join(folder, 'site.json'), 'utf8')).toBe(siteTemplate)
  expect(site.lanes.map(({ id, stepFree }) => [id, stepFree])).toEqual([
    ['1', true],
    ['2', true],
    ['3', false],
    ['4', false],
    ['5', false],
  ])
  expect(site.lanes.every(lane => lane.serves.length === 3 && lane.pool === 1)).toBe(true)
  expect(site).toMatchObject({ k: 2, kBatch: 2, capacity: null, ageLine: 60, rateLimit: 200, printers: [] })
})

test.each(Object.keys(SiteConfig.properties))('the template explains %s', key => {
  expect(siteTemplate).toMatch(new RegExp(`^ *//.*\\n *(// )?"${key}":`, 'm'))
})

test.each([
  ['"script": "simplified"', '"script": "latin"', /script: must be one of simplified, traditional/],
  [
    '"general", "green", "batch"]',
    '"general", "gren"]',
    /lanes\[0\]\.serves\[1\]: must be one of general, green, batch/,
  ],
  ['"capacity"', '"capcity"', /capcity: is no known key; did you mean capacity\?/],
  ['"capacity": null', '"capacity": 0', /capacity: must be >= 1/],
  ['"capacity": null', '"capacity": "many"', /capacity: must be integer or must be null/],
  ['"kBatch": 2,', '', /kBatch: is missing/],
  ['"pool": 1', '"pool": 7', /lanes\[0\]\.pool: must be one of 1, 5, 10, 20/],
  ['"id": "2"', '"id": "1"', /lanes\[1\]\.id: lanes\[0\] is called 1 too/],
  ['// "publicUrl": ""', '"publicUrl": "queue.example.org"', /publicUrl: must match pattern/],
  [
    '"printers": []',
    '"printers": [{ "id": "p", "kind": "usb" }]',
    /printers\[0\]\.kind: must be one of serial, tcp/,
  ],
  [
    '"printers": []',
    '"printers": [{ "id": "p", "name": "P", "kind": "tcp", "host": "h", "prot": 1, "width": 80 }]',
    /printers\[0\]\.port: is missing[\s\S]*printers\[0\]\.prot: is no known key; did you mean port\?|printers\[0\]\.prot[\s\S]*printers\[0\]\.port: is missing/,
  ],
  [
    '"serves": ["general", "green", "batch"], "pool": 1, "greenFirst": false',
    '"serves": ["general"], "pool": 1, "greenFirst": true',
    /lanes\[0\]\.greenFirst: the lane does not serve green/,
  ],
  [
    '"panels": []',
    '"panels": [{ "id": "l", "lane": "1", "kind": "tcp", "host": "h", "port": 1, "address": 5, "frame": "{id} {high}" }]',
    /panels\[0\]\.frame: \{high\} is neither a hex byte nor a placeholder/,
  ],
  [
    '"scanners": []',
    '"scanners": [{ "id": "s", "kind": "serial", "path": "/dev/x", "baudRate": 9600 }]',
    /scanners\[0\]\.kiosk: is missing/,
  ],
  ['"k": 2,', '"k": 2', /line \d+, column \d+: CommaExpected/],
])('%s changed to %s is reported with its path', async (from, to, message) => {
  expect(await edited(from, to)).toMatch(message)
})

test('the examples in docs/hardware.md and in the template are valid', async () => {
  const docs = await readFile(join(import.meta.dirname, '../../../docs/hardware.md'), 'utf8')
  const examples = [...docs.matchAll(/```jsonc\n("(scanners|panels)": [\s\S]*?)```/g)]
  expect(examples.map(([, , key]) => key)).toEqual(['scanners', 'scanners', 'panels'])
  for (const [, text = '', key] of examples)
    expect(await edited(`"${key}": []`, text)).toHaveProperty([key ?? '', 0, 'id'])
  for (const [, text = ''] of siteTemplate.matchAll(/^ *\/\/ (\{ "id": "[scl]1".*\})$/gm)) {
    const key = text.includes('"lane"') ? 'panels' : 'scanners'
    expect(await edited(`"${key}": []`, `"${key}": [${text}]`)).toHaveProperty([key, 0, 'id'])
  }
})

test('every mistake is reported, however many, and nothing is touched', async () => {
  const folder = await place()
  const text = siteTemplate.replaceAll('"stepFree"', '"step_free"').replaceAll('"pool": 1', '"pool": 3')
  await writeFile(join(folder, 'site.json'), text)
  const message = await openSiteConfig(folder).catch(error => error.message)
  for (const lane of [0, 1, 2, 3, 4]) {
    expect(message).toContain(`lanes[${lane}].step_free: is no known key; did you mean stepFree?`)
    expect(message).toContain(`lanes[${lane}].stepFree: is missing`)
    expect(message).toContain(`lanes[${lane}].pool: must be one of`)
  }
  expect(message).toContain(join(folder, 'site.json'))
  expect(await readFile(join(folder, 'site.json'), 'utf8')).toBe(text)
})

test('both kinds of printer are understood', async () => {
  const printers = `"printers": [
    { "id": "p1", "name": "Door", "kind": "serial", "path": "/dev/ttyS0", "baudRate": 9600, "rtscts": true, "width": 58 },
    { "id": "p2", "name": "Hall", "kind": "tcp", "host": "192.0.2.7", "port": 9100, "width": 80, "font": "gb2312", "drawsQr": false }, // trailing comma
  ]`
  expect(await edited('"printers": []', printers)).toMatchObject({
    printers: [{ kind: 'serial' }, { kind: 'tcp', font: 'gb2312', drawsQr: false }],
  })
})
