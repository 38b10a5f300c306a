/** A view that breaks costs its topic one update, never the site. */
import { expect, it, vi } from 'vitest'
import type { Client } from '../../server/edge/ws/client.ts'
import { createTopic } from '../../server/edge/ws/topic.ts'

it('hands on what a view throws, at once or after the pause, and goes on with the next change', async () => {
  vi.useFakeTimers()
  try {
    const frames: string[] = []
    const failures: unknown[] = []
    const bug = new Error('a bug in a view')
    let broken = false
    let mono = 0
    const topic = createTopic({
      name: 'board',
      snapshot: () => ({}),
      update() {
        if (broken) throw bug
        return { fine: true }
      },
      settled: async () => {},
      stamp: () => ({ seq: 1, at: '' }),
      pause: 50,
      mono: () => mono,
      onFailed: error => failures.push(error),
    })
    const pass = async (ms: number) => {
      mono += ms
      await vi.advanceTimersByTimeAsync(ms)
    }
    topic.join({ offer: (_topic: string, frame: string) => frames.push(frame) } as unknown as Client)
    await pass(100)
    broken = true
    topic.changed()
    topic.changed()
    await pass(50)
    expect(failures).toEqual([bug, bug])
    broken = false
    await pass(50)
    topic.changed()
    expect(frames.map(frame => JSON.parse(frame).kind)).toEqual(['snapshot', 'update'])
    topic.close()
  } finally {
    vi.useRealTimers()
  }
})
