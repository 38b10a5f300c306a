/**
 * What the voice says of a screen: its question and what to do, never a name or a number of somebody's papers. `about`
 * changes whenever there is something new to say. Everything said stands on the screen too.
 */
import { clockTime } from '../../kit/clock-time.ts'
import { isNumbered } from '../../speech/lane-name.ts'
import type { Line } from '../../speech/voice/line-up.ts'
import { ticketLines } from '../../speech/voice/ticket-lines.ts'
import { partyOf } from '../flow/order.ts'
import type { On, State } from '../flow/state.ts'
import type { Surroundings } from '../screens/surroundings.ts'
import { slipTrouble, ticketTitle } from '../screens/ticket-screen.ts'
import { refusalIn } from '../show-screen.ts'

export type Speech = { about: string; lines: Line[] }

const speech = (about: string, ...lines: Line[]): Speech => ({ about, lines })

export function screenLines(state: State, around: Surroundings): Speech {
  if (state.leaving !== null)
    return speech('leaving', ['checkin.stay.title'], ['checkin.stay.body', { seconds: state.leaving }])
  if (state.tuning) {
    const { volume } = state.sound
    return speech(
      `volume ${volume}`,
      volume === 0 ? ['checkin.sound.off'] : ['checkin.sound.level', { level: volume }],
    )
  }
  return linesOf(state, around)
}

function linesOf(state: State, around: Surroundings): Speech {
  const { screen } = state
  switch (screen.at) {
    case 'idle':
      return idleLines(screen, around)
    case 'confirm':
    case 'family': {
      const party = partyOf(screen.order)
      const counted: Line = ['common.people', { people: party }]
      const title: Line[] =
        screen.at === 'family'
          ? [['checkin.family.title'], ['checkin.family.subtitle']]
          : [['checkin.confirm.title'], ['checkin.confirm.subtitle']]
      return party === 1 ? speech(screen.at, ...title) : speech(`${screen.at} ${party}`, counted)
    }
    case 'care': {
      const unwell = screen.order.needs.includes('unwell')
      return unwell
        ? speech('care unwell', ['checkin.care.unwell'])
        : speech('care', ['checkin.care.title'], ['checkin.care.subtitle'])
    }
    case 'access':
      return speech(
        'access',
        ['checkin.access.title'],
        ['checkin.access.help-up'],
        ['checkin.access.downstairs'],
      )
    case 'ways':
      return speech('ways', ['checkin.ways.title'], ['checkin.ways.subtitle'])
    case 'typing': {
      const { kind, fault } = screen.entry
      return fault
        ? speech(`fault ${fault}`, [`checkin.typing.${fault}`])
        : speech(kind, [`checkin.typing.${kind}`])
    }
    case 'offer':
      return speech('offer', ['checkin.offer.title'], ['checkin.offer.subtitle'])
    case 'issuing':
      return screen.failures === 0
        ? speech('issuing')
        : speech('trying', ['checkin.trying.title'], ['checkin.trying.body'])
    case 'refused': {
      const why = refusalIn(screen.code)
      return speech(`refused ${why}`, [`problem.${why}.title`], [`problem.${why}`])
    }
    case 'ticket':
      return ticketSpeech(screen)
    case 'known':
      return speech(
        'known',
        ['checkin.known.title'],
        ['voice.number', { number: screen.ticket.number }],
        ['checkin.known.body'],
      )
    case 'reading':
      return screen.failures === 0 ? speech('reading') : speech('slow', ['checkin.reading.slow'])
    case 'standing':
      return standingLines(screen, around)
    case 'unknown':
      return speech('unknown', ['checkin.unknown.title'], ['checkin.unknown.body'])
    case 'help':
      return helpLines(state)
  }
}

function idleLines({ unread }: On<'idle'>, { reachable, reserve, board, readerDown }: Surroundings): Speech {
  if (unread) return speech('unread', ['checkin.unread'], ['checkin.unread.hint'])
  if (!reachable)
    return reserve > 0
      ? speech('still', ['checkin.offline.still'])
      : speech('offline', ['checkin.offline.title'], ['checkin.offline.body'])
  const before: Line[] = board?.held ? [['checkin.held']] : readerDown ? [['checkin.reader.down']] : []
  return speech(
    'idle',
    ...before,
    ['checkin.title'],
    ['checkin.subtitle'],
    ['checkin.take'],
    ['checkin.care'],
  )
}

/** Said anew when the slip turns out not to come, not each time it moves on. */
function ticketSpeech(screen: On<'ticket'>): Speech {
  const { ticket } = screen.issued
  const bad = slipTrouble(screen)
  const about = `ticket ${ticket.id} ${bad ?? ''}`
  const lines = ticketLines(ticket, clockTime)
  return bad
    ? speech(about, [bad as 'checkin.print.failed'], ...lines)
    : speech(about, [ticketTitle(screen) as 'checkin.print.done'], ...lines)
}

/** A number that is on no paper is said twice, so that it can be remembered. */
export const isSaidTwice = ({ screen }: State): boolean =>
  screen.at === 'ticket' && ['held', 'unknown', 'none'].includes(screen.issued.print.state)

function standingLines({ status, again, rejoin }: On<'standing'>, { board }: Surroundings): Speech {
  const { state, number, ahead, estimate, lane } = status
  const about = `standing ${state} ${again} ${rejoin}`
  if (again === 'sent') return speech(about, ['checkin.standing.sent'])
  if (again === 'refused') return speech(about, ['checkin.print.refused'])
  if (rejoin === 'refused') return speech(about, ['checkin.standing.rejoin.refused'])
  const title: Line = [`checkin.standing.${state}`]
  const wait = ticketLines({ ...status, class: 'general', needs: [], ahead, estimate }, clockTime)
  if (state === 'waiting') return speech(about, title, ...wait)
  if (state === 'missed') return speech(about, title, ['checkin.standing.missed.go'])
  if (state !== 'called') return speech(about, title, ['voice.number', { number }])
  const name = board?.lanes.find(({ id }) => id === lane)?.name ?? lane ?? ''
  return speech(about, title, ...(isNumbered(name) ? [['voice.lane', { lane: name }] as Line] : []))
}

function helpLines({ help }: State): Speech {
  if (help.is === 'nobody') return speech('nobody', ['checkin.help.ask.title'], ['checkin.help.ask'])
  if (help.is !== 'told') return speech('asking', ['checkin.help.asking'])
  if (help.by !== null)
    return speech('coming', ['checkin.help.coming.title', { name: '' }], ['checkin.help.coming'])
  return speech(
    `told ${help.late}`,
    ['checkin.help.told.title'],
    [help.late ? 'checkin.help.late' : 'checkin.help.coming'],
  )
}
