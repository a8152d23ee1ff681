import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'forks', // ClickHouse as a library allows one engine per process
    env: { TZ: 'Pacific/Auckland' }, // far from UTC, so that a use of the machine's own zone shows
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/browser/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
})
