// The printer machine alone, with time moved by hand: what it sends, what it believes, what it never does twice.
import { describe, expect, test } from 'vitest'
import { PrinterScenario, withConfirm, withFence } from '../support/printer-scenario.ts'

/** Connected, and able to confirm with GS r only. */
const fenced = () => new PrinterScenario().when({ kind: 'wake' }, { kind: 'opened' }).paperStatus().wait(500)

const held = (reason: string) => (view: { state: string; reason?: string }) =>
  view.state === 'held' && view.reason === reason

describe('connecting', () => {
  test('opens at once, then again and again with growing pauses', () => {
    const printer = new PrinterScenario().when({ kind: 'wake' })
    const openings: number[] = []
    for (let attempt = 0; attempt < 5; attempt += 1) {
      openings.push(printer.now)
      printer.when({ kind: 'closed' })
      while (printer.connections.length < attempt + 2) printer.wait(1)
    }
    expect(openings).toEqual([0, 250, 750, 1750, 3250])
  })

  test('is told as offline after the first failure, and a job waits with that reason', () => {
    const printer = new PrinterScenario().when({ kind: 'wake' }).submit('A001')
    expect(printer.view.state).toBe('connecting')
    expect(printer.jobs).toEqual([{ job: 'A001', state: 'queued' }])
    printer.when({ kind: 'closed' })
    expect(printer.view).toMatchObject({ state: 'offline', reasons: ['offline'] })
    expect(printer.jobs).toEqual([{ job: 'A001', state: 'held', reason: 'offline' }])
    expect(printer.written).toEqual([])
  })
})

describe('finding the best confirmation', () => {
  const connected = () => new PrinterScenario().when({ kind: 'wake' }, { kind: 'opened' })

  test('asks for GS ( H and GS r in one go, once the printer is known to be healthy', () => {
    expect(connected().written).toEqual([withFence(withConfirm('', '0000'))])
  })

  test('GS ( H when its id comes back', () => {
    expect(connected().confirm('0000').view).toMatchObject({ state: 'ready', confirmation: 'gs-h' })
  })

  test('GS r when only that is answered', () => {
    expect(connected().paperStatus().wait(500).view).toMatchObject({ state: 'ready', confirmation: 'gs-r' })
  })

  test('an answer to GS r that was meant for an earlier connection confirms nothing', () => {
    const printer = connected().submit('A001').paperStatus().wait(20).paperStatus().wait(500)
    expect(printer.jobs).toEqual([{ job: 'A001', state: 'sent' }])
    expect(printer.paperStatus().settled).toEqual(['A001 confirmed'])
  })

  test('DLE EOT when neither is answered', () => {
    expect(connected().wait(2500).view).toMatchObject({ state: 'ready', confirmation: 'dle-eot' })
  })

  test('none when nothing at all is ever answered', () => {
    const mute = new PrinterScenario()
    mute.health = undefined
    mute.when({ kind: 'wake' }, { kind: 'opened' }).wait(3000)
    expect(mute.view).toMatchObject({ state: 'ready', confirmation: 'none' })
    mute.submit('A001').wait(3000)
    expect(mute.settled).toEqual(['A001 unconfirmed'])
  })

  test('a printer that looked mute is asked again as soon as it is heard of', () => {
    const late = new PrinterScenario()
    late.health = undefined
    late.when({ kind: 'wake' }, { kind: 'opened' }).wait(3000)
    late.health = []
    late.wait(1000).confirm('0001')
    expect(late.view).toMatchObject({ state: 'ready', confirmation: 'gs-h' })
  })

  test('with a fault on it waits, because an offline printer does not answer', () => {
    const printer = new PrinterScenario()
    printer.health = ['paper-end', 'offline']
    printer.when({ kind: 'wake' }, { kind: 'opened' }).submit('A001').wait(60_000)
    expect(printer.written).toEqual([])
    expect(printer.view).toMatchObject({ state: 'held', reasons: ['paper-end'], confirmation: 'unprobed' })
    printer.health = []
    printer.wait(1000).confirm('0000')
    expect(printer.written.at(-1)).toBe(withConfirm('A001', '0001'))
  })

  test('requests that the printer does not know are left out after two tries', () => {
    const printer = new PrinterScenario().ready()
    printer.health = undefined
    const miss = () => printer.wait(400)
    const answer = () => printer.when({ kind: 'reply', reply: { kind: 'status', byte: 0x12 } })
    printer.wait(500)
    for (let round = 0; round < 2; round += 1) {
      answer()
      miss()
    }
    answer()
    const { link } = printer.machine
    expect(link.at === 'up' && link.poll.asking).toBe(3)
  })
})

describe('printing', () => {
  test('one job at a time, in order, each with its own process id', () => {
    const printer = new PrinterScenario().ready().submit('A001').submit('A002')
    expect(printer.written.slice(1)).toEqual([withConfirm('A001', '0001')])
    expect(printer.jobs).toEqual([
      { job: 'A001', state: 'sent' },
      { job: 'A002', state: 'queued' },
    ])
    printer.confirm('0001')
    expect(printer.written.slice(2)).toEqual([withConfirm('A002', '0002')])
    expect(printer.confirm('0002').settled).toEqual(['A001 confirmed', 'A002 confirmed'])
    expect(printer.view.state).toBe('ready')
  })

  test('an answer meant for an earlier job does not confirm this one', () => {
    const printer = new PrinterScenario().ready().submit('A001').confirm('0000')
    expect(printer.settled).toEqual([])
  })

  test('GS r fences a job when GS ( H is not known', () => {
    const printer = fenced().submit('A001')
    expect(printer.written.slice(1)).toEqual([withFence('A001')])
    expect(printer.paperStatus().settled).toEqual(['A001 confirmed'])
  })

  test('DLE EOT confirms when the printer stays healthy for the time that a ticket takes', () => {
    const printer = new PrinterScenario().when({ kind: 'wake' }, { kind: 'opened' }).wait(2500).submit('A001')
    printer.wait(1500)
    expect(printer.settled).toEqual([])
    expect(printer.wait(1000).settled).toEqual(['A001 confirmed'])
  })

  test('paper out and reloaded: the printer still has the job, which is sent once and confirmed once', () => {
    const printer = new PrinterScenario().ready().submit('A001').submit('A002')
    printer.health = ['paper-end', 'offline']
    printer.wait(1000)
    expect(printer.view).toMatchObject({ state: 'held', reasons: ['paper-end'] })
    expect(printer.jobs.every(held('paper-end'))).toBe(true)
    printer.wait(30 * 60_000)
    printer.health = []
    printer.wait(1000)
    expect(printer.jobs[0]).toEqual({ job: 'A001', state: 'sent' })
    printer.confirm('0001')
    expect(printer.settled).toEqual(['A001 confirmed'])
    expect(printer.written.filter(bytes => bytes.startsWith('A001'))).toHaveLength(1)
  })

  test('a healthy printer that does not confirm in time leaves the job unknown and gets the next one', () => {
    const printer = new PrinterScenario().ready().submit('A001').submit('A002').wait(11_000)
    expect(printer.settled).toEqual(['A001 unknown'])
    expect(printer.written.at(-1)).toBe(withConfirm('A002', '0002'))
    printer.confirm('0001')
    expect(printer.settled).toEqual(['A001 unknown', 'A001 confirmed'])
  })

  test('after a GS r time-out the connection is renewed: a late answer could not be told from the next', () => {
    const printer = fenced()
    printer.submit('A001').submit('A002').wait(11_000)
    expect(printer.settled).toEqual(['A001 unknown'])
    expect(printer.connections).toEqual(['open', 'close', 'open'])
    expect(printer.written.some(bytes => bytes.startsWith('A002'))).toBe(false)
  })
})

describe('losing the printer', () => {
  test('unplugged in the middle of a job: unknown, never sent again, the next one is', () => {
    const printer = new PrinterScenario().ready().submit('A001').submit('A002').when({ kind: 'closed' })
    expect(printer.settled).toEqual(['A001 unknown'])
    expect(printer.jobs).toEqual([{ job: 'A002', state: 'held', reason: 'offline' }])
    printer.wait(250).when({ kind: 'opened' }).confirm('0002')
    expect(printer.written.at(-1)).toBe(withConfirm('A002', '0003'))
    expect(printer.written.filter(bytes => bytes.startsWith('A001'))).toHaveLength(1)
  })

  test('switched off while the line stays open: shown within 2 s, given up, opened afresh', () => {
    const printer = new PrinterScenario().ready().submit('A001')
    printer.health = undefined
    printer.wait(2000)
    expect(printer.view).toMatchObject({ state: 'offline', reasons: ['offline'] })
    expect(printer.jobs).toEqual([{ job: 'A001', state: 'held', reason: 'offline' }])
    expect(printer.settled).toEqual([])
    printer.wait(3500)
    expect(printer.settled).toEqual(['A001 unknown'])
    expect(printer.connections).toEqual(['open', 'close', 'open'])
  })

  test('a short silence is no loss: the job is confirmed when the printer speaks again', () => {
    const printer = new PrinterScenario().ready().submit('A001')
    printer.health = undefined
    printer.wait(2500)
    printer.health = []
    expect(printer.wait(500).confirm('0001').settled).toEqual(['A001 confirmed'])
  })

  test('one that has answered before and is silent now is off, not mute: nothing is sent', () => {
    const printer = new PrinterScenario().ready().when({ kind: 'closed' })
    printer.health = undefined
    printer.submit('A001').wait(250).when({ kind: 'opened' }).wait(20_000)
    expect(printer.written.some(bytes => bytes.startsWith('A001'))).toBe(false)
    expect(printer.jobs).toEqual([{ job: 'A001', state: 'held', reason: 'offline' }])
  })
})

describe('XOFF', () => {
  const xoff = { kind: 'reply', reply: { kind: 'xoff' } } as const
  const xon = { kind: 'reply', reply: { kind: 'xon' } } as const

  test('keeps jobs back until XON, but not status requests', () => {
    const printer = new PrinterScenario().ready().when(xoff).submit('A001')
    printer.health = ['cover-open', 'offline']
    printer.wait(1000)
    expect(printer.view.reasons).toEqual(['cover-open'])
    expect(printer.written.slice(1)).toEqual([])
    printer.health = []
    printer.wait(1000).when(xon)
    expect(printer.written.slice(1)).toEqual([withConfirm('A001', '0001')])
  })

  test('does not stop a healthy printer for ever when its XON is lost', () => {
    const printer = new PrinterScenario().ready().when(xoff).submit('A001').wait(9000)
    expect(printer.written.slice(1)).toEqual([])
    expect(printer.wait(2000).written.slice(1)).toEqual([withConfirm('A001', '0001')])
  })
})

test.each([
  [['offline'], ['offline']],
  [
    ['cover-open', 'paper-end', 'offline'],
    ['cover-open', 'paper-end'],
  ],
  [['cutter', 'offline'], ['cutter']],
  [['error', 'offline'], ['error']],
] as const)('a printer that reports %j is held for %j', (health, reasons) => {
  const printer = new PrinterScenario().ready()
  printer.health = health
  expect(printer.wait(1000).view).toMatchObject({ state: 'held', reasons })
})
