/** Who needs help, what for, and whether somebody has taken it on. */
import type { Ticket } from '../ticket/ticket.ts'
import type { Access, AssistanceKind, Need } from '../words.ts'
import type { Assistance } from './assistance.ts'

/** Adds (sign 1) or takes away (sign -1) a task from the accepted escorts of its ticket. */
export function countEscort(escorts: Map<string, number>, task: Assistance, sign: 1 | -1): void {
  if (task.ticket === null || (task.state !== 'accepted' && task.state !== 'with')) return
  const left = (escorts.get(task.ticket) ?? 0) + sign
  if (left > 0) escorts.set(task.ticket, left)
  else escorts.delete(task.ticket)
}

/** Stairs are no way for this resident alone. */
export const needsStepFree = (ticket: Pick<Ticket, 'needs' | 'access'>): boolean =>
  ticket.access !== null || ticket.needs.includes('wheelchair') || ticket.needs.includes('mobility')

const MOST_URGENT = ['unwell', 'wheelchair', 'mobility', 'vision', 'other'] as const

/** The kind of task these needs raise: one task for one ticket, of its most urgent kind. */
export const helpFor = (needs: readonly Need[], access: Access | null): AssistanceKind | undefined =>
  MOST_URGENT.find(kind => needs.includes(kind)) ?? (access === null ? undefined : 'access')
