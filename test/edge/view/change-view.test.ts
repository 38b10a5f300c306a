/** The words of the audit list: what the rules can record is what the wire has words for, neither more nor less. */
import { expect, test } from 'vitest'
import { ChangeKind } from '../../../server/contract/audit.ts'
import { ACCESS_CHANGES } from '../../../server/domain/audit/audit-event.ts'
import { AUDITED, type AuditedEvent } from '../../../server/domain/audit/change.ts'
import { changeView } from '../../../server/edge/view/change-view.ts'

const nobody = { staff: () => null, kiosk: () => null, device: () => null }

/** Whatever any of these events says, so that each can be told. */
const details = {
  v: 1,
  id: 'x',
  name: 'x',
  epoch: 1,
  config: { name: 'x' },
  settings: { k: 2, kBatch: 2, capacity: null },
  differences: [],
  text: { 'zh-CN': 'x', en: 'x' },
  subject: 'x',
}

const told = (more: object): string => {
  const event = { ...details, ...more } as unknown as AuditedEvent
  return changeView({ seq: 1, wall: 0, mono: 0, boot: 'b', actor: null, device: null, event }, nobody).what
}

test('every change that is kept has its word, and every word its change', () => {
  const others = AUDITED.filter(type => type !== 'AccessChanged')
  const words = [
    ...others.map(type => told({ type })),
    ...ACCESS_CHANGES.map(what => told({ type: 'AccessChanged', what })),
  ]
  expect(words.toSorted()).toEqual(ChangeKind.enum.toSorted())
})
