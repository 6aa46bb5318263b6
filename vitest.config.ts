import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // By default one core stays idle, half of a machine with two.
    maxWorkers: '100%',
    // Nothing times out on a slow machine: a hang is CI's to stop, not a clock's in a test.
    testTimeout: 0,
    hookTimeout: 0,
    teardownTimeout: 600_000,
  },
})
