// Runs one printer machine over a byte stream: carries out its effects, wakes it in time, reports what has changed.
import { createReplyParser } from '../escpos/parse-replies.ts'
import type { ByteStream, ByteStreamFactory } from '../port/byte-stream.ts'
import type { Timers } from '../port/timers.ts'
import { nextWake, step } from './printer-machine.ts'
import { type Effect, isFree, type PrinterEvent, startMachine } from './printer-state.ts'
import type { PrintJob } from './updates.ts'
import { type JobView, jobViews, type PrinterView, printerView } from './views.ts'

export interface PrinterSettings {
  readonly open: ByteStreamFactory
  readonly timers: Timers
  /** Where process ids start; should differ from start to start. */
  readonly serial: number
  /** Called for every job that is not settled after each step, changed or not. */
  readonly onJob: (view: JobView) => void
  /** Called when something has changed. */
  readonly onPrinter: (view: PrinterView) => void
  /** Called after each step that leaves the printer able to take a job. */
  readonly onFree: () => void
}

export interface PrinterDriver {
  isFree(): boolean
  /** Sends a job now. False if the printer was just lost: then nothing was sent. */
  submit(job: PrintJob): boolean
  /** Ends the connection; jobs stay as they were last reported. */
  close(): void
}

const isSame = (a: PrinterView | undefined, b: PrinterView): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

export const drivePrinter = ({
  open,
  timers,
  serial,
  onJob,
  onPrinter,
  onFree,
}: PrinterSettings): PrinterDriver => {
  let machine = startMachine(timers.now(), serial)
  let stream: ByteStream | undefined
  let isClosed = false
  let cancelWake = () => {}
  let shownPrinter: PrinterView | undefined
  const events: PrinterEvent[] = []

  const attach = (opened: ByteStream) => {
    if (isClosed) return opened.close()
    stream = opened
    const parser = createReplyParser()
    opened.onData(bytes => {
      if (stream !== opened) return
      for (const reply of parser.push(bytes)) dispatch({ kind: 'reply', reply })
    })
    opened.onClose(() => {
      if (stream !== opened) return
      stream = undefined
      dispatch({ kind: 'closed' })
    })
    dispatch({ kind: 'opened' })
  }

  const connect = () => void open().then(attach, () => dispatch({ kind: 'closed' }))

  const disconnect = () => {
    const ending = stream
    stream = undefined
    ending?.close()
  }

  const carryOut = (effect: Effect) => {
    switch (effect.kind) {
      case 'open':
        return connect()
      case 'close':
        return disconnect()
      case 'write':
        // A write that fails is followed by the end of its stream, which says the same.
        return void stream?.write(effect.bytes).catch(() => {})
      case 'settle':
        return onJob({ job: effect.job, state: effect.state })
    }
  }

  const report = () => {
    for (const view of jobViews(machine)) onJob(view)
    const printer = printerView(machine)
    if (!isSame(shownPrinter, printer)) onPrinter(printer)
    shownPrinter = printer
  }

  const sleep = () => {
    cancelWake()
    const at = nextWake(machine)
    if (at !== undefined)
      cancelWake = timers.after(Math.max(0, at - timers.now()), () => dispatch({ kind: 'wake' }))
  }

  const handle = (event: PrinterEvent) => {
    const { machine: after, effects } = step(machine, event, timers.now())
    machine = after
    for (const effect of effects) carryOut(effect)
    report()
  }

  /** An effect may cause the next event at once; it waits its turn. */
  const dispatch = (event: PrinterEvent) => {
    if (isClosed) return
    events.push(event)
    if (events.length > 1) return
    for (let next = events[0]; next !== undefined; next = events[0]) {
      handle(next)
      events.shift()
    }
    sleep()
    if (isFree(machine, timers.now())) onFree()
  }

  dispatch({ kind: 'wake' })
  return {
    isFree: () => !isClosed && events.length === 0 && isFree(machine, timers.now()),
    submit(job) {
      dispatch({ kind: 'submit', job })
      const isSent = !machine.queue.includes(job)
      if (!isSent) dispatch({ kind: 'withdraw' })
      return isSent
    },
    close() {
      isClosed = true
      cancelWake()
      disconnect()
    },
  }
}
