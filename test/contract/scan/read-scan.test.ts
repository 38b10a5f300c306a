import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalValue } from '../../../server/contract/scan/canonical-value.ts'
import { readPhone } from '../../../server/contract/scan/phone.ts'
import { batchScan, longestScan, readScan, readTyped } from '../../../server/contract/scan/read-scan.ts'
import { checkDigit, meetsAgeLine, readResidentId } from '../../../server/contract/scan/resident-id.ts'

const secret = 'q2Vd-_9ZbM1xJ7Lr0TzKfWcYh5GsAe3U'

describe('a resident ID', () => {
  test.each(['11010519491231002X', '440524188001010014'])('%s of the standard itself is valid', id => {
    expect(readResidentId(id)).toEqual({ value: id })
    expect(readScan(id)).toEqual({ kind: 'resident-id', value: id })
  })

  test('is read as people write it: small x, spaces, full-width digits', () => {
    for (const written of [
      '11010519491231002x',
      '110105 19491231 002X',
      '１１０１０５１９４９１２３１００２Ｘ',
    ])
      expect(readResidentId(written)).toEqual({ value: '11010519491231002X' })
  })

  test('with any single wrong digit, or two neighbours exchanged, is refused', () => {
    const id = '440524188001010014'
    for (let at = 0; at < 17; at++) {
      for (const digit of '0123456789')
        if (digit !== id[at])
          expect(readResidentId(id.slice(0, at) + digit + id.slice(at + 1))).toHaveProperty('fault')
      const exchanged = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2)
      if (exchanged !== id) expect(readResidentId(exchanged)).toHaveProperty('fault')
    }
  })

  test('says what is wrong with it', () => {
    expect(readResidentId('44052418800101001')).toEqual({ fault: 'digits' })
    expect(readResidentId('440524188001010015')).toEqual({ fault: 'check' })
    const noSuchDay = '44052419990229001'
    expect(readResidentId(noSuchDay + checkDigit(noSuchDay))).toEqual({ fault: 'birth' })
  })

  test('meets the age line on the birthday and not the day before', () => {
    const id = '11010519491231002X'
    expect(meetsAgeLine(id, 60, { year: 2009, month: 12, day: 30 })).toBe(false)
    expect(meetsAgeLine(id, 60, { year: 2009, month: 12, day: 31 })).toBe(true)
    const leap = '11010519480229001'
    const leapId = leap + checkDigit(leap)
    expect(meetsAgeLine(leapId, 61, { year: 2009, month: 2, day: 28 })).toBe(false)
    expect(meetsAgeLine(leapId, 61, { year: 2009, month: 3, day: 1 })).toBe(true)
  })
})

describe('a phone number', () => {
  test.each([
    ['13812345678', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['0086-138-1234-5678', '13812345678'],
    ['+852 6123 4567', '+85261234567'],
    ['6123 4567', '+85261234567'],
    ['(852) 2345 6789', '+85223456789'],
    ['+853 6612 3456', '+85366123456'],
    ['00853 2833 7788', '+85328337788'],
  ])('%s is %s', (written, phone) => {
    expect(readPhone(written)).toBe(phone)
  })

  test.each([
    '12345678901',
    '1381234567',
    '138123456789',
    '1234567',
    '+853 7612 3456',
    'call me',
    '+44 20 7946 0000',
  ])('%s is none of the three areas', written => {
    expect(readPhone(written)).toBeNull()
  })
})

describe('a scan', () => {
  test('of a ticket of ours gives its secret, at whatever address the site was', () => {
    for (const link of [
      `https://queue.example.org/status/${secret}`,
      `http://192.168.1.20:8080/status/${secret}`,
      `HTTPS://QUEUE.EXAMPLE.ORG/STATUS/${secret}`,
      `https://queue.example.org/status/${secret}?from=paper`,
    ])
      expect(readScan(link)).toEqual({ kind: 'ticket', secret })
  })

  test('of another address is a token and nothing of ours', () => {
    for (const link of [
      'https://h5.example.cn/code?t=abc',
      'https://queue.example.org/status/short',
      `https://queue.example.org/other/status/${secret}`,
    ])
      expect(readScan(link)).toEqual({ kind: 'token', value: link })
  })

  test('of a batch sheet gives its code', () => {
    expect(readScan(batchScan('ACME-7'))).toEqual({ kind: 'batch', code: 'ACME-7' })
    expect(readScan('批次：三厂夜班')).toEqual({ kind: 'batch', code: '三厂夜班' })
  })

  test.each([
    'E12345678',
    'EA1234567',
    'G12345678',
    'K12345678',
    'MA1234567',
    'C12345678',
    'CA1234567',
    'H12345678',
    'M1234567801',
    'L12345678',
    'T12345678',
    'W12345678',
  ])('of the document %s is a passport or permit', value => {
    expect(readScan(value.toLowerCase())).toEqual({ kind: 'passport', value })
  })

  test('of a phone number is a phone number', () => {
    expect(readScan('13812345678')).toEqual({ kind: 'phone', value: '13812345678' })
  })

  test('of a health code stays the token that it is, Chinese too', () => {
    for (const value of ['sz:9f3a7c10b2', 'eyJhbGciOiJub25lIn0.e30.', '健康码-粤-7788'])
      expect(readScan(`  ${value}\t`)).toEqual({ kind: 'token', value })
  })

  test('of a code that is too long, too short or no text is refused', () => {
    expect(readScan('7'.repeat(longestScan)).kind).toBe('token')
    expect(readScan('7'.repeat(longestScan + 1))).toEqual({ kind: 'unreadable', why: 'too-long' })
    expect(readScan('12345')).toEqual({ kind: 'unreadable', why: 'too-short' })
    expect(readScan(' \r\n')).toEqual({ kind: 'unreadable', why: 'empty' })
    for (const text of ['abc\u0000def', 'abc\ufffddef', 'abc\u001ddef'])
      expect(readScan(text)).toEqual({ kind: 'unreadable', why: 'garbled' })
  })

  test('of anything at all gets an answer, and no identity that was not in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), text => {
        const reading = readScan(text)
        if (reading.kind === 'token') expect(text).toContain(reading.value)
        if (reading.kind === 'batch') expect(text).toContain(reading.code)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('what is typed', () => {
  test('may be the document of any country', () => {
    expect(readScan('X1234567').kind).toBe('token')
    expect(readTyped('x 1234567')).toEqual({ kind: 'passport', value: 'X1234567' })
    expect(readTyped('A123456(7)')).toEqual({ kind: 'passport', value: 'A1234567' })
  })

  test('is nothing if it is an ID with a wrong digit, or a word', () => {
    expect(readTyped('440524188001010015')).toBeNull()
    expect(readTyped('passport')).toBeNull()
    expect(readTyped('123')).toBeNull()
  })
})

test('an identity has one spelling', () => {
  expect(canonicalValue('phone', '+86 138-1234-5678')).toBe(canonicalValue('phone', '13812345678'))
  expect(canonicalValue('resident-id', '11010519491231002x')).toBe('11010519491231002X')
  expect(canonicalValue('passport', 'e 12345678')).toBe('E12345678')
  expect(canonicalValue('token', ' aB-c ')).toBe('aB-c')
})
