/**
 * The server under load, beside what the machine can do without it, measured in the same run: durable check-ins from 64
 * connections against an empty route, a call to 500 boards against bare sockets, and a full day's journal.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import WebSocket from 'ws'
import { fillJournal } from '../faults/support/big-journal.ts'
import { listen } from '../support/live.ts'
import { newDataFolder, prepareSite, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { quantile, type Row } from './row.ts'

const connections = 64
const boards = 500
const events = 50_000

/** How long each rate is measured, in seconds, and how many calls are timed. */
type Load = { seconds: number; presses: number }

const times = (count: number) => Array.from({ length: count }, (_, index) => index)

type Bare = { url: string; process: ChildProcess }

async function startBare(): Promise<Bare> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: line.toString().trim().replace('listening on ', ''), process: child }
}

const cannon = join(import.meta.dirname, '../../node_modules/autocannon/autocannon.js')

/** Successful requests a second; each body is another's, since every `[<id>]` in it is replaced. */
async function rate(url: string, token: string | undefined, body: string, seconds: number): Promise<number> {
  const headers = [
    '-H',
    'content-type=application/json',
    ...(token ? ['-H', `authorization=Bearer ${token}`] : []),
  ]
  const size = ['-c', String(connections), '-d', String(seconds)]
  const args = [cannon, '--json', '--idReplacement', ...size, '-m', 'POST', ...headers, '-b', body, url]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e7 })
  const {
    '2xx': good,
    non2xx,
    errors,
  } = JSON.parse(stdout) as { '2xx': number; non2xx: number; errors: number }
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`)
  return good / seconds
}

/** An identity for the vault, and a need. */
const checkIn = JSON.stringify({
  party: 2,
  needs: ['mobility'],
  identity: { kind: 'token', value: '[<id>]' },
})

async function sustained(site: TestSite, bare: Bare, seconds: number): Promise<Row> {
  // Staff print nothing: no printer keeps up with this.
  const { token } = site.lead
  const empty = await rate(`${bare.url}/tickets`, undefined, checkIn, seconds)
  const durable = await rate(`${site.url}/api/v1/tickets`, token, checkIn, seconds)
  return {
    name: `durable check-ins a second from ${connections} connections (${Math.round(durable)}), of an empty route's ${Math.round(empty)}`,
    value: durable / empty,
    unit: 'of it',
    limit: 0.3,
    better: 'higher',
  }
}

/** Milliseconds from `press(number)` until all of `count` sockets have heard of that number. */
function stopwatch(count: number) {
  let left = 0
  let wanted = ''
  let done = () => {}
  return {
    heard(number: string): void {
      if (number === wanted && --left === 0) done()
    },
    async time(number: string, press: () => Promise<unknown>): Promise<number> {
      const all = new Promise<void>(resolve => {
        done = resolve
      })
      left = count
      wanted = number
      const start = performance.now()
      await Promise.all([press(), all])
      return performance.now() - start
    },
  }
}

/** Listens for calls only, and looks at no more of a frame than it must: the time is to be the server's. */
async function listener(url: string, token: string | undefined, heard: (number: string) => void) {
  const socket = new WebSocket(url.replace('http', 'ws'), token ? 'greenlane.v1' : [], {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  })
  socket.on('message', (data: Buffer) => {
    if (data.subarray(0, 15).equals(callStart)) heard(JSON.parse(data.toString()).number)
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ kind: 'subscribe', topic: 'board' }))
  return socket
}
const callStart = Buffer.from('{"kind":"call",')

/** A few at a time, as doors let people in; all of them open in the end. */
async function listeners(url: string, token: string | undefined, heard: (number: string) => void) {
  const open: WebSocket[] = []
  for (const _ of times(boards / 50)) {
    open.push(...(await Promise.all(times(50).map(() => listener(url, token, heard)))))
  }
  return open
}

async function bareFanOut(bare: Bare, presses: number): Promise<number> {
  const watch = stopwatch(boards)
  const open = await listeners(bare.url, undefined, watch.heard)
  const took: number[] = []
  for (const press of times(presses)) {
    const body = JSON.stringify({ number: `A${press}` })
    const headers = { 'content-type': 'application/json' }
    const call = () => fetch(`${bare.url}/call`, { method: 'POST', headers, body })
    await new Promise(resolve => setTimeout(resolve, 60))
    took.push(await watch.time(`A${press}`, call))
  }
  for (const socket of open) socket.terminate()
  return quantile(took, 0.99)
}

async function siteFanOut(site: TestSite, presses: number): Promise<number> {
  const watch = stopwatch(boards)
  const { token } = await site.pair('display')
  const open = await listeners(`${site.url}/api/v1/live`, token, watch.heard)
  const kiosk = await site.pair('kiosk')
  const took: number[] = []
  for (const _ of times(presses)) {
    await kiosk.post('/tickets', {})
    const { lane } = await site.lead.post<{ lane: { next: string | null } }>('/lanes/1/open', {})
    // The pause in which boards are told of the new ticket too.
    await new Promise(resolve => setTimeout(resolve, 60))
    took.push(await watch.time(lane.next ?? '', () => site.lead.post('/lanes/1/next', {})))
  }
  for (const socket of open) socket.terminate()
  return quantile(took, 0.99)
}

async function fanOut(site: TestSite, bare: Bare, presses: number): Promise<Row> {
  const [ours, theirs] = [await siteFanOut(site, presses), await bareFanOut(bare, presses)]
  return {
    name: `call to the last of ${boards} boards p99 (${ours.toFixed(0)} ms), of bare sockets' ${theirs.toFixed(0)} ms`,
    value: ours / theirs,
    unit: 'times it',
    limit: 1.5,
    better: 'lower',
  }
}

const residentMegabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** A site in the middle of a very full day is started, and two hundred screens connect. */
export async function fullDay(): Promise<Row[]> {
  const data = newDataFolder()
  const day = newDataFolder()
  try {
    await (await startSite(data)).stop()
    await fillJournal(join(day, 'journal.db'), events)
    for (const each of ['', '.sentinel'])
      copyFileSync(join(day, `journal.db${each}`), join(data, `journal.db${each}`))
    rmSync(join(data, 'journal.db.snapshot'))
    // The first start replays everything and saves what later ones begin from.
    await (await startSite(data)).stop()
    await (await startSite(data)).kill()
    const start = performance.now()
    const site = await startSite(data)
    const took = performance.now() - start
    const { token } = await site.pair('display')
    const screens = await Promise.all(times(200).map(() => listen(site.url, token, 'board')))
    await new Promise(resolve => setTimeout(resolve, 3000))
    const memory = residentMegabytes(site.pid)
    for (const screen of screens) screen.close()
    await site.stop()
    const figure = { limit: 0, better: 'lower' } as const
    return [
      {
        ...figure,
        name: `restart after kill -9 with ${events} events to the first answer`,
        value: took,
        unit: 'ms',
        limit: 2000,
      },
      {
        ...figure,
        name: `memory with ${events} events and 200 sockets`,
        value: memory,
        unit: 'MB',
        limit: 150,
      },
    ]
  } finally {
    for (const folder of [data, day]) removeDataFolder(folder)
  }
}

export async function load({ seconds, presses }: Load = { seconds: 4, presses: 60 }): Promise<Row[]> {
  const data = newDataFolder()
  await prepareSite(data, { rateLimit: 1_000_000 })
  const [site, bare] = [await startSite(data), await startBare()]
  try {
    return [await fanOut(site, bare, presses), await sustained(site, bare, seconds)]
  } finally {
    bare.process.kill()
    await site.stop()
    removeDataFolder(data)
  }
}
