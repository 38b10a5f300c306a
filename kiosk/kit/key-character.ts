/**
 * The character that a scanner meant by a key. It is read from the place of the key (`code`, on the US layout that
 * scanners type in) and never from `key`, which an input method, another layout or Caps Lock changes. Called by the wedge.
 */

export type Key = { code: string; key: string; shiftKey: boolean }

const digitShifted = ')!@#$%^&*('

/** Unshifted and shifted. */
const places: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Backquote: '`~',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
  NumpadAdd: '++',
  NumpadSubtract: '--',
  NumpadMultiply: '**',
  NumpadDivide: '//',
  NumpadDecimal: '..',
}

/** Null for a key that writes nothing, such as Shift. */
export function keyCharacter({ code, key, shiftKey }: Key): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shiftKey ? letter : letter.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit) return shiftKey ? (digitShifted[Number(digit)] ?? null) : digit
  const pad = /^Numpad(\d)$/.exec(code)?.[1]
  if (pad) return pad
  const place = places[code]
  if (place) return place[shiftKey ? 1 : 0] ?? null
  // The scanners built into Android handhelds name no place.
  return code === '' && /^[\x20-\x7e]$/.test(key) ? key : null
}
