import { z } from 'zod'
import { type ProjectChange, type ProjectSettings, type RebuildStep, rebuildSteps } from '../contract/settings.ts'
import { sentence } from '../sentences/sentence.ts'
import { sql } from '../sql/sql.ts'
import { projectChangeSchema, projectSettingsOf, projectSettingsSchema, settingsWith } from '../state/settings.ts'
import { UserError } from '../user-error.ts'
import { readDating, writeDating } from '../warehouse/dating.ts'
import { redateFacts } from '../warehouse/redate.ts'
import type { House } from './house.ts'
import { nearNames } from './near-names.ts'
import { settleSettings } from './settle-settings.ts'

/** The names of the settings, in the order in which they are shown. */
const settingNames = projectSettingsSchema.keyof().options
type SettingName = (typeof settingNames)[number]

const isSettingName = (name: string): name is SettingName => settingNames.some((known) => known === name)

/** The setting of a name; a UserError names the nearest ones. */
export function settingOf(name: string): SettingName {
  if (isSettingName(name)) return name
  const near = nearNames(name, settingNames)
  throw new UserError(
    near.length > 0
      ? sentence('settings.absent-near', { name, near: near.join(', ') })
      : sentence('settings.absent', { name, known: settingNames.join(', ') }),
  )
}

/** A change as it came from outside. Throws a UserError that names the first setting that is unknown or not valid. */
export function readChange(given: unknown): ProjectChange {
  const object = z.record(z.string(), z.unknown()).safeParse(given)
  if (!object.success) throw new UserError(sentence('settings.no-object'))
  for (const name of Object.keys(object.data)) settingOf(name)
  const change = projectChangeSchema.safeParse(object.data)
  if (change.success) return change.data
  const name = settingOf(String(change.error.issues[0]?.path[0]))
  throw new UserError(sentence(`settings.invalid-${name}`, { given: JSON.stringify(object.data[name]) }))
}

/** What of a change is another than it is now. */
function differing(change: ProjectChange, settings: ProjectSettings): ProjectChange {
  const others = Object.entries(change).filter(
    ([name, value]) => value !== undefined && value !== settings[settingOf(name)],
  )
  return projectChangeSchema.parse(Object.fromEntries(others))
}

const moneyRow = z.object({ isIn: z.boolean() })

/** Whether there is money, all of which is in the base currency. */
export async function isCurrencyFixed({ warehouse }: Pick<House, 'warehouse'>): Promise<boolean> {
  const [money] = await warehouse.local.engine.query(sql`select exists (select 1 from orders) as "isIn"`, moneyRow)
  return money?.isIn === true
}

/** What of a change is to be done. Throws a UserError when the base currency would change under the money that is in. */
export async function planChange(house: House, wanted: ProjectChange): Promise<ProjectChange> {
  const settings = projectSettingsOf(house.state.settings())
  const change = differing(wanted, settings)
  if (change.currency === undefined || !(await isCurrencyFixed(house))) return change
  const currency = settings.currency ?? ''
  throw new UserError(
    change.currency === null
      ? sentence('settings.currency-stays', { currency })
      : sentence('settings.currency-fixed', { currency, wanted: change.currency }),
  )
}

/** Whether a change gives facts other days, so that all of them are rebuilt. */
export const isRebuild = (change: ProjectChange): boolean =>
  change.timeZone !== undefined || change.refundDating !== undefined

export type RebuildCourse = {
  onStep?: (step: RebuildStep, done: number) => void
  signal?: AbortSignal | undefined
}

const stepOf = (name: string): RebuildStep => rebuildSteps.find((step) => step === name) ?? 'keeping'

/** Gives the facts their days by the settings wanted: facts, history and what both rest on in one transaction. */
async function rebuild({ warehouse, state }: House, change: ProjectChange, course: RebuildCourse): Promise<void> {
  const { timeZone: from, rules } = state.settings()
  const { timeZone: to = from, refundDating: wanted = rules.refundDating } = change
  const tell = (name: string) => course.onStep?.(stepOf(name), rebuildSteps.indexOf(stepOf(name)))
  const next = ((await readDating(warehouse.local.engine))?.dating ?? 0) + 1
  // Killed between the facts and the settings, the next start finds from this whether the facts have changed.
  state.changeSettings({ pending: { dating: next, change } })
  await warehouse.write(
    async (inside) => {
      tell('days')
      if (to !== from) await redateFacts(inside, { from, to })
      await writeDating(inside, { timeZone: to, refundDating: wanted })
      await inside.execute(sql`insert into touched select customer_key from customers`)
    },
    { signal: course.signal, onDerived: tell },
  )
}

/**
 * Changes settings of a project, all of them or none. What rebuilds facts goes on for as long as that takes; until then
 * every number is as before. Throws a UserError for what cannot be.
 */
export async function changeSettings(
  house: House,
  wanted: ProjectChange,
  course: RebuildCourse = {},
): Promise<ProjectSettings> {
  const { state } = house
  const change = await planChange(house, wanted)
  if (isRebuild(change)) {
    try {
      await rebuild(house, change, course)
    } finally {
      await settleSettings(house)
    }
  } else {
    state.changeSettings(settingsWith(change, state.settings()))
  }
  return projectSettingsOf(state.settings())
}
