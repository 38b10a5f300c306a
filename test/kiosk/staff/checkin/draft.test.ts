import { describe, expect, it } from 'vitest'
import {
  blankDraft,
  isGreen,
  masked,
  requestOf,
  withScan,
  withTyped,
} from '../../../../kiosk/staff/checkin/draft.ts'

const blank = blankDraft('zh-CN')
const id = '11010519491231002X'

describe('what was scanned', () => {
  it('becomes the identity, the batch, or leads to the ticket that it is', () => {
    expect(withScan(blank, id)).toEqual({ draft: { ...blank, identity: { kind: 'resident-id', value: id } } })
    expect(withScan(blank, 'batch:ACME-7')).toEqual({ draft: { ...blank, batch: 'ACME-7' } })
    const secret = 'a'.repeat(22)
    expect(withScan(blank, `http://site.test/status/${secret}`)).toEqual({ ticket: secret })
    expect(withScan(blank, 'x')).toBe('unreadable')
  })

  it('is never shown whole', () => {
    expect(masked({ kind: 'resident-id', value: id })).toBe('…002X')
    expect(masked({ kind: 'token', value: 'health-code-7' })).toBe('')
  })
})

it('takes typed papers only if they can be right', () => {
  expect(withTyped(blank, '13812345678')).toMatchObject({ draft: { identity: { kind: 'phone' } } })
  expect(withTyped(blank, id.replace('X', '1'))).toBe('unreadable')
})

describe('the request', () => {
  it('says nothing of what nobody asked', () => {
    expect(requestOf(blank, null)).toEqual({ party: 1, language: 'zh-CN' })
  })

  it('says all that was chosen', () => {
    const draft = {
      ...blank,
      identity: { kind: 'phone', value: '13812345678' } as const,
      batch: ' ACME ',
      party: 3,
      needs: ['wheelchair'] as const,
      green: false,
      single: true,
      access: 'help-up' as const,
    }
    expect(requestOf(draft, 'p1')).toEqual({
      party: 3,
      language: 'zh-CN',
      needs: ['wheelchair'],
      green: false,
      batch: 'ACME',
      single: true,
      access: 'help-up',
      printer: 'p1',
      identity: draft.identity,
    })
  })
})

it('is green by its needs unless chosen otherwise', () => {
  expect(isGreen(blank)).toBe(false)
  expect(isGreen({ ...blank, needs: ['language'] })).toBe(false)
  expect(isGreen({ ...blank, needs: ['infant'] })).toBe(true)
  expect(isGreen({ ...blank, needs: ['infant'], green: false })).toBe(false)
  expect(isGreen({ ...blank, green: true })).toBe(true)
})
