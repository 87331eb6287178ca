import { defineConfig } from 'vitest/config'
import { WaveSequencer } from './tests/support/run/file-order.ts'
import { hookTimeoutMs, maxWaitMs, testTimeoutMs } from './tests/support/time/limits.ts'

process.env.AWS_REGION ??= 'ap-southeast-3'
process.env.AWS_ACCESS_KEY_ID ??= 'local'
process.env.AWS_SECRET_ACCESS_KEY ??= 'local'

export default defineConfig({
  test: {
    testTimeout: testTimeoutMs,
    hookTimeout: hookTimeoutMs,
    expect: { poll: { timeout: maxWaitMs } },
    // One more than the cores that it must do with: stories wait for browsers and clocks.
    maxWorkers: 3,
    sequence: { sequencer: WaveSequencer },
    globalSetup: 'tests/support/run/shared-folder.ts',
    setupFiles: 'tests/support/time/test-clock.ts',
    // Modules keep nothing between files; loading the SDKs anew for each would take longer than most files do.
    isolate: false,
    // Apart, so that what rules put in the place of the SDK meets nobody who wants the true one.
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'infra', include: ['tests/infra/**/*.test.ts'] } },
      { extends: true, test: { name: 'system', include: ['tests/{integration,invariants,journeys}/**/*.test.ts'] } },
    ],
  },
})
