import { useId, useState } from 'react'
import type { Axis, AxisRule } from '../../../../catalog/rfm/scheme.ts'
import { useProject } from '../../../api.ts'
import { useWords } from '../../../messages/language.ts'

type Fixed = Extract<AxisRule, { method: 'fixed' }>

/** Numbers out of what was typed, in whole units of the axis; null while something in it is none. */
function typedCuts(typed: string, scale: number): number[] | null {
  const cuts = typed
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => Math.round(Number(part) * scale))
  return cuts.length > 0 && cuts.every(Number.isSafeInteger) ? cuts : null
}

type Props = { axis: Axis; rule: Fixed; onChange: (rule: Fixed) => void }

/** Cut-points to type: days, purchases, or money in main units. */
export function CutPointsField({ axis, rule, onChange }: Props) {
  const { currencyDigits, currency } = useProject()
  const { say } = useWords()
  const about = useId()
  const scale = axis === 'monetary' ? 10 ** currencyDigits : 1
  const [typed, setTyped] = useState(rule.cutPoints.map((cut) => cut / scale).join(' '))
  const isUnderstood = typedCuts(typed, scale) !== null
  const unit = axis === 'monetary' ? (currency ?? '') : say(`scheme.cuts.${axis}`)
  return (
    <label className="grid gap-1 text-xs text-soft">
      {say('scheme.cuts', { unit })}
      <input
        value={typed}
        inputMode="decimal"
        aria-invalid={!isUnderstood}
        aria-describedby={about}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          const cutPoints = typedCuts(currentTarget.value, scale)
          if (cutPoints !== null) onChange({ ...rule, cutPoints })
        }}
        className="min-h-[34px] min-w-0 rounded-lg border border-edge bg-card px-2.5 text-[13px] text-ink aria-invalid:border-down"
      />
      <span id={about} className={isUnderstood ? 'sr-only' : 'text-down'}>
        {say('scheme.cuts.about')}
      </span>
    </label>
  )
}
