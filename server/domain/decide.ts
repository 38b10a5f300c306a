/** Answers a command with events or a named refusal. The app asks it once for every request that changes anything. */
import { letIn } from './admission/let-in.ts'
import { decideAssistance } from './assistance/decide-assistance.ts'
import { decideAudit } from './audit/decide-audit.ts'
import { decideBatch } from './batch/decide-batch.ts'
import type { Command } from './command.ts'
import { decideDay } from './day/decide-day.ts'
import type { Decide, Deciders } from './decider.ts'
import type { Event } from './event.ts'
import { decideLane } from './lane/decide-lane.ts'
import { decideNotice } from './notice/decide-notice.ts'
import { decidePrivacy } from './privacy/decide-privacy.ts'
import type { Context } from './recorded.ts'
import { type Decision, isRefused } from './refusal.ts'
import type { State } from './state.ts'
import { decideTicket } from './ticket/decide-ticket.ts'
import { decideTube } from './tube/decide-tube.ts'
import { type Act, UNDOABLE, type Undoable } from './undo/action.ts'
import { decideUndo } from './undo/decide-undo.ts'

const deciders: Deciders<Command> = {
  ...decideDay,
  ...decideTicket,
  ...decideLane,
  ...decideBatch,
  ...decideTube,
  ...decideAssistance,
  ...decideNotice,
  ...decidePrivacy,
  ...decideAudit,
  ...decideUndo,
}

const undoable: ReadonlySet<string> = new Set(UNDOABLE)

const isUndoable = (type: string): type is Undoable => undoable.has(type)

/** Changes nothing; looks at no clock. Who may ask for what is the edge's business. */
export function decide(state: State, command: Command, context: Context): Decision<Event> {
  // The table's type pairs every handler with its command; the compiler cannot carry that pair through the look-up.
  const handler = deciders[command.type] as Decide
  const decision = handler(state, command, context)
  if (isRefused(decision) || decision.events.length === 0) return decision
  const admitted = letIn(state, decision.events)
  const whole = admitted.length === 0 ? decision : { ...decision, events: [...decision.events, ...admitted] }
  if (!isUndoable(command.type)) return whole
  const act: Act = { id: state.seq + 1, kind: command.type }
  for (const event of whole.events as readonly { act?: Act }[]) event.act = act
  return whole
}
