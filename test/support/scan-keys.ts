/**
 * A keyboard-wedge scanner for a real browser: real keys, `gap` ms apart by the time stamps they carry, however slow the
 * machine is that sends them.
 */
import type { Page } from 'playwright-core'

const windowsKey: Readonly<Record<string, number>> = { Enter: 13, Tab: 9 }
const signs: Readonly<Record<string, [code: string, shift: boolean]>> = {
  ' ': ['Space', false],
  '-': ['Minus', false],
  _: ['Minus', true],
  '/': ['Slash', false],
  '?': ['Slash', true],
  ':': ['Semicolon', true],
  '.': ['Period', false],
  '=': ['Equal', false],
}

function placeOf(character: string): [code: string, shift: boolean] {
  if (/[a-z]/i.test(character)) return [`Key${character.toUpperCase()}`, /[A-Z]/.test(character)]
  if (/\d/.test(character)) return [`Digit${character}`, false]
  const sign = signs[character]
  if (!sign) throw new Error(`a scanner types no ${character} here`)
  return sign
}

/** Types `text` and then `ending` into whatever has the focus. */
export async function scanKeys(page: Page, text: string, ending: 'Enter' | 'Tab' | null = 'Enter', gap = 10) {
  const cdp = await page.context().newCDPSession(page)
  let at = Date.now() / 1000
  // No stamp may lie in the future, nor before the key that a hand has pressed last.
  await page.waitForTimeout((text.length + 2) * gap)
  const sent: Promise<unknown>[] = []
  const key = (name: string, code: string, shift: boolean, written: string) => {
    at += gap / 1000
    const common = {
      key: name,
      code,
      modifiers: shift ? 8 : 0,
      windowsVirtualKeyCode: windowsKey[name] ?? name.toUpperCase().charCodeAt(0),
    }
    sent.push(
      cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, text: written, timestamp: at }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common, timestamp: at + gap / 4000 }),
    )
  }
  for (const character of text) key(character, ...placeOf(character), character)
  if (ending) key(ending, ending, false, ending === 'Enter' ? '\r' : '')
  await Promise.all(sent)
  await cdp.detach()
}
