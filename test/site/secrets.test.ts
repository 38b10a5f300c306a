/** What keeps people out: PINs, codes, tokens, and what is stored of them. */
import { argon2Sync, createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createSecrets, isWeakPin, newKeys, newPin } from '../../server/site/secrets.ts'

const keys = { pepper: 'aa'.repeat(32), identity: 'bb'.repeat(32), answers: 'cc'.repeat(32) }
const secrets = createSecrets(keys)
const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

describe('a PIN', () => {
  test.each(['000000', '777777', '123456', '456789', '987654', '121212', '909090', '123123', '550550'])(
    '%s is weak',
    pin => {
      expect(isWeakPin(pin)).toBe(true)
    },
  )

  test.each(['314159', '112233', '100000', '123457', '135790', '246810'])('%s is not', pin => {
    expect(isWeakPin(pin)).toBe(false)
  })

  test('is six digits at random, and never a weak one', () => {
    const pins = many(5000, newPin)
    expect(pins.filter(pin => !/^\d{6}$/.test(pin) || isWeakPin(pin))).toEqual([])
    expect(new Set(pins).size).toBeGreaterThan(4950)
    const firstDigits = new Set(pins.map(pin => pin[0]))
    expect(firstDigits.size).toBe(10)
  })

  test('is kept as argon2id of 19 MiB and two passes, with the pepper', async () => {
    const stored = await secrets.hashPin('314159')
    const [nonce = '', tag = ''] = stored.split('.')
    const expected = argon2Sync('argon2id', {
      message: '314159',
      nonce: Buffer.from(nonce, 'base64url'),
      secret: Buffer.from(keys.pepper, 'hex'),
      memory: 19 * 1024,
      passes: 2,
      parallelism: 1,
      tagLength: 32,
    })
    expect(tag).toBe(expected.toString('base64url'))
    expect(await secrets.checkPin('314159', stored)).toBe(true)
    expect(await secrets.checkPin('314158', stored)).toBe(false)
  })

  test('is of no use without the pepper, and two of the same look different', async () => {
    const [one, two] = [await secrets.hashPin('314159'), await secrets.hashPin('314159')]
    expect(one).not.toBe(two)
    expect(await createSecrets({ ...keys, pepper: 'dd'.repeat(32) }).checkPin('314159', one)).toBe(false)
  })
})

test('a token has at least 128 bits, a code 40, and none comes twice', () => {
  const tokens = many(5000, secrets.token)
  expect(tokens.every(token => Buffer.from(token, 'base64url').length * 8 >= 128)).toBe(true)
  expect(new Set(tokens).size).toBe(tokens.length)
  const codes = many(5000, secrets.code)
  expect(codes.every(code => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code))).toBe(true)
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(codes.join('')).size).toBe(32)
})

test('who somebody is cannot be found by trying: the digest needs the key', () => {
  const digest = secrets.identity('resident-id', '110101199003078515')
  expect(digest).toBe(
    createHmac('sha256', keys.identity).update('resident-id\n110101199003078515').digest('hex'),
  )
  const bare = createHash('sha256').update('resident-id\n110101199003078515').digest('hex')
  expect(digest).not.toBe(bare)
  expect(createSecrets(newKeys()).identity('resident-id', '110101199003078515')).not.toBe(digest)
  expect(secrets.identity('phone', '110101199003078515')).not.toBe(digest)
})

test('every site has keys of its own, of 256 bits', () => {
  const [one, two] = [newKeys(), newKeys()]
  const all = [...Object.values(one), ...Object.values(two)]
  expect(new Set(all).size).toBe(6)
  expect(all.every(key => /^[0-9a-f]{64}$/.test(key))).toBe(true)
})
