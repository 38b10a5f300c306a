/** Tells a device how the help that was called from it is coming on: who has accepted, and when it is over. */
import type { Recorded } from '../../app/ports.ts'
import type { DeviceNews } from '../../contract/live.ts'
import type { Event } from '../../domain/event.ts'
import type { State } from '../../domain/state.ts'
import type { Names } from '../view/names.ts'

type Help = DeviceNews['help'][number]

export type HelpNews = ReturnType<typeof createHelpNews>

export function createHelpNews(state: () => State, names: Names) {
  /** From a call for help to the device that made it. */
  let madeAt = new Map<string, string>()

  const help = (id: string): Help[] => {
    const task = state().assistance.get(id)
    return task ? [{ id, state: task.state, byName: names.staff(task.by) }] : []
  }

  function concerned({ event, device }: Recorded<Event>): string | null {
    switch (event.type) {
      case 'DayOpened':
        madeAt = new Map()
        return null
      case 'AssistanceRaised':
        if (device !== null) madeAt.set(event.id, device)
        return null
      case 'AssistanceAccepted':
      case 'ResidentReached':
      case 'AssistanceDone':
      case 'AssistanceHandedOver':
        return event.id
      default:
        return null
    }
  }

  return {
    /** What these events mean for whom. */
    news: (records: readonly Recorded<Event>[]): { device: string; help: Help[] }[] =>
      records.flatMap(record => {
        const id = concerned(record)
        const device = id === null ? undefined : madeAt.get(id)
        return id === null || device === undefined ? [] : [{ device, help: help(id) }]
      }),

    /** All that was called from this device and is not over. */
    of: (device: string): Help[] =>
      [...madeAt]
        .filter(each => each[1] === device)
        .flatMap(([id]) => help(id))
        .filter(each => each.state !== 'done'),
  }
}
