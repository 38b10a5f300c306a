/** Lets one simulated day happen at a site: residents arrive, lanes work, rain comes. Called for both kinds of site. */
import type { Agenda } from './agenda.ts'
import { AVAILABLE, createLaneCrew } from './lane-crew.ts'
import type { Port } from './port.ts'
import type { Profile } from './profiles.ts'
import { createRandom } from './random.ts'
import { companiesOf, type Resident, residentsOf } from './residents.ts'

/** People let in by each step after the rain, seconds between two steps, and how many steps. */
const STEP = { people: 40, seconds: 120, count: 4 }

/** Seconds an average person takes at an average lane, so that the day is as busy as the profile says. */
export const paceOf = ({ load, lanes, hours, people }: Profile): number =>
  (load * AVAILABLE * lanes * hours * 3600) / people

export const laneNames = ({ lanes }: Profile): string[] =>
  Array.from({ length: lanes }, (_, i) => String(i + 1))

/** Plans the day; it then happens as the agenda is stepped through. */
export function planDay(profile: Profile, seed: number, port: Port, agenda: Agenda): void {
  const tickets = new Map<string, Resident>()
  const pace = paceOf(profile)
  const crews = laneNames(profile).map((lane, i) =>
    createLaneCrew({
      lane,
      agenda,
      port,
      random: createRandom(seed, 100 + i),
      pace,
      residentOf: ticket => tickets.get(ticket),
      onMissed: comeBack,
    }),
  )
  const wake = () => {
    for (const crew of crews) crew.wake()
  }

  /** Who comes back comes when called again. */
  function comeBack(ticket: string): void {
    const resident = tickets.get(ticket)
    if (resident === undefined || resident.returns === null) return
    tickets.set(ticket, { ...resident, shows: true, returns: null })
    agenda.after(resident.returns, () => port.rejoin(ticket, wake))
  }

  function rain(minutes: number): void {
    port.hold(() => agenda.after(minutes * 60, () => letIn(STEP.count)))
  }

  function letIn(steps: number): void {
    port.release(steps > 0 ? STEP.people : null, () => {
      wake()
      if (steps > 0) agenda.after(STEP.seconds, () => letIn(steps - 1))
    })
  }

  for (const company of companiesOf(profile)) agenda.after(0, () => port.register(company, () => {}))
  for (const crew of crews) agenda.after(0, crew.start)
  for (const resident of residentsOf(profile, seed)) {
    agenda.after(resident.at, () =>
      port.issue(resident, ticket => {
        tickets.set(ticket, resident)
        wake()
      }),
    )
  }
  const { rain: weather } = profile
  if (weather) agenda.after(weather.from * profile.hours * 3600, () => rain(weather.minutes))
}
