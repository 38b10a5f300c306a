import { beforeEach, describe, expect, test } from 'vitest'
import { createWedge, type Wedge } from '../../../kiosk/kit/wedge.ts'
import { createRandom } from '../../drill/random.ts'
import { createFakeTimers, type FakeTimers } from '../../hardware/support/fake-timers.ts'

const card = '11010519491231002X'

type Stroke = { code: string; key: string; shiftKey?: boolean; ctrlKey?: boolean; repeat?: boolean }

const shifted: Readonly<Record<string, string>> = { ':': 'Semicolon', '?': 'Slash', _: 'Minus' }
const plain: Readonly<Record<string, string>> = { '/': 'Slash', '-': 'Minus', '.': 'Period', ' ': 'Space' }

function strokeOf(character: string): Stroke {
  const shiftKey = /[A-Z:?_]/.test(character)
  const letter = /[a-z]/i.test(character) ? `Key${character.toUpperCase()}` : undefined
  const digit = /\d/.test(character) ? `Digit${character}` : undefined
  const code = letter ?? digit ?? shifted[character] ?? plain[character]
  if (!code) throw new Error(`no key for ${character}`)
  return { code, key: character, shiftKey }
}

/** A text field, as far as the wedge can see: it writes what keys of its own screen are not refused. */
class Field extends EventTarget {
  value = ''
  selectionStart: number | null = 0
  selectionEnd: number | null = 0
}

let timers: FakeTimers
let screen: EventTarget
let scans: string[]
let wedge: Wedge

function listenTo(target: EventTarget) {
  screen = target
  wedge = createWedge({ target, clock: timers, onScan: text => scans.push(text) })
}

beforeEach(() => {
  timers = createFakeTimers()
  scans = []
  listenTo(new EventTarget())
})

/** True if the key did what keys do. */
function send(type: 'keydown' | 'keyup', stroke: Stroke): boolean {
  const event = new Event(type, { cancelable: true })
  Object.assign(
    event,
    { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false },
    stroke,
  )
  Object.defineProperty(event, 'timeStamp', { value: timers.now() })
  const passed = screen.dispatchEvent(event)
  if (passed && type === 'keydown' && screen instanceof Field && stroke.key.length === 1)
    screen.value += stroke.key
  return passed
}

/** Presses and lets go, `gap` ms after the key before. */
async function press(stroke: Stroke, gap: number): Promise<boolean> {
  await timers.advance(gap)
  const passed = send('keydown', stroke)
  send('keyup', stroke)
  return passed
}

async function type(text: string, gap: number | (() => number)): Promise<boolean[]> {
  const passed: boolean[] = []
  for (const character of text)
    passed.push(await press(strokeOf(character), typeof gap === 'number' ? gap : gap()))
  return passed
}

const enter: Stroke = { code: 'Enter', key: 'Enter' }
const tab: Stroke = { code: 'Tab', key: 'Tab' }
const quiet = () => timers.advance(1000)

describe('a scanner', () => {
  test.each([7, 11, 16, 30])('is heard at %i ms a key, ending in Enter, which goes no further', async gap => {
    await type(card, gap)
    expect(await press(enter, gap)).toBe(false)
    expect(scans).toEqual([card])
  })

  test('is heard ending in Tab, and in Enter twice for CR and LF', async () => {
    await type(card, 10)
    expect(await press(tab, 10)).toBe(false)
    await type('B-20-7', 10)
    expect(await press(enter, 10)).toBe(false)
    expect(await press(enter, 10)).toBe(false)
    expect(scans).toEqual([card, 'B-20-7'])
    expect(await press(enter, 400)).toBe(true)
  })

  test('is heard when it ends in nothing but a pause', async () => {
    await type(card, 12)
    expect(scans).toEqual([])
    await quiet()
    expect(scans).toEqual([card])
  })

  test('may stumble: 0, 0, 45 ms as Bluetooth delivers, or 90 ms in the middle', async () => {
    let index = 0
    await type(card, () => (index++ % 3 === 2 ? 45 : 0))
    await press(enter, 5)
    index = 0
    await type(card, () => (index++ === 9 ? 90 : 8))
    await press(enter, 8)
    expect(scans).toEqual([card, card])
  })

  test('keeps its case and its signs', async () => {
    const link = 'https://queue.example.org/status/Ab_-9zQ?x1'
    await type(link, 9)
    await press(enter, 9)
    expect(scans).toEqual([link])
  })

  test('is read by the place of its keys while an input method or Caps Lock changes the letters', async () => {
    for (const character of 'tokenX99') await press({ ...strokeOf(character), key: 'Process' }, 9)
    await press({ code: 'Enter', key: 'Process' }, 9)
    for (const character of 'tokenX99') {
      const flipped =
        character === character.toUpperCase() ? character.toLowerCase() : character.toUpperCase()
      await press({ ...strokeOf(character), key: flipped }, 9)
    }
    await press(enter, 9)
    expect(scans).toEqual(['tokenX99', 'tokenX99'])
  })

  test('on the number pad, or with keys that have no place, is heard too', async () => {
    for (const digit of '440524188001010014') await press({ code: `Numpad${digit}`, key: digit }, 8)
    await press({ code: 'NumpadEnter', key: 'Enter' }, 8)
    for (const character of 'AB12cd') await press({ code: '', key: character }, 8)
    await press({ code: '', key: 'Enter' }, 8)
    expect(scans).toEqual(['440524188001010014', 'AB12cd'])
  })

  test('sends Shift and control keys that are no part of the text', async () => {
    for (const character of 'ABCdef') {
      await press({ code: 'ShiftLeft', key: 'Shift' }, 2)
      await press(strokeOf(character), 4)
    }
    await press({ code: 'BracketRight', key: ']', ctrlKey: true }, 4)
    await press(enter, 6)
    expect(scans).toEqual(['ABCdef'])
  })

  test('may press the next key before it lets go of the last', async () => {
    let before: Stroke | undefined
    for (const character of card) {
      await timers.advance(8)
      send('keydown', strokeOf(character))
      if (before) send('keyup', before)
      before = strokeOf(character)
    }
    await press(enter, 8)
    expect(scans).toEqual([card])
  })

  test('need not be kept apart from a hand that typed just before', async () => {
    await type('13', 80)
    await timers.advance(50)
    await type(card, 10)
    await press(enter, 10)
    expect(scans).toEqual([card])
  })

  test('that sends more than any code holds is passed on as too long, not cut to something valid', async () => {
    await type('7'.repeat(3000), 7)
    await press(enter, 7)
    expect(scans[0]).toHaveLength(2049)
  })
})

describe('a hand', () => {
  test('types at 80 ms and more, and nothing of it is taken', async () => {
    const random = createRandom(11, 1)
    for (let round = 0; round < 50; round++) {
      const passed = await type('13812345678', () => 80 + random.next() * 200)
      expect(passed).not.toContain(false)
      expect(await press(enter, 80 + random.next() * 200)).toBe(true)
    }
    await quiet()
    expect(scans).toEqual([])
  })

  test('rolls over two keys now and then', async () => {
    let index = 0
    await type('13812345678', () => (index++ % 2 ? 15 : 90))
    expect(await press(enter, 90)).toBe(true)
    expect(scans).toEqual([])
  })

  test('in a glove hits several keys at once, or leans on them all', async () => {
    for (const fingers of ['45', '456', '14725836', 'qwertyasdf']) {
      for (const character of fingers) {
        await timers.advance(4)
        send('keydown', strokeOf(character))
      }
      await timers.advance(60)
      for (const character of fingers) send('keyup', strokeOf(character))
      expect(await press(enter, 30)).toBe(true)
    }
    await quiet()
    expect(scans).toEqual([])
  })

  test('holds a key down', async () => {
    await press(strokeOf('5'), 500)
    for (let times = 0; times < 40; times++) await press({ ...strokeOf('5'), repeat: true }, 25)
    expect(await press(enter, 25)).toBe(true)
    await quiet()
    expect(scans).toEqual([])
  })

  test('is not taken for a scanner by a scan that came before', async () => {
    await type(card, 10)
    await press(enter, 10)
    const passed = await type('123456', 90)
    expect(passed).not.toContain(false)
    expect(await press(enter, 90)).toBe(true)
    expect(scans).toEqual([card])
  })

  test('presses Enter or the space bar on a button', async () => {
    expect(await press(enter, 300)).toBe(true)
    expect(await press(strokeOf(' '), 300)).toBe(true)
    expect(scans).toEqual([])
  })
})

test('five characters are no scan', async () => {
  await type('12345', 10)
  expect(await press(enter, 10)).toBe(true)
  await quiet()
  expect(scans).toEqual([])
})

test('a space in a scan does not press the button that has the focus', async () => {
  const passed = await type('AB CD EF', 10)
  expect(passed[5]).toBe(false)
  await press(enter, 10)
  expect(scans).toEqual(['AB CD EF'])
})

test('a field gets back what a hand had typed before the scan, and says so', async () => {
  const field = new Field()
  wedge.stop()
  listenTo(field)
  await type('139', 120)
  let told = 0
  field.addEventListener('input', () => told++)
  await timers.advance(100)
  await type(card, 9)
  expect(field.value).toBe(`139${card}`)
  await press(enter, 9)
  expect(field.value).toBe('139')
  expect(told).toBe(1)
  expect(scans).toEqual([card])
})

test('says that it is reading until the scan is over', async () => {
  await type('12', 10)
  expect(wedge.isReading()).toBe(false)
  await type('3456', 10)
  expect(wedge.isReading()).toBe(true)
  await quiet()
  expect(wedge.isReading()).toBe(false)
})

test('hears nothing once it is stopped', async () => {
  await type('123', 10)
  wedge.stop()
  await type('456789', 10)
  await press(enter, 10)
  await quiet()
  expect(scans).toEqual([])
})
