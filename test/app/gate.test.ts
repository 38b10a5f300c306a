import { expect, test } from 'vitest'
import { createGate } from '../../server/app/access/gate.ts'

/** A task that ends when it is told to. */
function task(name: string, log: string[]) {
  let end = () => {}
  const over = new Promise<void>(resolve => {
    end = resolve
  })
  return {
    end,
    run: async () => {
      log.push(name)
      await over
      return name
    },
  }
}
const turn = () => new Promise(resolve => setImmediate(resolve))

test('few run at a time, handhelds go first, and everybody has a turn', async () => {
  const gate = createGate(2, 10)
  const log: string[] = []
  const tasks = ['a', 'b', 'stranger', 'handheld', 'c'].map(name => task(name, log))
  const done = tasks.map((each, index) => gate.run(index === 3, each.run))
  await turn()
  expect(log).toEqual(['a', 'b'])
  tasks[0]?.end()
  await turn()
  expect(log).toEqual(['a', 'b', 'handheld'])
  for (const each of tasks) each.end()
  expect(await Promise.all(done)).toEqual(['a', 'b', 'stranger', 'handheld', 'c'])
  expect(log.slice(3)).toEqual(['stranger', 'c'])
})

test('a task that fails gives its place on', async () => {
  const gate = createGate(1, 10)
  const failing = gate.run(false, () => Promise.reject(new Error('no')))
  const next = gate.run(false, () => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
  expect(gate.isFull(false)).toBe(false)
})

test('each line is full on its own', async () => {
  const gate = createGate(1, 2)
  const log: string[] = []
  const tasks = ['a', 'b', 'c'].map(name => task(name, log))
  const done = tasks.map(each => gate.run(false, each.run))
  expect(gate.isFull(false)).toBe(true)
  expect(gate.isFull(true)).toBe(false)
  for (const each of tasks) each.end()
  await Promise.all(done)
  expect(gate.isFull(false)).toBe(false)
})
