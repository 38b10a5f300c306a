/**
 * One language's voice in one file, so that a screen asks once and then never waits: made by the site, read by the voice.
 *
 * ```
 * 0        4             4 + n
 * | n (LE) | header, JSON | clips one after the other |
 * ```
 */
import type { Plan } from './plan.ts'

type Header = {
  plans: Record<string, Plan>
  /** Offset from the end of the header, and length, in bytes. */
  clips: Record<string, [offset: number, length: number]>
}

export type Pack = {
  plan(id: string): Plan | undefined
  has(clip: string): boolean
  /** A copy, since decoding takes its buffer away. */
  clip(name: string): ArrayBuffer | undefined
}

export function writePack(
  plans: ReadonlyMap<string, Plan>,
  clips: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const places: Header['clips'] = {}
  let end = 0
  for (const [name, { length }] of clips) {
    places[name] = [end, length]
    end += length
  }
  const header = new TextEncoder().encode(JSON.stringify({ plans: Object.fromEntries(plans), clips: places }))
  const pack = new Uint8Array(4 + header.length + end)
  new DataView(pack.buffer).setUint32(0, header.length, true)
  pack.set(header, 4)
  for (const [name, clip] of clips) pack.set(clip, 4 + header.length + (places[name]?.[0] ?? 0))
  return pack
}

export function readPack(bytes: ArrayBuffer): Pack {
  const start = 4 + new DataView(bytes).getUint32(0, true)
  const { plans, clips } = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, start - 4))) as Header
  return {
    plan: id => plans[id],
    has: name => name in clips,
    clip(name) {
      const [offset, length] = clips[name] ?? []
      return offset === undefined || length === undefined
        ? undefined
        : bytes.slice(start + offset, start + offset + length)
    },
  }
}
