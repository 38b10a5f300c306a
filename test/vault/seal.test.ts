import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Given } from '../../server/app/ports.ts'
import { seal, unseal } from '../../server/vault/seal.ts'

const key = randomBytes(32)
const row = { of: 'ticket1', person: 0, key: 'key1' }
const given: Given[] = [{ kind: 'phone', value: '13800138000' }]

const kinds = ['name', 'resident-id', 'phone', 'passport', 'token'] as const
const anything = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), value: fc.string({ unit: 'binary' }) }),
)

describe('what is sealed', () => {
  test('comes back as it was, whatever it was', () => {
    fc.assert(
      fc.property(anything, some => {
        expect(unseal(key, row, seal(key, row, some))).toEqual(some)
      }),
      { seed: 1 },
    )
  })

  test('cannot be read in its bytes, and never looks the same twice', () => {
    const [one, two] = [seal(key, row, given), seal(key, row, given)]
    expect(one.includes('13800138000')).toBe(false)
    expect(one.equals(two)).toBe(false)
  })

  test('does not tell by its length what it is', () => {
    const passport: Given[] = [{ kind: 'passport', value: 'E1' }]
    expect(seal(key, row, passport).length).toBe(seal(key, row, given).length)
  })

  test('is nothing in another row, under another key, or with any bit changed', () => {
    const sealed = seal(key, row, given)
    for (const other of [{ of: 'ticket2' }, { person: 1 }, { key: 'key2' }])
      expect(unseal(key, { ...row, ...other }, sealed)).toBeNull()
    expect(unseal(randomBytes(32), row, sealed)).toBeNull()
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(unseal(key, row, changed)).toBeNull()
    }
    expect(unseal(key, row, sealed.subarray(0, 20))).toBeNull()
    expect(unseal(key, row, Buffer.alloc(0))).toBeNull()
  })
})
