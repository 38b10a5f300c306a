/** Starts `append-child.ts` (under `wrapper`, if given) and follows what it says. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Child {
  readonly process: ChildProcess
  /** Everything printed so far. */
  output(): string
  /** The last seq of which the process said so; 0 if none. */
  lastAcknowledged(): number
  /** Waits until something matching is printed; throws if the process ends first. */
  says(pattern: RegExp): Promise<void>
  ended(): Promise<void>
}

export function startChild(args: string[], wrapper: string[] = []): Child {
  const script = join(import.meta.dirname, 'append-child.ts')
  const [command = '', ...rest] = [...wrapper, process.execPath, script, ...args]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  return {
    process: child,
    output: () => output,
    lastAcknowledged: () => Number([...output.matchAll(/^ack (\d+)\n/gm)].at(-1)?.[1] ?? 0),
    says: async pattern => {
      while (!pattern.test(output)) {
        if (child.exitCode !== null) throw new Error(`the child ended: ${output.slice(-500)}`)
        await Promise.race([once(child.stdout, 'data'), closed])
      }
    },
    ended: async () => {
      await closed
    },
  }
}
