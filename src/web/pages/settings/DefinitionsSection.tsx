import type { SettingsState } from '../../../contract/settings.ts'
import { Section } from '../../cards/Section.tsx'
import { useWords } from '../../messages/language.ts'
import { RadioControl } from './RadioControl.tsx'
import { RebuildWords } from './RebuildWords.tsx'
import { Setting } from './Setting.tsx'
import { isGoingOn } from './settings.ts'
import { TodayControl } from './TodayControl.tsx'

/** How the project counts, where a shop may choose. */
export function DefinitionsSection({ state: { settings, hasFacts, rebuild } }: { state: SettingsState }) {
  const { say } = useWords()
  const numbersChange = <p>{say('settings.numbers-change')}</p>
  return (
    <Section title={say('settings.definitions')} note={say('settings.definitions.note')}>
      <div className="card">
        <Setting
          name="frequencyAverage"
          value={settings.frequencyAverage}
          consequence={numbersChange}
          changeOf={(frequencyAverage) => ({ frequencyAverage })}
        >
          {(control) => (
            <RadioControl
              control={control}
              options={(['repeatSpenders', 'allSpenders'] as const).map((option) => [
                option,
                say(`settings.frequencyAverage.${option}`),
              ])}
            />
          )}
        </Setting>
        <Setting
          name="refundDating"
          value={settings.refundDating}
          fixed={isGoingOn(rebuild) ? say('settings.rebuild') : undefined}
          consequence={
            <>
              <p>{say('settings.refundDating.change')}</p>
              {hasFacts && <RebuildWords />}
            </>
          }
          changeOf={(refundDating) => ({ refundDating })}
        >
          {(control) => (
            <RadioControl
              control={control}
              options={(['ownDay', 'orderDay'] as const).map((option) => [
                option,
                say(`settings.refundDating.${option}`),
              ])}
            />
          )}
        </Setting>
        <Setting name="today" value={settings.today} consequence={numbersChange} changeOf={(today) => ({ today })}>
          {(control) => <TodayControl control={control} />}
        </Setting>
      </div>
    </Section>
  )
}
