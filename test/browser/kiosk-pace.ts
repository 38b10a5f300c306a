/**
 * How long a visit takes somebody, by the keystroke-level model (Card, Moran and Newell, CACM 23(7), 1980), with reading
 * added. It is counted on the real screens: each tap is prepared, pointed at and pressed, and the screen's question and the
 * button are read before. Nothing is waited for; docs/kiosk.md says where each figure comes from.
 */
import type { Locator, Page } from 'playwright-core'

/** Seconds; `reading` in Han characters a second. */
export type Operators = {
  /** To decide what to do. */
  mental: number
  /** To bring a finger to its target. */
  point: number
  /** To press. */
  press: number
  /** A digit of a number that one knows, on keys that lie together. */
  digit: number
  reading: number
}

/** Kieras' table for the model: M 1.35, P 1.1, K 0.28 for an average hand and 0.75 for complex codes. */
export const adult: Operators = { mental: 1.35, point: 1.1, press: 0.28, digit: 0.75, reading: 400 / 60 }

/** Each part slowed as Jastrzembski and Charness (2007) measured it around the age of 69. */
export const elder: Operators = {
  mental: adult.mental * (118 / 70),
  point: adult.point * (175 / 100),
  press: adult.press * (146 / 70),
  digit: adult.digit * (146 / 70),
  reading: adult.reading * 0.75,
}

/** Seconds that card or code is held to a reader, and that a screen takes to come: the limits of scanner and speed test. */
const held = 0.6
const response = 0.1

export type Pace = ReturnType<typeof paceOf>

export function paceOf(page: Page, who: Operators) {
  let seconds = 0
  let taps = 0
  let read = ''

  const signsOf = (text: string) => text.match(/\p{Script=Han}|\d|[A-Za-z]+/gu)?.length ?? 0

  /** What has been read stays read as long as the same question stands there. */
  async function readQuestion() {
    const question = await page.locator('.screen :is(h1, h2)[tabindex]').first().innerText()
    if (question !== read) seconds += signsOf(question) / who.reading
    read = question
  }

  /** What is offered: the button alone, or both ways where it is one of two. */
  async function namesBeside(button: Locator): Promise<string> {
    const isChoice = await button.evaluate(({ classList }) => classList.contains('choice'))
    return isChoice ? (await page.locator('.choice b').allInnerTexts()).join() : button.innerText()
  }

  return {
    /** Reads, decides, points and presses. */
    async tap(button: Locator): Promise<void> {
      await readQuestion()
      seconds += signsOf(await namesBeside(button)) / who.reading
      seconds += who.mental + who.point + who.press + response
      taps += 1
      await button.click()
    },
    /** A number known by heart, in the groups that one says it in. */
    async type(groups: readonly string[]): Promise<void> {
      await readQuestion()
      for (const group of groups) {
        seconds += who.mental + group.length * who.digit
        for (const digit of group) await page.getByRole('button', { name: digit, exact: true }).click()
      }
      seconds += who.point
      taps += groups.join('').length
    },
    /** Does what the first screen says with what is held ready. */
    async present(scan: () => Promise<void>): Promise<void> {
      await readQuestion()
      seconds += who.point + held + response
      await scan()
    },
    total: () => ({ seconds, taps }),
  }
}
