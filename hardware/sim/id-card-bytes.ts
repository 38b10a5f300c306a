// What the chip of an ID card holds, as a reader sends it: made from made-up people, for the simulated reader.

export interface VirtualCard {
  readonly name: string
  readonly number: string
}

/** A photo is 1,024 bytes of a format of its own; this one is recognised wherever it should not turn up. */
export const photo = Uint8Array.from({ length: 1024 }, (_, index) => 0x50 + (index % 7))

const field = (text: string, bytes: number): number[] => {
  const units = Array.from({ length: bytes / 2 }, (_, index) => text.charCodeAt(index) || 0x20)
  return units.flatMap(unit => [unit & 0xff, unit >> 8])
}

/** A citizen's card. */
export const cardText = ({ name, number }: VirtualCard): Uint8Array =>
  Uint8Array.from([
    ...field(name, 30),
    ...field('1', 2),
    ...field('01', 4),
    ...field(number.slice(6, 14), 16),
    ...field('广东省深圳市福田区', 70),
    ...field(number, 36),
    ...field('深圳市公安局', 30),
    ...field('20161231', 16),
    ...field('20361231', 16),
    ...field('', 36),
  ])
