import type { FileInspection, MappingGuess } from '../../../contract/file-inspection.ts'
import { useWords } from '../../messages/language.ts'
import type { FileChoice } from './mapping-choice.ts'
import { TargetHead } from './TargetHead.tsx'

type Props = {
  inspection: FileInspection
  guess: MappingGuess
  choice: FileChoice
  onChoose: (place: number, ours: string | null) => void
}

/** The first rows of a file as they stand there; above each column what it is called there, and what it is here. */
export function MappingTable({ inspection: { file, header, firstRows }, guess, choice, onChoose }: Props) {
  const { say } = useWords()
  const places = header.map((theirs, place) => ({ theirs, place, id: `${place} ${theirs}` }))
  const rows = firstRows.map((cells, index) => ({ cells, id: `${index}` }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too.
    <section className="scroller" aria-label={say('mapping.table', { file })} tabIndex={0}>
      <table className="listing min-w-max">
        <thead>
          <tr>
            {places.map(({ theirs, place, id }) => (
              <th key={id} scope="col" className="w-44 max-w-44 !pr-4 !pl-0 align-top !font-normal !whitespace-normal">
                <TargetHead
                  theirs={theirs}
                  guess={guess}
                  choice={choice}
                  header={header}
                  value={choice.targets[place] ?? null}
                  guessed={guess.columns[place]}
                  onChange={(ours) => onChoose(place, ours)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, id }) => (
            <tr key={id}>
              {places.map(({ place, id: column }) => (
                <td key={column} className="max-w-44 truncate !pr-4 !pl-0" title={cells[place]}>
                  <span className={choice.targets[place] == null ? 'text-faint' : ''}>{cells[place]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
