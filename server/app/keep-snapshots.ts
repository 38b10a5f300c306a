/**
 * Saves the state now and then, so that a restart is short. Making the text of a full day's state takes a tenth of a
 * second, so it is made in pieces while nothing happens, and given up as soon as something does. `server/site` calls it.
 */
import { snapshotPieces } from '../domain/snapshot.ts'
import type { State } from '../domain/state.ts'
import type { Snapshots } from './ports.ts'
import type { Site } from './site.ts'

export type SnapshotKeeper = {
  /** To be called about once a second; saves if there is enough to save and the site is quiet. */
  tick(): Promise<void>
  /** Saves now if anything has happened since the last time: for a graceful stop. */
  save(): Promise<void>
  /** Why the last try failed, in words, or null. */
  trouble(): string | null
}

export type SnapshotParts = {
  site: Site
  snapshots: Snapshots
  mono: () => number
  /** Resolves in a later turn of the event loop. */
  nextTurn: () => Promise<unknown>
}

/** Events after which a snapshot is worth its trouble: replaying as many takes some 30 ms. */
const worthIt = 2000
/** Milliseconds without an event that count as quiet. */
const quiet = 1500

class Disturbed extends Error {}

export function createSnapshotKeeper({ site, snapshots, mono, nextTurn }: SnapshotParts): SnapshotKeeper {
  let saved = snapshots.newest()?.seq ?? 0
  let dayClosed = false
  let lastEvent = Number.NEGATIVE_INFINITY
  let saving: Promise<void> | null = null
  let trouble: string | null = null

  site.onCommitted(records => {
    lastEvent = mono()
    dayClosed ||= records.some(({ event }) => event.type === 'DayClosed')
  })

  /** Runs later than it is called, so what it is to save is named by the caller. */
  async function* piecesWhileQuiet(state: State, seq: number): AsyncGenerator<string> {
    const pieces = snapshotPieces(state)
    for (;;) {
      if (site.state() !== state || state.seq !== seq) throw new Disturbed()
      const { done, value } = pieces.next()
      if (done) return
      yield value
      await nextTurn()
    }
  }

  async function attempt(): Promise<void> {
    const state = site.state()
    const { seq } = state
    try {
      await snapshots.save(seq, piecesWhileQuiet(state, seq))
      saved = seq
      dayClosed = false
      trouble = null
    } catch (error) {
      if (error instanceof Disturbed) return
      trouble = `No snapshot could be saved (${error instanceof Error ? error.message : error}).`
    }
  }

  async function save(): Promise<void> {
    await saving
    await site.settled()
    if (site.state().seq === saved) return
    saving = attempt().finally(() => {
      saving = null
    })
    await saving
  }

  return {
    async tick() {
      const news = site.state().seq - saved
      const due = news >= worthIt || (dayClosed && news > 0)
      if (due && saving === null && mono() - lastEvent >= quiet) await save()
    },
    save,
    trouble: () => trouble,
  }
}
