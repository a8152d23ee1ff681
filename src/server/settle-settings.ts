import { settingsWith } from '../state/settings.ts'
import { readDating } from '../warehouse/dating.ts'
import type { House } from './house.ts'

/**
 * Brings the settings to what the facts rest on: a change that had begun is taken over where the facts have it, and let
 * go where they have not. Also mends a project whose process was killed in between.
 */
export async function settleSettings({ warehouse, state }: Pick<House, 'warehouse' | 'state'>): Promise<void> {
  const { pending } = state.settings()
  if (pending === null) return
  const isKept = ((await readDating(warehouse.local.engine))?.dating ?? 0) >= pending.dating
  state.changeSettings({ ...(isKept ? settingsWith(pending.change, state.settings()) : {}), pending: null })
}
