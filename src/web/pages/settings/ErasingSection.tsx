import type { SettingsState } from '../../../contract/settings.ts'
import { Section } from '../../cards/Section.tsx'
import { useWords } from '../../messages/language.ts'
import { RadioControl } from './RadioControl.tsx'
import { Setting } from './Setting.tsx'

/** What erasing a person leaves behind. */
export function ErasingSection({ state: { settings } }: { state: SettingsState }) {
  const { say } = useWords()
  return (
    <Section title={say('settings.erasing')} note={say('settings.erasing.note')}>
      <div className="card">
        <Setting
          name="erasureKeeps"
          value={settings.erasureKeeps}
          consequence={<p>{say('settings.erasureKeeps.change')}</p>}
          changeOf={(erasureKeeps) => ({ erasureKeeps })}
        >
          {(control) => (
            <RadioControl
              control={control}
              options={(['anonymous', 'nothing'] as const).map((option) => [
                option,
                say(`settings.erasureKeeps.${option}`),
              ])}
            />
          )}
        </Setting>
      </div>
    </Section>
  )
}
