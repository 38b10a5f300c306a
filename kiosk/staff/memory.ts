/** What a handheld remembers over a reload: its language, its lane, its light, and who signed in last. Never a PIN. */
import type { Language } from '../../server/contract/words.ts'

export type Memory = {
  language: Language
  lane: string | null
  staff: string
  light: 'day' | 'night'
  /** Where tickets and labels are printed; null: shown on the screen instead. */
  printer: string | null
  /** Site time in ms until which nobody is reminded to change places. */
  rotateAt: number
}

const key = 'greenlane.staff'
const blank: Memory = {
  language: 'zh-CN',
  lane: null,
  staff: '',
  light: 'day',
  printer: null,
  rotateAt: 0,
}

/** A browser may forbid storage altogether; then nothing is remembered and everything still works. */
export function recall(): Memory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return { ...blank, ...(kept as Partial<Memory>) }
  } catch {
    return blank
  }
}

export function remember(memory: Memory): void {
  try {
    localStorage.setItem(key, JSON.stringify(memory))
  } catch {
    // Forbidden or full: see recall().
  }
}
