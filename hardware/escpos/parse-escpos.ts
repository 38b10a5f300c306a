// ESC/POS bytes → commands, as a printer's own interpreter reads them, however the bytes were cut into pieces.
// The virtual printer runs on it; tests read back with it what the encoder wrote.
import type { Command } from './commands.ts'
import { joinBytes } from './join-bytes.ts'
import { readCommand } from './read-command.ts'

export interface EscposParser {
  /** Commands completed by these bytes; an unfinished one waits for the next piece. */
  push(bytes: Uint8Array): Command[]
}

const isControl = (byte: number | undefined) => byte !== undefined && byte < 0x20

/** Length of the GB18030 character at `at`, or undefined while its end is still to come. */
const characterLength = (bytes: Uint8Array, at: number): number | undefined => {
  const [lead, second] = [bytes[at] ?? 0, bytes[at + 1]]
  if (lead < 0x81 || lead === 0xff) return 1
  if (second === undefined) return undefined
  const length = second >= 0x30 && second <= 0x39 ? 4 : 2
  return at + length <= bytes.length ? length : undefined
}

/** End of the run of whole characters that starts at `from`. */
const endOfText = (bytes: Uint8Array, from: number, han: boolean): number => {
  let at = from
  while (at < bytes.length && !isControl(bytes[at])) {
    const length = han ? characterLength(bytes, at) : 1
    if (length === undefined) break
    at += length
  }
  return at
}

export const createEscposParser = (): EscposParser => {
  const decoders = { han: new TextDecoder('gb18030'), latin: new TextDecoder('windows-1252') }
  let rest = new Uint8Array()
  let han = false

  const readText = (): Command | undefined => {
    const end = endOfText(rest, 0, han)
    if (end === 0) return undefined
    const text = decoders[han ? 'han' : 'latin'].decode(rest.subarray(0, end))
    rest = rest.subarray(end)
    return { kind: 'text', text }
  }

  const readControl = (): Command | undefined => {
    const found = readCommand(rest)
    if (found === undefined) return undefined
    rest = rest.subarray(found.length)
    if (found.command.kind === 'han') han = found.command.on
    if (found.command.kind === 'init') han = false
    return found.command
  }

  return {
    push(bytes) {
      rest = joinBytes(rest, bytes)
      const commands: Command[] = []
      for (;;) {
        const command = isControl(rest[0]) ? readControl() : readText()
        if (command === undefined) return commands
        commands.push(command)
      }
    },
  }
}
