/** What axe does not see of accessibility.md: physical sizes, the reach band, clipped text and fake buttons. Runs in the page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** CSS pixels on the reference panel, 4.03 px/mm: 20 mm, 2.54 mm, 380–1220 mm above the floor, 6.7 mm of capital. */
const limits = { target: 80, gap: 10, reach: 428, capital: 27, body: 40, largeBody: 50 }

type Limits = typeof limits
/** Looks at the page as it stands; `body` is the smallest running text. It uses nothing but the page. */
export type SizeAudit = (limits: Limits, body: number) => string[]

const sizeAudit: SizeAudit = (limits, body) => {
  const faults: string[] = []
  const name = (element: Element) =>
    `${element.localName}.${element.className} «${element.textContent?.trim().slice(0, 20)}»`
  const walk = (root: Document | ShadowRoot): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap(element => [
      element,
      ...(element.shadowRoot ? walk(element.shadowRoot) : []),
    ])
  const boxes = new Map<Element, DOMRect>()
  const box = (element: Element): DOMRect => {
    const known = boxes.get(element)
    if (known) return known
    const measured = element.getBoundingClientRect()
    boxes.set(element, measured)
    return measured
  }
  const shown = walk(document).filter(element => {
    if (element.closest('head, svg') && element.localName !== 'svg') return false
    const { width, height } = box(element)
    return width > 1 && height > 1
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
  /** What text must stay inside of; a box of its own may be smaller than what is written in it. */
  const frame =
    'button, .panel, .count, .members, .paper, .message, .parts > *, li, header, gl-banner, gl-figure, footer'
  for (const element of shown) {
    if (element.localName === 'svg') continue
    const style = getComputedStyle(element)
    const { right, bottom, left, top } = box(element)
    const outside = Math.max(right - innerWidth, bottom - innerHeight, -left, -top)
    if (outside > 1) faults.push(`outside the panel by ${outside}: ${name(element)}`)
    if (style.cursor === 'pointer' && !element.closest(native)) faults.push(`fake button: ${name(element)}`)
    const text = [...element.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    if (text) {
      const host = (element.getRootNode() as ShadowRoot).host
      const around = element.closest(frame) ?? host?.closest(frame)
      if (around && around !== element) {
        const edge = box(around)
        const over = Math.max(bottom - edge.bottom, edge.top - top, right - edge.right, edge.left - left)
        if (over > 1) faults.push(`over its box by ${over}: ${name(element)}`)
      }
    }
    if (style.display === 'inline') continue
    if (element.scrollWidth > element.clientWidth + 1) faults.push(`clipped across: ${name(element)}`)
    const size = Number.parseFloat(style.fontSize)
    if (text && size * 0.733 < limits.capital) faults.push(`capitals of ${size * 0.733}: ${name(element)}`)
    const running = element.closest('p') && !(element.getRootNode() as ShadowRoot).host?.matches('gl-figure')
    if (text && running && size < body) faults.push(`text of ${size}: ${name(element)}`)
  }
  // A line of text may hang over its box by the rounding of its height.
  for (const part of shown.filter(element => element.matches('main > *') && !element.closest('[inert]')))
    for (const element of shown)
      if (part.contains(element) && box(element).bottom > box(part).bottom + 2)
        faults.push(`spills out of its part by ${box(element).bottom - box(part).bottom}: ${name(element)}`)
  const floor = shown.find(element => element.matches('footer') && !element.closest('[inert]'))
  const last = shown.filter(element => element.matches('main *') && !element.closest('svg'))
  for (const element of floor ? last : [])
    if (floor && box(element).bottom > box(floor).top + 1) faults.push(`runs into the foot: ${name(element)}`)
  return faults
}

/** The audit as the text of a function of the page that takes whether the text is large: for many screens in one go. */
export const sizeAuditSource = `large => (${sizeAudit.toString()})(${JSON.stringify(limits)}, large ? ${limits.largeBody} : ${limits.body})`

export const auditSizes = (page: Page, large: boolean): Promise<string[]> =>
  page.evaluate(`(${sizeAuditSource})(${large})`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Loads axe-core into the page. It is evaluated, because the page's policy forbids injected scripts. */
export const loadAxe = (page: Page): Promise<unknown> => page.evaluate(axe)

/** Both rules of contrast, at 4.5:1 and 7:1: the enhanced one is silent where the ordinary one already fails. */
const rules = {
  everything: {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } },
}

/** axe-core as the text of a function of a page that has it; answers its findings as `rule: element`. */
export const axeSource = (which: keyof typeof rules): string => `async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...${JSON.stringify(rules[which])} })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + JSON.stringify(target)))
}`

export async function auditAxe(page: Page): Promise<string[]> {
  await loadAxe(page)
  return page.evaluate(`(${axeSource('everything')})()`)
}
