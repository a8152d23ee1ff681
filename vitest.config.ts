import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The zones of the process, far ahead of UTC and far behind it: what is computed must not depend on where the machine stands. */
const zones = ['Pacific/Auckland', 'America/Los_Angeles']
const isWhole = process.env.REGULARS_WHOLE !== undefined
const worldsPerZone = isWhole ? 4 : 2

/** What takes longest begins first, so that the workers end together. */
const longest = [
  'test/browser/accessible-pages.test.ts',
  'test/properties/special-worlds.test.ts',
  'test/browser/card-controls.test.ts',
  'test/browser/screen-controls.test.ts',
  'test/properties/four-way.test.ts',
  'test/browser/numbers.test.ts',
  'test/browser/language-views.test.ts',
  'test/browser/customers.test.ts',
  'test/browser/behind.test.ts',
  'test/properties/people-behind.test.ts',
  'src/import/text-forms.test.ts',
  'src/import/import-customers.test.ts',
  'src/import/undo.test.ts',
  'test/promises/fuzz.test.ts',
]

/** What `npm test` leaves to `npm run test:whole` and to CI, to stay under ten minutes. */
const leftToWhole = isWhole
  ? []
  : [
      'test/browser/{card,screen,page}-controls.test.ts',
      'test/browser/{accessible-pages,behind,language-views}.test.ts',
      'test/browser/every-control.test.ts',
      'test/browser/engagement-refusals.test.ts',
      'test/properties/special-worlds.test.ts',
      'test/publication/serving.test.ts',
      'test/real/million-equal-customers.test.ts',
    ]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = longest.findIndex((path) => moduleId.endsWith(path))
      return rank < 0 ? longest.length : rank
    }
    const usual = await super.sort(files)
    return usual.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

/** Where days, dates or instants are made: run in every zone of the process. All else runs in the first zone only. */
const tellsZone = [
  'src/{catalog,sql,demo}/**/*.test.ts',
  'src/server/project.test.ts',
  'src/web/**/*.test.{ts,tsx}',
  'test/{engines/catalog,engines/dialect,time-zones/*}.test.ts',
  'test/properties/four-way.test.ts',
  'test/server/metrics.test.ts',
]

const rooms = zones.map((zone) => ({
  extends: true as const,
  test: {
    name: `rooms in ${zone}`,
    env: { TZ: zone, REGULARS_WORLDS: process.env.REGULARS_WORLDS ?? String(worldsPerZone) },
    include: zone === zones[0] ? ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'] : tellsZone,
    exclude: ['**/node_modules/**', 'test/browser/**', ...leftToWhole],
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
}))

export default defineConfig({
  test: {
    maxWorkers: 2, // left to itself vitest keeps one of two cores idle
    sequence: { sequencer: LongestFirst },
    pool: 'forks', // ClickHouse as a library allows one engine per process
    projects: [
      ...rooms,
      {
        extends: true,
        test: {
          name: 'browser',
          env: { TZ: zones[0] },
          include: ['test/browser/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...leftToWhole],
          testTimeout: 120_000,
          // What follows a click is on its way for a while where the machine is busy.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
