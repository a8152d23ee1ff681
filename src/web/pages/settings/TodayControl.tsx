import { type Day, daySchema } from '../../../sql/day.ts'
import { useProject } from '../../api.ts'
import { useWords } from '../../messages/language.ts'
import { RadioControl } from './RadioControl.tsx'
import type { Control } from './Setting.tsx'

type Choice = 'automatic' | 'pinned'

/** The last complete day, or one that is chosen. */
export function TodayControl({ control }: { control: Control<Day | null> }) {
  const { say } = useWords()
  const { today } = useProject()
  const choice: Control<Choice> = {
    ...control,
    value: control.value === null ? 'automatic' : 'pinned',
    onChange: (chosen) => control.onChange(chosen === 'automatic' ? null : today),
  }
  const put = (typed: string) => {
    const day = daySchema.safeParse(typed)
    if (day.success) control.onChange(day.data)
  }
  return (
    <div className="grid gap-2.5">
      <RadioControl
        control={choice}
        options={[
          ['automatic', say('settings.today.automatic')],
          ['pinned', say('settings.today.pinned')],
        ]}
      />
      {control.value !== null && (
        <label className="ml-6.5 flex items-center gap-2 text-[13px] text-soft">
          {say('settings.today.day')}
          <input
            type="date"
            min="1900-01-01"
            max="2299-12-30"
            value={control.value}
            onChange={({ currentTarget }) => put(currentTarget.value)}
            className="min-h-[34px] rounded-lg border border-edge bg-card px-2 text-ink"
          />
        </label>
      )}
    </div>
  )
}
