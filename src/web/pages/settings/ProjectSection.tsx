import type { SettingsState } from '../../../contract/settings.ts'
import { Section } from '../../cards/Section.tsx'
import { Segmented } from '../../controls/Segmented.tsx'
import { useWords } from '../../messages/language.ts'
import { RebuildWords } from './RebuildWords.tsx'
import { SelectControl } from './SelectControl.tsx'
import { Setting } from './Setting.tsx'
import { isGoingOn } from './settings.ts'
import { useChoices } from './use-choices.ts'

/** What the project is: its name, its zone and calendar, its money, its phone numbers. */
export function ProjectSection({ state }: { state: SettingsState }) {
  const { settings, isCurrencyFixed, hasFacts, rebuild } = state
  const { say } = useWords()
  const choices = useChoices(state)
  const numbersChange = <p>{say('settings.numbers-change')}</p>
  return (
    <Section title={say('settings.project')}>
      <div className="card">
        <Setting name="name" value={settings.name} consequence={null} changeOf={(name) => ({ name })}>
          {({ id, describedBy, value, onChange }) => (
            <input
              id={id}
              aria-describedby={describedBy}
              value={value}
              maxLength={80}
              required
              onChange={({ currentTarget }) => onChange(currentTarget.value)}
              className="min-h-[34px] w-full rounded-lg border border-edge bg-card px-2.5 text-[13px]"
            />
          )}
        </Setting>
        <Setting
          name="timeZone"
          value={settings.timeZone}
          fixed={isGoingOn(rebuild) ? say('settings.rebuild') : undefined}
          consequence={
            hasFacts ? (
              <>
                <p>{say('settings.timeZone.change', { zone: settings.timeZone })}</p>
                <RebuildWords />
              </>
            ) : null
          }
          changeOf={(timeZone) => ({ timeZone })}
        >
          {(control) => (
            <SelectControl
              control={{ ...control, onChange: (zone) => zone !== null && control.onChange(zone) }}
              options={choices.timeZones}
            />
          )}
        </Setting>
        <Setting
          name="weekStart"
          value={settings.weekStart}
          consequence={numbersChange}
          changeOf={(weekStart) => ({ weekStart })}
        >
          {({ value, onChange }) => (
            <Segmented
              label={say('settings.weekStart')}
              options={{ monday: say('settings.weekStart.monday'), sunday: say('settings.weekStart.sunday') }}
              value={value}
              onChange={onChange}
            />
          )}
        </Setting>
        <Setting
          name="currency"
          value={settings.currency}
          fixed={isCurrencyFixed ? say('settings.currency.fixed') : undefined}
          consequence={<p>{say('settings.currency.change')}</p>}
          changeOf={(currency) => ({ currency })}
        >
          {(control) => (
            <SelectControl control={control} noneWords={say('settings.currency.none')} options={choices.currencies} />
          )}
        </Setting>
        <Setting
          name="defaultCountry"
          value={settings.defaultCountry}
          consequence={<p>{say('settings.defaultCountry.change')}</p>}
          changeOf={(defaultCountry) => ({ defaultCountry })}
        >
          {(control) => (
            <SelectControl
              control={control}
              noneWords={say('settings.defaultCountry.none')}
              options={choices.countries}
            />
          )}
        </Setting>
      </div>
    </Section>
  )
}
