/** Everything that the site says against a roster can be said in the lead's language. */
import { expect, test } from 'vitest'
import { readFaults } from '../../../kiosk/lead/batches/roster-faults.ts'
import { readRoster } from '../../../server/edge/http/roster.ts'

const digest = ({ value }: { value?: string }) => value ?? null

const faultsOf = (text: string) => {
  const answer = readRoster(text, digest)
  const errors = 'faults' in answer ? answer.faults : []
  return readFaults({ type: '', title: '', status: 400, code: 'invalid-input', errors })
}

test.each([
  ['phone\n12\n', [{ line: 2, column: 'phone', kind: 'not-a', other: null }]],
  ['name,phone\n,\n', [{ line: 2, column: null, kind: 'nobody', other: null }]],
  ['phone\n13800000001\n13800000001\n', [{ line: 3, column: 'phone', kind: 'twice', other: 2 }]],
  ['phone\n"13800000001\n', [{ line: expect.any(Number), column: null, kind: 'cells', other: null }]],
  ['李明\n', [{ line: 1, column: null, kind: 'heading', other: null }]],
  ['phone\n', [{ line: 1, column: null, kind: 'empty', other: null }]],
])('%j', (text, faults) => {
  expect(faultsOf(text)).toEqual(faults)
})
