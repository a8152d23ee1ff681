import { setTimeout as wait } from 'node:timers/promises'
import { readConfig } from '../../config.ts'
import { type ProjectChange, type ProjectSettings, type RebuildStep, rebuildSteps } from '../../contract/settings.ts'
import { changeSettings, readChange, settingOf } from '../../server/change-settings.ts'
import { hasData, openHouse } from '../../server/house.ts'
import { findRunning, type RunningServer } from '../../server/running.ts'
import { projectSettingsOf } from '../../state/settings.ts'
import { UserError } from '../../user-error.ts'
import { askSettings, changeSettingsThere } from '../ask-server.ts'
import { defaultFolder } from '../default-folders.ts'
import { createProgressBar, type ProgressBar } from '../progress-bar.ts'
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export type SettingsFlags = { data?: string; json?: boolean }

const millisecondsBetweenLooks = 150

/** The words for a setting that names nothing. */
const nothingWords = { currency: 'none', defaultCountry: 'none', today: 'automatic' } as const

const hasNothingWord = (name: string): name is keyof typeof nothingWords => name in nothingWords

const shown = (name: string, value: string | null): string => value ?? (hasNothingWord(name) ? nothingWords[name] : '')

const stepWords: Record<RebuildStep, string> = {
  days: 'Giving facts their days',
  refund_days: 'Finding the orders of refunds',
  purchase_history: 'Rebuilding purchases',
  profile_history: 'Rebuilding profiles',
  subscription_history: 'Rebuilding subscriptions',
  visit_history: 'Rebuilding visits',
  tag_history: 'Rebuilding tags',
  keeping: 'Keeping it',
}

const readWanted = (given: string, value: string): ProjectChange => {
  const name = settingOf(given)
  const isNothing = hasNothingWord(name) && value.toLowerCase() === nothingWords[name]
  return readChange({ [name]: isNothing ? null : value })
}

const showStep = (bar: ProgressBar, step: RebuildStep, done: number): void =>
  bar.show({ step: stepWords[step], rowsDone: done, rowsTotal: rebuildSteps.length })

async function changeHere(folder: string, wanted: ProjectChange, bar: ProgressBar, terminal: Terminal) {
  const house = await openHouse(folder, terminal.clock)
  try {
    return await changeSettings(house, wanted, { onStep: (step, done) => showStep(bar, step, done) })
  } finally {
    await house.close()
  }
}

async function changeThere(server: RunningServer, wanted: ProjectChange, bar: ProgressBar): Promise<ProjectSettings> {
  let { settings, rebuild } = await changeSettingsThere(server, wanted)
  while (rebuild?.state === 'waiting' || rebuild?.state === 'running') {
    if (rebuild.step !== null) showStep(bar, rebuild.step, rebuild.stepsDone)
    await wait(millisecondsBetweenLooks)
    ;({ settings, rebuild } = await askSettings(server))
  }
  if (rebuild?.state === 'failed') throw new UserError(rebuild.error ?? 'The change failed, and nothing was changed.')
  if (rebuild?.state === 'cancelled') throw new UserError('The change was stopped, and nothing was changed.')
  return settings
}

async function settingsHere(folder: string, clock: () => Date): Promise<ProjectSettings> {
  if (!hasData(folder)) {
    throw new UserError(`There is no data in ${folder}. Import a file first: regulars import FILE --data ${folder}`)
  }
  const house = await openHouse(folder, clock)
  try {
    return projectSettingsOf(house.state.settings())
  } finally {
    await house.close()
  }
}

/** `regulars settings`: what the shop has decided. */
export async function listSettings({ data, json }: SettingsFlags, terminal: Terminal): Promise<void> {
  const { data: folder } = readConfig({ data }, terminal.environment, defaultFolder)
  const running = await findRunning(folder)
  const settings = running ? (await askSettings(running)).settings : await settingsHere(folder, terminal.clock)
  if (json) return terminal.print(JSON.stringify(settings, null, 2))
  const headings = ['Setting', 'Value'].map((label) => ({ label, align: 'left' as const }))
  terminal.print(
    drawTable(
      headings,
      Object.entries(settings).map(([name, value]) => [name, shown(name, value)]),
    ),
  )
}

/** `regulars settings set NAME VALUE`: changes one, and waits for what that rebuilds. */
export async function setSetting(name: string, value: string, flags: SettingsFlags, terminal: Terminal): Promise<void> {
  const wanted = readWanted(name, value)
  const { data: folder } = readConfig({ data: flags.data }, terminal.environment, defaultFolder)
  const running = await findRunning(folder)
  const bar = createProgressBar(terminal, 'steps')
  try {
    const settings = running ? await changeThere(running, wanted, bar) : await changeHere(folder, wanted, bar, terminal)
    bar.stop()
    if (flags.json) terminal.print(JSON.stringify(settings, null, 2))
    else terminal.print(`${name} is ${shown(name, settings[settingOf(name)])} now.`)
  } finally {
    bar.stop()
  }
}
