// An ID-card reader on a serial line: runs the card machine over a byte stream and reports the cards that were read.
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { keepOpen } from '../port/keep-open.ts'
import { systemTimers, type Timers } from '../port/timers.ts'
import { type CardEffect, type CardEvent, startCards, stepCards } from './card-machine.ts'
import type { IdCard } from './id-card-text.ts'
import { createSamParser } from './sam-frame.ts'
import type { ReaderState } from './serial-scanner.ts'

export interface CardReaderSettings {
  readonly open: ByteStreamFactory
  readonly timers?: Timers
  /** Never log it. */
  readonly onCard: (card: IdCard) => void
  /** A card was there and could not be read. */
  readonly onFailed: () => void
  /** Called when it has changed. `gone` too while it is plugged in and does not answer. */
  readonly onState: (state: ReaderState) => void
}

export const openCardReader = ({
  open,
  timers = systemTimers,
  onCard,
  onFailed,
  onState,
}: CardReaderSettings): { close(): void } => {
  let machine = startCards()
  let parser = createSamParser()
  let state: ReaderState | null = null
  let cancel = () => {}

  const report = () => {
    const busy = machine.step === 'selecting' || machine.step === 'reading'
    const now = !machine.isAnswering ? 'gone' : busy ? 'busy' : 'ready'
    if (now === state) return
    state = now
    onState(now)
  }

  const carryOut = (effect: CardEffect) => {
    switch (effect.kind) {
      case 'write':
        // A write that fails is followed by the end of its stream, which says the same.
        return void kept
          .stream()
          ?.write(effect.bytes)
          .catch(() => {})
      case 'card':
        return onCard(effect.card)
      case 'failed':
        return onFailed()
      case 'renew':
        return kept.renew()
    }
  }

  const dispatch = (event: CardEvent) => {
    const turn = stepCards(machine, event, timers.now())
    machine = turn.machine
    cancel()
    if (machine.wakeAt !== Number.POSITIVE_INFINITY)
      cancel = timers.after(Math.max(0, machine.wakeAt - timers.now()), () => dispatch({ kind: 'wake' }))
    report()
    for (const effect of turn.effects) carryOut(effect)
  }

  const kept = keepOpen({
    open,
    timers,
    onOpen() {
      parser = createSamParser()
      dispatch({ kind: 'opened' })
    },
    onData(bytes) {
      for (const reply of parser.push(bytes)) dispatch({ kind: 'reply', reply })
    },
    onAway: () => dispatch({ kind: 'closed' }),
  })

  return {
    close() {
      cancel()
      kept.close()
    },
  }
}
