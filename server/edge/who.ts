/**
 * Who may call what: the one table that drives the check on every request and a generated test of every pair.
 * A route that is not listed here does not start (deny by default).
 */
import type { Actor } from '../app/access/actor.ts'

export type Role = 'anyone' | 'kiosk' | 'display' | 'handheld' | 'staff' | 'lead'

const people = ['staff', 'lead'] as const
const devices = ['kiosk', 'display', 'handheld'] as const

export const whoMay: Readonly<Record<string, readonly Role[]>> = {
  'GET /healthz': ['anyone'],
  'GET /metrics': ['anyone'],
  'GET /api/v1/openapi.json': ['anyone'],
  'GET /api/v1/site': ['anyone'],
  'GET /api/v1/live': [...devices, ...people],

  'POST /api/v1/session': ['anyone'],
  'GET /api/v1/session': people,
  'DELETE /api/v1/session': people,
  'GET /api/v1/staff': ['lead'],
  'POST /api/v1/staff': ['lead'],
  'PATCH /api/v1/staff/:id': ['lead'],
  'DELETE /api/v1/staff/:id': ['lead'],
  'POST /api/v1/staff/:id/pin': ['lead'],

  'GET /api/v1/colleagues': people,

  'POST /api/v1/devices': ['lead'],
  'GET /api/v1/devices': ['lead'],
  'PATCH /api/v1/devices/:id': ['lead'],
  'DELETE /api/v1/devices/:id': ['lead'],
  'POST /api/v1/devices/:id/void': ['lead'],
  'POST /api/v1/devices/pair': ['anyone'],
  'POST /api/v1/devices/me/heartbeat': devices,

  'POST /api/v1/tickets': ['kiosk', ...people],
  'GET /api/v1/tickets': people,
  'GET /api/v1/tickets/:id': people,
  'PATCH /api/v1/tickets/:id': people,
  'POST /api/v1/tickets/:id/cancel': ['kiosk', ...people],
  'POST /api/v1/tickets/:id/rejoin': ['kiosk', ...people],
  'POST /api/v1/tickets/:id/reprint': ['kiosk', ...people],
  'POST /api/v1/tickets/:id/recall': people,
  'POST /api/v1/tickets/:id/arrive': people,
  'POST /api/v1/tickets/:id/done': people,
  'POST /api/v1/tickets/:id/miss': people,
  'POST /api/v1/tickets/:id/transfer': people,

  'GET /api/v1/status/:secret': ['anyone'],
  'POST /api/v1/status/:secret/cancel': ['anyone'],

  'POST /api/v1/lanes': ['lead'],
  'PATCH /api/v1/lanes/:lane': ['lead'],
  'POST /api/v1/lanes/:lane/open': people,
  'POST /api/v1/lanes/:lane/pause': people,
  'POST /api/v1/lanes/:lane/resume': people,
  'POST /api/v1/lanes/:lane/close': people,
  'POST /api/v1/lanes/:lane/next': people,
  'POST /api/v1/undo': people,

  'GET /api/v1/queue': people,
  'GET /api/v1/wall': ['display', ...people],
  'GET /api/v1/board': ['display', 'kiosk', ...people],
  'POST /api/v1/hold': ['lead'],
  'POST /api/v1/release': ['lead'],
  'POST /api/v1/day/open': ['lead'],
  'POST /api/v1/day/close': ['lead'],
  'GET /api/v1/changes': ['lead'],
  'GET /api/v1/reports/day': ['lead'],
  'POST /api/v1/reports/day/print': ['lead'],
  'POST /api/v1/exports': ['lead'],
  'GET /api/v1/settings': ['lead'],
  'PATCH /api/v1/settings': ['lead'],

  'GET /api/v1/privacy': ['lead'],
  'POST /api/v1/privacy/forget': ['lead'],
  'POST /api/v1/privacy/erase': ['lead'],

  'POST /api/v1/numbers/reserve': ['kiosk'],
  'GET /api/v1/batches': ['lead'],
  'POST /api/v1/batches': ['lead'],
  'PATCH /api/v1/batches/:id': ['lead'],
  'POST /api/v1/batches/:id/roster': ['lead'],

  'POST /api/v1/lanes/:lane/tube': people,
  'GET /api/v1/tubes': people,
  'POST /api/v1/tubes/:id/seal': people,
  'POST /api/v1/tubes/:id/correct': people,
  'POST /api/v1/tubes/:id/label': people,
  'POST /api/v1/tubes/reconcile': people,

  'POST /api/v1/assistance': ['kiosk', ...people],
  'GET /api/v1/assistance': people,
  'POST /api/v1/assistance/:id/accept': people,
  'POST /api/v1/assistance/:id/with': people,
  'POST /api/v1/assistance/:id/done': people,
  'POST /api/v1/assistance/:id/hand-over': people,
  'GET /api/v1/incidents': people,
  'POST /api/v1/incidents': people,

  'GET /api/v1/notices': ['lead'],
  'POST /api/v1/notices': ['lead'],
  'PATCH /api/v1/notices/:id': ['lead'],
  'DELETE /api/v1/notices/:id': ['lead'],

  'GET /api/v1/printers': people,
  'GET /api/v1/equipment': people,
  'GET /api/v1/printers/:id/receipts': people,
  'POST /api/v1/printers/preview': ['lead'],
  'POST /api/v1/printers/:id/test': people,
  'POST /api/v1/printers/:id/knobs': ['lead'],
  'POST /api/v1/jobs/:id/resolve': people,
}

export const mayCall = (roles: readonly Role[], actor: Actor | null): boolean =>
  roles.includes('anyone') || (actor !== null && roles.includes(actor.as))
