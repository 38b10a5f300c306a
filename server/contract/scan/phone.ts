/** Phone numbers as people of the three neighbouring areas give them: mainland, Hong Kong, Macau. */
import { asTyped } from './as-typed.ts'

const mainland = /^(?:\+?86|0086)?(1[3-9]\d{9})$/
/** Mobile and fixed; Macau's mobile numbers begin with 6, its fixed ones with 28 or 8. */
const hongKong = /^(?:\+|00)?852([2-9]\d{7})$/
const macau = /^(?:\+|00)?853(6\d{7}|28\d{6}|8\d{7})$/
/** Eight digits without an area are Hong Kong's: its border is where they are used. */
const eightDigits = /^([2-9]\d{7})$/

/** `13812345678`, `+85261234567` or `+85366123456`, however it was written; null if it is none of them. */
export function readPhone(text: string): string | null {
  const typed = asTyped(text).replace(/[().]/g, '')
  const at = (form: RegExp) => form.exec(typed)?.[1]
  const found = { mainland: at(mainland), macau: at(macau), hongKong: at(hongKong) ?? at(eightDigits) }
  if (found.mainland) return found.mainland
  if (found.macau) return `+853${found.macau}`
  return found.hongKong ? `+852${found.hongKong}` : null
}
