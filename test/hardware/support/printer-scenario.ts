// Given/when/then for the printer machine: events at times, then what was sent, what was settled, what staff see.

import { type Fault, statusRequests, writeStatusReply } from '../../../hardware/escpos/printer-status.ts'
import { confirmRequest, paperStatusRequest } from '../../../hardware/escpos/requests.ts'
import { nextWake, step } from '../../../hardware/printer/printer-machine.ts'
import {
  type Effect,
  type Machine,
  type PrinterEvent,
  startMachine,
} from '../../../hardware/printer/printer-state.ts'
import { jobViews, printerView } from '../../../hardware/printer/views.ts'

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** How the other side answers status requests; undefined: not at all. */
export type Health = readonly Fault[] | undefined

export class PrinterScenario {
  machine: Machine = startMachine(0, 0)
  now = 0
  health: Health = []
  /** Everything written that is no status request. */
  readonly written: string[] = []
  readonly settled: string[] = []
  readonly connections: ('open' | 'close')[] = []

  when(...events: readonly PrinterEvent[]): this {
    for (const event of events) {
      const { machine, effects } = step(this.machine, event, this.now)
      this.machine = machine
      for (const effect of effects) this.#carryOut(effect)
    }
    return this
  }

  /** Lets time pass, with every wake in its place. */
  wait(ms: number): this {
    const until = this.now + ms
    for (let at = nextWake(this.machine); at !== undefined && at <= until; at = nextWake(this.machine)) {
      this.now = Math.max(this.now, at)
      this.when({ kind: 'wake' })
    }
    this.now = until
    return this
  }

  /** Connected and found able to confirm with GS ( H. */
  ready(): this {
    return this.when({ kind: 'wake' }, { kind: 'opened' }).confirm('0000')
  }

  submit(id: string): this {
    return this.when({ kind: 'submit', job: { id, bytes: new TextEncoder().encode(id) } })
  }

  confirm(id: string): this {
    return this.when({ kind: 'reply', reply: { kind: 'confirmed', id } })
  }

  paperStatus(): this {
    return this.when({ kind: 'reply', reply: { kind: 'paper-status' } })
  }

  get view() {
    return printerView(this.machine)
  }

  get jobs() {
    return jobViews(this.machine)
  }

  #carryOut(effect: Effect) {
    if (effect.kind === 'settle') this.settled.push(`${effect.job} ${effect.state}`)
    if (effect.kind === 'open' || effect.kind === 'close') this.connections.push(effect.kind)
    if (effect.kind !== 'write') return
    const [lead, , which] = effect.bytes
    const request = statusRequests.find(known => known === which)
    if (lead !== 0x10 || request === undefined) this.written.push(text(effect.bytes))
    else if (this.health) {
      const status = { faults: new Set(this.health), paperLow: false }
      this.when({ kind: 'reply', reply: { kind: 'status', byte: writeStatusReply(request, status) } })
    }
  }
}

export const withConfirm = (job: string, id: string) => job + text(confirmRequest(id))
export const withFence = (job: string) => job + text(paperStatusRequest())
