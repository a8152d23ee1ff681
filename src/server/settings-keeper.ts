import { getCountries } from 'libphonenumber-js/max'
import { type ProjectChange, type Rebuild, rebuildSteps, type SettingsState } from '../contract/settings.ts'
import { isFullDisk } from '../full-disk.ts'
import { sentence } from '../sentences/sentence.ts'
import { projectSettingsOf } from '../state/settings.ts'
import { UserError } from '../user-error.ts'
import { changeSettings, isCurrencyFixed, isRebuild, planChange } from './change-settings.ts'
import { hasFacts } from './demo-store.ts'
import type { House } from './house.ts'
import type { Served } from './routes/route.ts'

/** Changes the settings of a served project; what rebuilds facts takes its turn among imports, one at a time. */
export type SettingsKeeper = {
  state: () => Promise<SettingsState>
  change: (change: ProjectChange) => Promise<SettingsState>
  /** Stops the rebuild that goes on, and nothing of it is kept. */
  stop: () => Promise<SettingsState>
}

const countries = getCountries().toSorted()

const failureOf = (error: unknown): UserError => {
  if (error instanceof UserError) return error
  if (isFullDisk(error)) return new UserError(sentence('disk.full-change'))
  return new UserError(sentence('fault.change-bug', { what: error instanceof Error ? error.message : String(error) }))
}

const isGoingOn = (rebuild: Rebuild | null): boolean => rebuild?.state === 'waiting' || rebuild?.state === 'running'

type Going = { rebuild: Rebuild; stopping: AbortController; ended: Promise<void> }

/** Runs one rebuild, telling each step of it and what became of it. */
async function run(served: Omit<Served, 'token'>, { rebuild, stopping }: Going): Promise<void> {
  const { house, live } = served
  const tell = (news: Partial<Rebuild>) =>
    live.publish({ type: 'rebuild', rebuild: { ...Object.assign(rebuild, news) } })
  try {
    stopping.signal.throwIfAborted()
    tell({ state: 'running' })
    const signal = AbortSignal.any([served.stopping, stopping.signal])
    await changeSettings(house, rebuild.change, { signal, onStep: (step, stepsDone) => tell({ step, stepsDone }) })
    live.publish({ type: 'settings' })
    live.publish({ type: 'data', dataVersion: await house.warehouse.version() })
    tell({ state: 'done', step: null, stepsDone: rebuildSteps.length })
  } catch (error) {
    const isStopped = stopping.signal.aborted || served.stopping.aborted
    const { message, said } = failureOf(error)
    tell(isStopped ? { state: 'cancelled', step: null } : { state: 'failed', step: null, error: message, said })
  }
}

const newRebuild = (change: ProjectChange): Rebuild => ({
  change,
  state: 'waiting',
  step: null,
  stepsDone: 0,
  stepsTotal: rebuildSteps.length,
  error: null,
})

async function stateOf(house: House, rebuildNow: () => Rebuild | null): Promise<SettingsState> {
  const asked = { isCurrencyFixed: await isCurrencyFixed(house), hasFacts: await hasFacts(house.warehouse) }
  // Both at one moment: a rebuild that is done never stands beside the settings before it.
  const [settings, rebuild] = [projectSettingsOf(house.state.settings()), rebuildNow()]
  return { settings, ...asked, countries: [...countries], rebuild: rebuild && { ...rebuild } }
}

export function createSettingsKeeper(served: Omit<Served, 'token'>): SettingsKeeper {
  const { house, imports, live } = served
  let going: Going | null = null

  const begin = (change: ProjectChange) => {
    if (isGoingOn(going?.rebuild ?? null)) {
      throw new UserError(sentence('settings.rebuilding'))
    }
    const next: Going = { rebuild: newRebuild(change), stopping: new AbortController(), ended: Promise.resolve() }
    going = next
    next.ended = imports.between(() => run(served, next))
  }
  const state = () => stateOf(house, () => going?.rebuild ?? null)

  return {
    state,
    change: async (wanted) => {
      const change = await planChange(house, wanted)
      if (isRebuild(change)) begin(change)
      else {
        // An import under way counts on the base currency that it found.
        if (change.currency === undefined) await changeSettings(house, change)
        else await imports.between(() => changeSettings(house, change))
        live.publish({ type: 'settings' })
      }
      return state()
    },
    stop: async () => {
      going?.stopping.abort()
      await going?.ended
      return state()
    },
  }
}
