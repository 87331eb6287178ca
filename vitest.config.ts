import { defineConfig } from 'vitest/config'

process.env.AWS_REGION ??= 'ap-southeast-3'
process.env.AWS_ACCESS_KEY_ID ??= 'local'
process.env.AWS_SECRET_ACCESS_KEY ??= 'local'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    globalSetup: 'tests/support/shared-folder.ts',
  },
})
