/** The icon of each kind of device; words always stand beside it. */
import type { DeviceKind } from '../../server/contract/words.ts'
import { board, handheld, type Icon, ticket } from '../kit/icons.ts'

export const deviceIcon: Record<DeviceKind, Icon> = { kiosk: ticket, display: board, handheld }
