import { defineConfig } from 'vitest/config'

/** The zones of the process: what is computed must not depend on where the machine stands. Worlds are shared among them. */
const zones = ['Pacific/Auckland', 'UTC', 'America/Los_Angeles']
const worldsPerZone = 34

/** Long tests in which a zone of the process could show nothing that the others do not: run in the first zone only. */
const sameEverywhere = [
  'test/{cli,promises,real}/**',
  'test/properties/{invariants,special-worlds}.test.ts',
  'src/import/{formats/*,import-customers,read-kinds,undo}.test.ts',
]

const rooms = zones.map((zone) => ({
  extends: true as const,
  test: {
    name: `rooms in ${zone}`,
    env: { TZ: zone, REGULARS_WORLDS: process.env.REGULARS_WORLDS ?? String(worldsPerZone) },
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/browser/**', ...(zone === zones[0] ? [] : sameEverywhere)],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}))

export default defineConfig({
  test: {
    maxWorkers: 2, // left to itself vitest keeps one of two cores idle
    pool: 'forks', // ClickHouse as a library allows one engine per process
    projects: [
      ...rooms,
      {
        extends: true,
        test: {
          name: 'browser',
          env: { TZ: zones[0] },
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
