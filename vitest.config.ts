import { defineConfig } from 'vitest/config'

const speed = 'test/**/*.speed.test.ts'
const patience = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules and roads',
          include: ['test/**/*.test.ts'],
          exclude: [speed],
          // Most tests wait for a browser, a clock or a disk rather than for the processor.
          maxWorkers: 4,
          sequence: { groupOrder: 0 },
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
