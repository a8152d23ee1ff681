import type { Demo } from '../contract/demo.ts'
import { type DemoStep, demoSteps } from '../demo/generate-demo.ts'
import { isFullDisk } from '../full-disk.ts'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import {
  type DemoPlan,
  demoDefaults,
  demoPlan,
  makeDemo,
  refuseFacts,
  removeDemo,
  standingImports,
} from './demo-store.ts'
import type { House } from './house.ts'
import type { Served } from './routes/route.ts'

/** Makes and removes the demo store of a served project, one act at a time and never while an import runs. */
export type DemoKeeper = {
  state: () => Promise<Demo>
  /** Begins to make it; how far it is, and what became of it, is in the state. */
  make: (customers: number | undefined) => Promise<Demo>
  /** Removes it; while it is being made, stops that. */
  remove: (wishes: { withImports: boolean }) => Promise<Demo>
}

type Keeping = {
  house: House
  making: { stopping: AbortController; stepsDone: number } | null
  failure: UserError | null
}

const failureOf = (error: unknown): UserError => {
  if (error instanceof UserError) return error
  if (isFullDisk(error)) return new UserError(sentence('disk.full-demo'))
  return new UserError(sentence('fault.demo-bug', { what: error instanceof Error ? error.message : String(error) }))
}

/** Makes the demo store; what went wrong is kept, unless it was stopped on purpose. */
async function run(keeping: Keeping, plan: DemoPlan, signal: AbortSignal): Promise<void> {
  const onProgress = (step: DemoStep) => {
    if (keeping.making !== null) keeping.making.stepsDone = demoSteps.indexOf(step)
  }
  try {
    await makeDemo(keeping.house, plan, { onProgress, signal })
  } catch (error) {
    keeping.failure = signal.aborted ? null : failureOf(error)
  } finally {
    keeping.making = null
  }
}

async function stateOf({ house, making, failure }: Keeping): Promise<Demo> {
  const stepsTotal = demoSteps.length
  if (making !== null) {
    const { stepsDone } = making
    return { state: 'making', step: demoSteps[stepsDone] ?? null, stepsDone, stepsTotal, imports: [], error: null }
  }
  const isMade = house.state.settings().demo !== null
  return {
    state: isMade ? 'made' : 'absent',
    step: null,
    stepsDone: 0,
    stepsTotal,
    imports: isMade ? await standingImports(house) : [],
    error: failure?.message ?? null,
    said: failure?.said,
  }
}

export function createDemoKeeper({ house, imports, live, stopping }: Omit<Served, 'token'>): DemoKeeper {
  const keeping: Keeping = { house, making: null, failure: null }
  const tell = async () => live.publish({ type: 'data', dataVersion: await house.warehouse.version() })

  return {
    state: () => stateOf(keeping),
    make: async (customers = demoDefaults.customers) => {
      await refuseFacts(house)
      if (keeping.making !== null) return stateOf(keeping)
      const making = { stopping: new AbortController(), stepsDone: 0 }
      Object.assign(keeping, { making, failure: null })
      const plan = demoPlan({ ...demoDefaults, customers }, house.clock)
      const signal = AbortSignal.any([stopping, making.stopping.signal])
      void imports.between(() => run(keeping, plan, signal).then(tell))
      return stateOf(keeping)
    },
    remove: async (wishes) => {
      const { making } = keeping
      making?.stopping.abort()
      await imports.between(async () => {
        if (making !== null && house.state.settings().demo === null) return
        await removeDemo(house, wishes)
        await tell()
      })
      return stateOf(keeping)
    },
  }
}
