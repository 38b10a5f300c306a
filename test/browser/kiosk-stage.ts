/** Shows any state of the kiosk on the page of a real site, without a visit that leads there: for audits, figures and pictures. */
import type { Browser, Page } from 'playwright-core'
import { type State, start } from '../../kiosk/checkin/flow/state.ts'
import type { Surroundings } from '../../kiosk/checkin/screens/surroundings.ts'
import type { Language } from '../../server/contract/words.ts'
import { sizes } from '../support/browser.ts'
import { busySite, type Exhibit } from './kiosk-gallery.ts'

export type Look = {
  language: Language
  large: boolean
  contrast: 'normal' | 'black-on-white' | 'white-on-black'
  /** English made 40 % longer, as any other language may be. */
  longer?: boolean
}

export type Staged = { state: State; around: Surroundings; longer: boolean }

export const staged = ({ screen, rest, around }: Exhibit, { longer = false, ...look }: Look): Staged => ({
  state: { ...start(look.language), ...look, screen, ...rest },
  around: { ...busySite, ...around },
  longer,
})

type StagePage = Window & { showOnStage: (shown: Staged) => Promise<void> }

/** The built page with nothing on it but a `gl-visit`, renewed for each state: `window.showOnStage`. */
export async function openStage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: sizes.kiosk })
  await page.goto(`${url}/kiosk/`)
  await page.evaluate(async () => {
    await customElements.whenDefined('gl-visit')
    document.querySelector('gl-checkin')?.remove()

    const texts = (root: Node): Text[] =>
      [...root.childNodes].flatMap(node => {
        if (node instanceof Text) return node
        const inside = node instanceof Element && node.shadowRoot ? texts(node.shadowRoot) : []
        const named = node instanceof Element && node.matches('style, .languages, .num, .who')
        return named ? [] : [...inside, ...texts(node)]
      })
    const padding =
      'lørem ipsüm dólor sit amet cönsec tetür adipis cing élit sed do eiüs mod tempor incidi dunt'
    const lengthen = (node: Text) => {
      const text = node.data.trim()
      if (!/[a-z]{2}/i.test(text)) return
      const more = Math.ceil(text.length * 0.4)
      node.data += text.includes(' ')
        ? ` ${padding.slice(0, more - 1)}`
        : padding.replaceAll(' ', '').slice(0, more)
    }
    const settled = async () => {
      // What one element draws may hold elements that draw themselves next.
      for (let turns = 0; turns < 8; turns += 1) await Promise.resolve()
    }
    Object.assign(window, {
      async showOnStage({ state, around, longer }: Staged) {
        const visit = Object.assign(document.createElement('gl-visit'), { state, around })
        document.querySelector('gl-visit')?.remove()
        document.body.prepend(visit)
        const drawn = visit as unknown as { loadMore(): Promise<void>; updateComplete: Promise<boolean> }
        await drawn.updateComplete
        await drawn.loadMore()
        await drawn.updateComplete
        await settled()
        if (!longer) return
        for (const node of texts(document.body)) lengthen(node)
        ;(visit as unknown as { fit(): void }).fit()
      },
    })
  })
  return page
}

export const stage = (page: Page, exhibit: Exhibit, look: Look): Promise<void> =>
  page.evaluate(shown => (window as unknown as StagePage).showOnStage(shown), staged(exhibit, look))
