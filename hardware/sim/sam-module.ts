// The SAM_V module's side of the wire, written apart from the reader's own codec so that each checks the other.

const start = [0xaa, 0xaa, 0xaa, 0x96, 0x69]

const checkSum = (bytes: readonly number[]) => bytes.reduce((xor, byte) => xor ^ byte, 0)

export const samFrame = (body: Uint8Array): Uint8Array => {
  const counted = [(body.length + 1) >> 8, (body.length + 1) & 0xff, ...body]
  return Uint8Array.from([...start, ...counted, checkSum(counted)])
}

export interface SamRequest {
  readonly command: number
  readonly parameter: number
  readonly rest: Uint8Array<ArrayBuffer>
}

/** The first whole request with a right check sum; null while there is none. Requests are ten bytes long. */
export const takeSamRequest = (bytes: Uint8Array): SamRequest | null => {
  for (let at = 0; at + 10 <= bytes.length; at++) {
    const [command = 0, parameter = 0, check = 0] = bytes.subarray(at + 7, at + 10)
    const begins = start.every((byte, index) => bytes[at + index] === byte)
    if (begins && checkSum([0, 3, command, parameter]) === check)
      return { command, parameter, rest: bytes.slice(at + 10) }
  }
  return null
}
