/** A site at the other end of injected sockets, and a clock that tests turn by hand. */
import type { Clock } from '../../kiosk/link/clock.ts'
import type { Socket } from '../../kiosk/link/socket.ts'

export class FakeSocket implements Socket {
  onopen: Socket['onopen'] = null
  onmessage: Socket['onmessage'] = null
  onclose: Socket['onclose'] = null
  readonly sent: object[] = []
  closed = false

  send(text: Parameters<Socket['send']>[0]): void {
    this.sent.push(JSON.parse(String(text)) as object)
  }

  close(): void {
    this.closed = true
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
}

export class FakeClock implements Clock {
  private time = 0
  private due: { at: number; run: () => void }[] = []

  now(): number {
    return this.time
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.time + ms, run }
    this.due.push(timer)
    return () => {
      this.due = this.due.filter(other => other !== timer)
    }
  }

  /** Lets `ms` pass; what falls due meanwhile runs in order, at its own time. */
  pass(ms: number): void {
    const end = this.time + ms
    for (;;) {
      const next = this.due.filter(timer => timer.at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.due = this.due.filter(timer => timer !== next)
      this.time = next.at
      next.run()
    }
    this.time = end
  }

  get waiting(): number {
    return this.due.length
  }
}
