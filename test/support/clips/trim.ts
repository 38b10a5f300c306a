/** Makes a clip of what a synthesizer gave: no silence at its ends, no click, as loud as the others. Pure. */

export type Sound = { rate: number; samples: Int16Array }

/** Of full scale: what is quieter is silence. */
const floor = 0.008
/** What stays before and after, s. */
const margin = { before: 0.004, after: 0.02 }
const loudest = 0.8

/** 16-bit mono PCM in a RIFF file, as espeak-ng writes it to a pipe (its length fields are then not to be trusted). */
export function readWav(file: Buffer): Sound {
  if (file.toString('latin1', 0, 4) !== 'RIFF') throw new Error('not a WAV file')
  const data = file.indexOf('data', 36, 'latin1')
  if (data < 0 || file.readUInt16LE(22) !== 1 || file.readUInt16LE(34) !== 16)
    throw new Error('not 16-bit mono')
  const bytes = file.subarray(data + 8)
  const samples = Int16Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readInt16LE(index * 2))
  return { rate: file.readUInt32LE(24), samples }
}

export function writeWav({ rate, samples }: Sound): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + samples.length * 2, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(samples.length * 2, 40)
  for (const [index, sample] of samples.entries()) file.writeInt16LE(sample, 44 + index * 2)
  return file
}

/** @throws {Error} if there is nothing but silence. */
export function trim({ rate, samples }: Sound): Sound {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const heard = (sample: number) => Math.abs(sample) > Math.max(floor * 32_768, peak * 0.01)
  const first = samples.findIndex(heard)
  if (first < 0) throw new Error('silence')
  const from = Math.max(0, first - Math.round(margin.before * rate))
  const to = Math.min(samples.length, samples.findLastIndex(heard) + Math.round(margin.after * rate))
  const fade = Math.round(margin.before * rate)
  const scale = (loudest * 32_767) / peak
  const length = to - from
  return {
    rate,
    samples: samples.slice(from, to).map((sample, index) => {
      const edge = Math.min(1, index / fade, (length - 1 - index) / fade)
      return Math.round(sample * scale * edge)
    }),
  }
}
