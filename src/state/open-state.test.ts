import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rulesSchema } from '../catalog/question.ts'
import { UserError } from '../user-error.ts'
import { openState, stateFileName } from './open-state.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-state-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('has defaults before anything is decided', () => {
  const state = openState(folder)
  const identity = { name: 'Your shop', timeZone: 'UTC', currency: null, defaultCountry: null }
  expect(state.settings()).toEqual({
    ...identity,
    beforeDemo: { ...identity, today: null },
    demo: null,
    today: null,
    rules: { frequencyAverage: 'repeatSpenders', refundDating: 'ownDay', weekStart: 'monday' },
    erasureKeeps: 'anonymous',
    erasedSince: null,
    linkKey: null,
    sending: { allowsPrivateHosts: false, publicUrl: null, smtp: null },
    pending: null,
  })
  state.close()
})

it('keeps what was decided over a reopening and leaves the rest', () => {
  const before = openState(folder)
  before.changeSettings({ name: 'Lumen & Oak', currency: 'EUR' })
  before.changeSettings({ rules: rulesSchema.parse({ frequencyAverage: 'allSpenders' }) })
  before.close()
  const after = openState(folder)
  expect(after.settings()).toMatchObject({
    name: 'Lumen & Oak',
    currency: 'EUR',
    timeZone: 'UTC',
    rules: { frequencyAverage: 'allSpenders' },
  })
  after.close()
})

it('says at once what another process decided', () => {
  const [one, other] = [openState(folder), openState(folder)]
  expect([one.settings().name, other.settings().name]).toEqual(['Your shop', 'Your shop'])
  other.changeSettings({ name: 'Lumen & Oak' })
  expect([one.settings().name, other.settings().name]).toEqual(['Lumen & Oak', 'Lumen & Oak'])
  one.changeSettings({ name: 'Oak' })
  expect([one.settings().name, other.settings().name]).toEqual(['Oak', 'Oak'])
  one.close()
  other.close()
})

it.each([{ timeZone: 'Mars/Olympus' }, { currency: 'EURO' }, { defaultCountry: 'Poland' }, { name: '' }])(
  'refuses %o and keeps what was',
  (changes) => {
    const state = openState(folder)
    expect(() => state.changeSettings(changes)).toThrow()
    expect(state.settings().timeZone).toBe('UTC')
    state.close()
  },
)

it('refuses a file of a newer version with a sentence', () => {
  openState(folder).close()
  const database = new DatabaseSync(join(folder, stateFileName))
  database.exec('pragma user_version = 99')
  database.close()
  expect(() => openState(folder)).toThrow(UserError)
  expect(() => openState(folder)).toThrow(/newer Regulars/)
})

it('says that a file is damaged', () => {
  writeFileSync(join(folder, stateFileName), 'no database at all, but long enough to be taken for one'.repeat(100))
  expect(() => openState(folder)).toThrow(UserError)
})
