import { defineConfig } from 'vitest/config'

process.env.AWS_REGION ??= 'ap-southeast-3'
process.env.AWS_ACCESS_KEY_ID ??= 'local'
process.env.AWS_SECRET_ACCESS_KEY ??= 'local'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One more than the cores that it must do with: stories wait for browsers and clocks.
    maxWorkers: 3,
    globalSetup: 'tests/support/shared-folder.ts',
    projects: [
      // Rules keep nothing between files, so these share their modules.
      { extends: true, test: { name: 'rules', include: ['tests/unit/**/*.test.ts'], isolate: false } },
      // Neither do templates, and loading CDK anew for each file takes longer than making them.
      { extends: true, test: { name: 'templates', include: ['tests/infra/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'parts', include: ['tests/{integration,journeys,laws}/**/*.test.ts'] } },
    ],
  },
})
