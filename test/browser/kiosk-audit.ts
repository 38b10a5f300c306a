/** What axe does not see of accessibility.md: physical sizes, the reach band, clipped text and fake buttons. Runs in the page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** CSS pixels on the reference panel, 4.03 px/mm: 20 mm, 2.54 mm, 380–1220 mm above the floor, 6.7 mm of capital. */
const limits = { target: 80, gap: 10, reach: 428, capital: 27, body: 40, largeBody: 50 }

export function auditSizes(page: Page, large: boolean): Promise<string[]> {
  return page.evaluate(
    ({ limits, body }) => {
      const faults: string[] = []
      const name = (element: Element) =>
        `${element.localName}.${element.className} «${element.textContent?.trim().slice(0, 20)}»`
      const walk = (root: Document | ShadowRoot): HTMLElement[] =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap(element => [
          element,
          ...(element.shadowRoot ? walk(element.shadowRoot) : []),
        ])
      const box = (element: Element) => element.getBoundingClientRect()
      const shown = walk(document).filter(element => {
        const { width, height } = box(element)
        return width > 1 && height > 1 && !element.closest('head')
      })
      const native = 'button, input, a[href], label'
      const targets = shown.filter(
        element => element.matches('button, input, a[href]') && !element.closest('[inert]'),
      )
      for (const target of targets) {
        const { width, height, top } = box(target)
        if (Math.min(width, height) < limits.target) faults.push(`small ${width}×${height}: ${name(target)}`)
        if (top < limits.reach) faults.push(`out of reach at ${top}: ${name(target)}`)
      }
      targets.forEach((one, index) => {
        for (const other of targets.slice(index + 1)) {
          const [a, b] = [box(one), box(other)]
          const across = Math.max(a.left - b.right, b.left - a.right)
          const down = Math.max(a.top - b.bottom, b.top - a.bottom)
          const gap = across > 0 && down > 0 ? Math.hypot(across, down) : Math.max(across, down)
          if (gap < limits.gap) faults.push(`gap ${gap}: ${name(one)} and ${name(other)}`)
        }
      })
      for (const element of shown) {
        const style = getComputedStyle(element)
        const { right, bottom, left, top } = box(element)
        const outside = Math.max(right - innerWidth, bottom - innerHeight, -left, -top)
        if (outside > 1) faults.push(`outside the panel by ${outside}: ${name(element)}`)
        if (style.cursor === 'pointer' && !element.closest(native))
          faults.push(`fake button: ${name(element)}`)
        if (style.display === 'inline' || element.closest('svg')) continue
        if (element.scrollWidth > element.clientWidth + 1) faults.push(`clipped across: ${name(element)}`)
        const text = [...element.childNodes].some(
          node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        )
        const size = Number.parseFloat(style.fontSize)
        if (text && size * 0.733 < limits.capital)
          faults.push(`capitals of ${size * 0.733}: ${name(element)}`)
        if (
          text &&
          element.closest('p') &&
          !(element.getRootNode() as ShadowRoot).host?.matches('gl-figure') &&
          size < body
        )
          faults.push(`text of ${size}: ${name(element)}`)
      }
      const floor = shown.find(element => element.matches('footer') && !element.closest('[inert]'))
      const last = shown.filter(element => element.matches('main *') && !element.closest('svg'))
      for (const element of floor ? last : [])
        if (floor && box(element).bottom > box(floor).top + 1)
          faults.push(`runs into the foot: ${name(element)}`)
      return faults
    },
    { limits, body: large ? limits.largeBody : limits.body },
  )
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** axe-core's findings as `rule: element`, contrast at 7:1. It is evaluated, because the page's policy forbids injected scripts. */
export async function auditAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast-enhanced': { enabled: true } } })`,
  )) as AxeResults
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${JSON.stringify(node.target)}`),
  )
}
