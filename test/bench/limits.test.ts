/** The limits that every run of the tests holds: three times what `npm run bench` must show, since the machine is shared. */
import { expect, test } from 'vitest'
import { road } from './road.ts'
import { meets, type Row } from './row.ts'
import { rules } from './rules.ts'

const slack = 3

const tooSlow = (rows: readonly Row[]) =>
  rows
    .filter(row => !meets(row, slack))
    .map(({ name, value, unit, limit }) => `${name}: ${value.toFixed(1)} ${unit}, limit ${limit}`)

test('check-in, calls and memory', { timeout: 120_000 }, async () => {
  expect(tooSlow(await road(2000, 300))).toEqual([])
})

test('the rules', { timeout: 120_000 }, async () => {
  expect(tooSlow(await rules())).toEqual([])
})
