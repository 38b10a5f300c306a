/**
 * The short notation of the fixed traces: `A`, `G`, `B` arrive (`A×2` a party of two), `call` calls at some lane,
 * `call@2` at lane 2, `call×3` three times; `hand#5`, `miss#5`, `rejoin#5` and so on name the arrival, from 0.
 * `back#0` sends a called ticket back into the queue, `undo#0` undoes the latest call of it.
 */
import { Site, type Watcher } from './site.ts'

const LANES = 12

type Step = { readonly verb: string; readonly lane: string; readonly index: number; readonly times: number }

function parse(word: string): Step {
  const [, verb = '', , lane = '', , index = '0', , times = '1'] =
    /^([A-Za-z]+)(@(\d+))?(#(\d+))?(×(\d+))?$/.exec(word) ?? []
  if (verb === '') throw new Error(`cannot read ${word}`)
  return { verb, lane, index: Number(index), times: Number(times) }
}

export class Trace {
  readonly site: Site
  readonly called: number[] = []
  #presses = 0

  constructor(
    text: string,
    settings: { k?: number; kBatch?: number; capacity?: number } = {},
    watch?: Watcher,
  ) {
    const lanes = Object.fromEntries(Array.from({ length: LANES }, (_, i) => [String(i + 1), {}]))
    this.site = new Site({ lanes, settings, ...(watch ? { watch } : {}) })
    const window = { from: 0, to: Number.MAX_SAFE_INTEGER }
    this.site.must({
      type: 'RegisterBatch',
      id: 'b',
      name: 'Factory',
      code: 'FACTORY',
      expected: 9,
      ...window,
    })
    for (const word of text.trim().split(/\s+/)) this.#step(parse(word))
  }

  #step({ verb, lane, index, times }: Step): void {
    const ticket = `t${index}`
    if (verb === 'A') this.site.issue({ party: times })
    else if (verb === 'G') this.site.issue({ party: times, green: true })
    else if (verb === 'B') this.site.issue({ party: times, batch: 'FACTORY' })
    else if (verb === 'call') for (let i = 0; i < times; i++) this.#call(lane)
    else if (verb === 'hand') this.#press('1', ticket)
    else if (verb === 'miss') this.site.miss(ticket)
    else if (verb === 'rejoin') this.site.must({ type: 'Rejoin', ticket })
    else if (verb === 'back')
      this.site.must({ type: 'Transfer', ticket, class: this.site.ticket(ticket).class })
    else if (verb === 'undo') this.site.must({ type: 'Undo' }, `caller of ${ticket}`)
    else throw new Error(`unknown ${verb}`)
  }

  #call(lane: string): void {
    this.#press(lane === '' ? String((this.#presses % LANES) + 1) : lane)
  }

  /** Every ticket has a caller of its own, so that each call can be undone by itself. */
  #press(lane: string, ticket?: string): void {
    this.#presses += 1
    const probe = this.site.state.tickets
    const before = new Map([...probe.values()].map(each => [each.id, each.state]))
    const command = { type: 'CallNext', lane, complete: [], ...(ticket ? { ticket } : {}) } as const
    const who = this.#who(command)
    this.site.must(command, who)
    for (const each of probe.values()) {
      if (each.state === 'called' && before.get(each.id) !== 'called')
        this.called.push(Number(each.id.slice(1)))
    }
  }

  /** Whom the press will call is known before it is made, since `decide` changes nothing. */
  #who(command: { readonly type: 'CallNext'; readonly lane: string }): string {
    const decision = this.site.peek(command)
    return decision === undefined ? 'nobody' : `caller of ${decision}`
  }
}

/** The arrivals called, in order. */
export const callOrder = (...of: ConstructorParameters<typeof Trace>): number[] => new Trace(...of).called
