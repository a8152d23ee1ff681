import { type Preset, presetIds, presets } from './preset.ts'

type Props = { chosen: Preset | null; onChoose: (preset: Preset) => void }

/** The periods that have a name; one press chooses. */
export const PresetList = ({ chosen, onChoose }: Props) => (
  <ul
    aria-label="Named periods"
    className="grid gap-0.5 p-2 max-md:grid-cols-2 max-[340px]:grid-cols-1 md:w-40 md:content-start"
  >
    {presetIds.map((preset) => (
      <li key={preset}>
        <button
          type="button"
          aria-pressed={preset === chosen}
          onClick={() => onChoose(preset)}
          className="w-full rounded-md px-2.5 py-1.5 text-left text-[13px] text-soft hover:bg-paper hover:text-ink aria-pressed:bg-brand-soft aria-pressed:font-semibold aria-pressed:text-brand"
        >
          {presets[preset]}
        </button>
      </li>
    ))}
  </ul>
)
