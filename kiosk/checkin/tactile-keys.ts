/**
 * A tactile keypad's keys as it sends them: arrows go from control to control, Enter presses, Back and Help work on every
 * screen. It goes round at the ends, so that nobody is trapped. Used by the kiosk.
 */

export type TactileKeys = {
  back: () => void
  help: () => void
  /** A digit or letter, where one is asked for. */
  character: (character: string) => void
  erase: () => void
  /** The focus has come to this control. */
  onMove: (control: HTMLElement) => void
}

const forward = ['ArrowDown', 'ArrowRight']
const backward = ['ArrowUp', 'ArrowLeft']
/** Keypads for public terminals send these for their round Back and Help keys. */
const backKeys = ['Escape', 'BrowserBack', 'GoBack']
const helpKeys = ['F1', 'Help']

/** Everything that can be pressed now, in reading order, inside shadow roots too. */
export function controlsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap(element => {
    if (element.closest('[inert]')) return []
    const inside = element.shadowRoot ? controlsIn(element.shadowRoot) : []
    return element.matches('button:enabled, input:enabled, a[href]') ? [element, ...inside] : inside
  })
}

/** The control with the focus, however deep. */
export function focused(from: Document | ShadowRoot = document): Element | null {
  const at = from.activeElement
  return at?.shadowRoot?.activeElement ? focused(at.shadowRoot) : at
}

export const handleTactileKey =
  (keys: TactileKeys) =>
  (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
    const { key } = event
    if (forward.includes(key)) move(1, keys)
    else if (backward.includes(key)) move(-1, keys)
    else if (backKeys.includes(key)) keys.back()
    else if (helpKeys.includes(key)) keys.help()
    else if (key === 'Backspace' || key === 'Delete') keys.erase()
    else {
      if (/^[0-9a-z-]$/i.test(key)) keys.character(key.toUpperCase())
      return
    }
    event.preventDefault()
  }

function move(by: 1 | -1, { onMove }: TactileKeys) {
  const controls = controlsIn(document)
  const at = controls.indexOf(focused() as HTMLElement)
  const next = at < 0 ? (by > 0 ? 0 : controls.length - 1) : (at + by + controls.length) % controls.length
  const control = controls[next]
  if (!control) return
  control.focus({ focusVisible: true } as FocusOptions)
  onMove(control)
}
