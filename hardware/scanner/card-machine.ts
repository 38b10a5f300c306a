// An ID-card reader as a pure state machine: it is asked for a card several times a second, and a card that lies there is
// selected and read once.
//
//            opened            found             done             text
//   gone ─────────► seeking ──────────► selecting ──────► reading ─────► seeking, and `card`
//    ▲                 ▲                    │ no              │ no, faulty or late, three times
//    │ closed          └────────────────────┴─────────────────┘ and `failed`
//    └── silent for two seconds: `renew`
//
// A reader says that a card is there only once for each time it is put down; for those that say it again and again, the
// same card is not read a second time before the reader has said that there is none.
import { type IdCard, parseIdCard } from './id-card-text.ts'
import { done, findCard, found, readCard, type SamReply, selectCard } from './sam-frame.ts'

type Step = 'gone' | 'seeking' | 'selecting' | 'reading'

export interface CardMachine {
  readonly step: Step
  /** When to act if nothing comes. */
  readonly wakeAt: number
  /** When the reader was heard of last, or the connection was made. */
  readonly heardAt: number
  readonly isAnswering: boolean
  readonly tries: number
  /** A card that was read and may still lie there. */
  readonly lies: string | null
}

export type CardEvent =
  | { readonly kind: 'opened' | 'closed' | 'wake' }
  | { readonly kind: 'reply'; readonly reply: SamReply }

export type CardEffect =
  | { readonly kind: 'write'; readonly bytes: Uint8Array }
  | { readonly kind: 'card'; readonly card: IdCard }
  /** Taken away too early, or worn: put it down again. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'renew' }

export interface CardTurn {
  readonly machine: CardMachine
  readonly effects: readonly CardEffect[]
}

/** Milliseconds: from one question for a card to the next, and what an answer may take. */
const askEvery = 300
const answerWithin = { seeking: 500, selecting: 500, reading: 1500 } as const
const silentFor = 2000
const mostTries = 3

export const startCards = (): CardMachine => ({
  step: 'gone',
  wakeAt: Number.POSITIVE_INFINITY,
  heardAt: 0,
  isAnswering: false,
  tries: 0,
  lies: null,
})

const questions = { seeking: findCard, selecting: selectCard, reading: readCard } as const

const ask = (machine: CardMachine, step: 'seeking' | 'selecting' | 'reading', now: number): CardTurn => ({
  machine: { ...machine, step, wakeAt: now + answerWithin[step] },
  effects: [{ kind: 'write', bytes: questions[step] }],
})

/** Looks again in a moment. */
const rest = (machine: CardMachine, now: number, effects: readonly CardEffect[] = []): CardTurn => ({
  machine: { ...machine, step: 'seeking', wakeAt: now + askEvery, tries: 0 },
  effects,
})

const tryAgain = (machine: CardMachine, now: number): CardTurn => {
  if (machine.step !== 'selecting' && machine.step !== 'reading') return rest(machine, now)
  if (machine.tries + 1 >= mostTries) return rest(machine, now, [{ kind: 'failed' }])
  // From the start: a card that was lifted a little must be found and selected anew.
  return ask({ ...machine, tries: machine.tries + 1 }, 'selecting', now)
}

const onText = (machine: CardMachine, text: Uint8Array, now: number): CardTurn => {
  const card = parseIdCard(text)
  if (!card) return tryAgain(machine, now)
  const isSame = machine.lies === card.number
  return rest({ ...machine, lies: card.number }, now, isSame ? [] : [{ kind: 'card', card }])
}

const onReply = (before: CardMachine, reply: SamReply, now: number): CardTurn => {
  const machine = { ...before, heardAt: now, isAnswering: true }
  if (reply.kind === 'faulty') return tryAgain(machine, now)
  switch (machine.step) {
    case 'gone':
      return { machine, effects: [] }
    case 'seeking':
      return reply.status === found
        ? ask({ ...machine, tries: 0 }, 'selecting', now)
        : rest({ ...machine, lies: null }, now)
    case 'selecting':
      return reply.status === done ? ask(machine, 'reading', now) : tryAgain(machine, now)
    case 'reading':
      return reply.status === done ? onText(machine, reply.text, now) : tryAgain(machine, now)
  }
}

const onWake = (machine: CardMachine, now: number): CardTurn => {
  if (machine.step === 'gone' || now < machine.wakeAt) return { machine, effects: [] }
  if (now - machine.heardAt >= silentFor)
    return {
      machine: { ...startCards(), wakeAt: Number.POSITIVE_INFINITY },
      effects: [{ kind: 'renew' }],
    }
  return machine.step === 'seeking' ? ask(machine, 'seeking', now) : tryAgain(machine, now)
}

export const stepCards = (machine: CardMachine, event: CardEvent, now: number): CardTurn => {
  switch (event.kind) {
    case 'opened':
      return ask({ ...startCards(), heardAt: now }, 'seeking', now)
    case 'closed':
      return { machine: startCards(), effects: [] }
    case 'wake':
      return onWake(machine, now)
    case 'reply':
      return onReply(machine, event.reply, now)
  }
}
