/**
 * What one board is set to, by the address it was opened with: `/board/?lanes=1,2&voice=off`. It is remembered, so that
 * the address need not stay; an empty value forgets. Called once by queue-board.ts.
 */

export type ScreenChoice = {
  /** Ids of the only lanes that it shows and speaks; null: all. */
  lanes: readonly string[] | null
  /** Whether this screen speaks: of two boards in one hall only one should. */
  voice: boolean
}

type Memory = Pick<Storage, 'getItem' | 'setItem'>

/** `search` is that of the address; a memory that refuses, as in a private window, is done without. */
export function screenChoice(search: string, memory: Memory): ScreenChoice {
  const given = new URLSearchParams(search)
  const chosen = (name: string): string => {
    const value = given.get(name)
    try {
      if (value !== null) memory.setItem(`gl-board-${name}`, value)
      return value ?? memory.getItem(`gl-board-${name}`) ?? ''
    } catch {
      return value ?? ''
    }
  }
  const lanes = chosen('lanes')
    .split(',')
    .map(lane => lane.trim())
    .filter(Boolean)
  return { lanes: lanes.length > 0 ? lanes : null, voice: chosen('voice') !== 'off' }
}
