import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useEffect, useRef } from 'react'
import { useWords } from '../messages/language.ts'
import { type Preset, presetIds } from './preset.ts'

type Props = { chosen: Preset | null; onChoose: (preset: Preset) => void }

/** The periods that have a name; one press chooses, arrow keys go through them. */
export function PresetList({ chosen, onChoose }: Props) {
  const { say } = useWords()
  const first = useRef<HTMLButtonElement>(null)
  // The panel comes after its popover has opened, so the popover finds nothing to give the focus to. A frame later,
  // because the group knows its places only after it has been drawn.
  useEffect(() => {
    const frame = requestAnimationFrame(() => first.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <ToggleGroup
      aria-label={say('period.named')}
      orientation="vertical"
      value={chosen === null ? [] : [chosen]}
      onValueChange={([pressed]) => {
        const preset = presetIds.find((id) => id === pressed) ?? chosen // pressing the chosen one again empties the group
        if (preset !== null) onChoose(preset)
      }}
      className="grid gap-0.5 p-2 max-md:grid-cols-2 max-[340px]:grid-cols-1 md:w-40 md:content-start"
    >
      {presetIds.map((preset) => (
        <Toggle
          key={preset}
          ref={preset === (chosen ?? presetIds[0]) ? first : null}
          value={preset}
          className="rounded-md px-2.5 py-1.5 text-left text-[13px] text-soft hover:bg-paper hover:text-ink data-pressed:bg-brand-soft data-pressed:font-semibold data-pressed:text-brand"
        >
          {say(`period.${preset}`)}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
