/** Events of a made-up kind, in two versions, for the journal's tests. */
import type { KeptAnswer, Recorded } from '../../../server/app/ports.ts'
import type { EventFormat } from '../../../server/journal/row.ts'

export interface Sample {
  readonly type: 'sample'
  readonly text: string
}

export const format: EventFormat<Sample> = {
  version: () => 1,
  upcast: stored => stored as Sample,
}

/** As of version 2, `text` is in capitals. */
export const laterFormat: EventFormat<Sample> = {
  version: () => 2,
  upcast: (stored, version) => {
    const sample = stored as Sample
    return version < 2 ? { ...sample, text: sample.text.toUpperCase() } : sample
  },
}

export function record(seq: number, text = `text ${seq}`): Recorded<Sample> {
  const event: Sample = { type: 'sample', text }
  return {
    seq,
    wall: 1_660_000_000_000 + seq,
    mono: seq * 1.25,
    boot: 'boot-1',
    actor: 'staff-1',
    device: null,
    event,
  }
}

export function records(from: number, to: number): Recorded<Sample>[] {
  return Array.from({ length: to - from + 1 }, (_, index) => record(from + index))
}

export function kept(key: string, change: Partial<KeptAnswer> = {}): KeptAnswer {
  const scope = 'kiosk-1 POST /tickets'
  return { scope, key, digest: 'd1', status: 201, body: '{"ticket":"甲"}', day: 1, wall: 1000, ...change }
}

/** A snapshot's text as the keeper hands it over. */
export async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts
}
