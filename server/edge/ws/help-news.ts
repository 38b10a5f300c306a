/** Tells a device how the help that was called from it is coming on: who has accepted, and when it is over. */
import type { Recorded } from '../../app/ports.ts'
import type { DeviceNews } from '../../contract/live.ts'
import type { Assistance } from '../../domain/assistance/assistance.ts'
import type { Event } from '../../domain/event.ts'
import type { State } from '../../domain/state.ts'
import type { Names } from '../view/names.ts'

type Help = DeviceNews['help'][number]

export type HelpNews = ReturnType<typeof createHelpNews>

/** The newest calls of a device that it is told again when it comes back, those that are over included. */
const mostTold = 20

function taskOf({ event }: Recorded<Event>): string | null {
  switch (event.type) {
    case 'AssistanceAccepted':
    case 'ResidentReached':
    case 'AssistanceDone':
    case 'AssistanceHandedOver':
      return event.id
    default:
      return null
  }
}

export function createHelpNews(state: () => State, names: Names) {
  const help = ({ id, state: stands, by }: Assistance): Help => ({
    id,
    state: stands,
    byName: names.staff(by),
  })

  return {
    /** What these events mean for whom. */
    news: (records: readonly Recorded<Event>[]): { device: string; help: Help[] }[] =>
      records.flatMap(record => {
        const task = state().assistance.get(taskOf(record) ?? '')
        return task?.device ? [{ device: task.device, help: [help(task)] }] : []
      }),

    /** What was called from this device today: it may have missed anything since it last listened. */
    of: (device: string): Help[] =>
      [...state().assistance.values()]
        .filter(task => task.device === device)
        .slice(-mostTold)
        .map(help),
  }
}
