import type { FileInspection } from '../../../contract/file-inspection.ts'
import { useWords } from '../../messages/language.ts'
import { guessInWords } from './format-words.ts'
import { KindSelect } from './KindSelect.tsx'
import { MappingState } from './MappingState.tsx'
import { MappingTable } from './MappingTable.tsx'
import { chooseFormat, chooseTarget, type FileChoice } from './mapping-choice.ts'

type Props = { inspection: FileInspection; choice: FileChoice; onChange: (choice: FileChoice) => void }

/** One file: what kind it is, its first rows, and what each of its columns is. */
export function FileMapping({ inspection, choice, onChange }: Props) {
  const words = useWords()
  const { file } = inspection
  const guesses = inspection.guesses.map((one) => guessInWords(one, words))
  const guess = guesses.find(({ format }) => format === choice.format)
  if (guess === undefined) return null
  const chooseKind = (format: string) => {
    const other = guesses.find((one) => one.format === format)
    if (other !== undefined) onChange(chooseFormat(other))
  }
  return (
    <fieldset className="grid min-w-0 gap-3 border-t border-line pt-4">
      <legend className="sr-only">{words.say('mapping.kind', { file })}</legend>
      <KindSelect file={file} guesses={guesses} value={choice.format} onChange={chooseKind} />
      <MappingTable
        inspection={inspection}
        guess={guess}
        choice={choice}
        onChoose={(place, ours) => onChange(chooseTarget(choice, place, ours))}
      />
      <MappingState guess={guess} choice={choice} />
    </fieldset>
  )
}
