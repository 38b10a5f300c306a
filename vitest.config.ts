import { defineConfig } from 'vitest/config'

const speed = 'test/**/*.speed.test.ts'
/** Pure code without a process, a page or a file of its own. */
const pure = ['domain', 'contract', 'kiosk', 'display', 'lead', 'app', 'reports', 'link'].map(
  room => `test/${room}/**/*.test.ts`,
)
const patience = { testTimeout: 60_000, hookTimeout: 120_000 }
// Most tests wait for a browser, a clock or a disk rather than for the processor.
const beside = { maxWorkers: 4, sequence: { groupOrder: 0 } }

export default defineConfig({
  test: {
    globalSetup: 'test/support/built.ts',
    projects: [
      {
        test: {
          name: 'rules',
          include: pure,
          exclude: [speed],
          // They leave nothing behind: starting each file in a process of its own would take longer than they do.
          isolate: false,
          ...beside,
          ...patience,
        },
      },
      {
        test: {
          name: 'roads',
          include: ['test/**/*.test.ts'],
          exclude: [speed, ...pure],
          ...beside,
          ...patience,
        },
      },
      {
        test: {
          name: 'speed',
          include: [speed],
          // Afterwards and one at a time: a limit says nothing while others compute.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
    ],
  },
})
