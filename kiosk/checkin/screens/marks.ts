/** How somebody is shown whose papers were read: enough to recognise oneself by, never a whole name or number. */
import type { Mark } from '../flow/order.ts'
import type { View } from '../view.ts'

/** `梁**`, `身份证 …002X`, `没带证件`. */
export function markText({ text }: View, { kind, name, tail }: Mark): string {
  if (name !== null) return name
  const what = text(`checkin.mark.${kind}`)
  return tail === '' ? what : `${what} …${tail}`
}
