/**
 * The inside of the virtual printer: receive buffer → interpreter → paper, at the speed of the mechanism.
 *
 * ```
 * receive ──► buffer ──► parser ──► todo ──► head of the queue is carried out ──► strip ──(cut)──► onReceipt
 *               │ XOFF at ¾, XON at ½        waits while canPrint() is false; the paper moves at mm/s
 * ```
 */
import type { Command } from '../escpos/commands.ts'
import { joinBytes } from '../escpos/join-bytes.ts'
import { createEscposParser } from '../escpos/parse-escpos.ts'
import type { Timers } from '../port/timers.ts'
import { bladeDots } from './render-receipt.ts'
import { createTypesetter } from './typeset.ts'

/** The moving parts, and what may be wrong with them. */
export interface Mechanism {
  /** False while a fault keeps the printer from working. */
  isReady(): boolean
  /** Moves the paper; returns how many dots there was paper for, at least one while ready. */
  feed(dots: number): number
  /** False when the blade gets stuck, which is a fault. */
  cut(): boolean
}

export interface EngineSettings {
  readonly widthDots: number
  readonly bufferBytes: number
  readonly dotsPerMs: number
  readonly cutMs: number
  readonly timers: Timers
  readonly mechanism: Mechanism
  readonly onReceipt: (commands: Command[]) => void
  /** Every command in its turn, so that those which ask for an answer get it. */
  readonly onCommand: (command: Command) => void
  /** The buffer is nearly full, or has room again. */
  readonly onFlow: (stop: boolean) => void
}

export interface PrintEngine {
  receive(bytes: Uint8Array): void
  /** Goes on after a fault was mended. */
  resume(): void
  /** Everything that is not on paper is forgotten. */
  powerOff(): void
  /** Bytes that came while the buffer was full. */
  readonly lostBytes: number
}

const sliceBytes = 64

export const createPrintEngine = (settings: EngineSettings): PrintEngine => {
  const { widthDots, bufferBytes, timers, mechanism } = settings
  let buffer = new Uint8Array()
  let parser = createEscposParser()
  let todo: Command[] = []
  let strip: Command[] = []
  let typesetter = createTypesetter(widthDots)
  /** Dots that the command under way still has to move. */
  let dotsLeft = 0
  let isCutting = false
  let cancel: (() => void) | undefined
  let isStopped = false
  let isRunning = false
  let lostBytes = 0

  const flow = () => {
    const fill = buffer.length / bufferBytes
    const stop = isStopped ? fill > 0.5 : fill > 0.75
    if (stop !== isStopped) settings.onFlow(stop)
    isStopped = stop
  }

  const fetch = (): Command | undefined => {
    while (todo.length === 0 && buffer.length > 0) {
      todo = parser.push(buffer.subarray(0, sliceBytes))
      buffer = buffer.subarray(sliceBytes)
      flow()
    }
    return todo.shift()
  }

  const wait = (ms: number): boolean => {
    if (ms <= 0) return false
    cancel = timers.after(ms, () => {
      cancel = undefined
      run()
    })
    return true
  }

  const begin = (command: Command) => {
    strip.push(command)
    dotsLeft = typesetter.apply(command)
    isCutting = command.kind === 'cut'
    if (command.kind === 'cut' && command.toBlade) dotsLeft += bladeDots
    settings.onCommand(command)
  }

  const move = (): number => {
    const moved = mechanism.feed(dotsLeft)
    dotsLeft -= moved
    return moved / settings.dotsPerMs
  }

  const cut = (): number => {
    if (!mechanism.cut()) return 0
    isCutting = false
    const receipt = strip
    strip = []
    typesetter = createTypesetter(widthDots)
    settings.onReceipt(receipt)
    return settings.cutMs
  }

  /** Does one thing and returns how long it takes in ms; undefined if there is nothing that can be done. */
  const next = (): number | undefined => {
    if (!mechanism.isReady()) return undefined
    if (dotsLeft > 0) return move()
    if (isCutting) return cut()
    const command = fetch()
    if (command === undefined) return undefined
    begin(command)
    return 0
  }

  /** An answer may bring the next bytes at once: the loop that is running takes them, not a second one inside it. */
  const run = () => {
    if (isRunning) return
    isRunning = true
    while (cancel === undefined) {
      const ms = next()
      if (ms === undefined || wait(ms)) break
    }
    isRunning = false
  }

  return {
    receive(bytes) {
      const kept = bytes.subarray(0, bufferBytes - buffer.length)
      lostBytes += bytes.length - kept.length
      buffer = joinBytes(buffer, kept)
      flow()
      run()
    },
    resume: run,
    powerOff() {
      cancel?.()
      cancel = undefined
      buffer = new Uint8Array()
      parser = createEscposParser()
      todo = []
      dotsLeft = 0
      isCutting = false
      isStopped = false
      // The line that was not printed yet is gone; what is on the paper stays there.
      const init: Command = { kind: 'init' }
      strip.push(init)
      typesetter.apply(init)
    },
    get lostBytes() {
      return lostBytes
    },
  }
}
