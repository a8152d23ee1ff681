import { type FormEvent, useState } from 'react'
import type { FileInspection } from '../../../contract/file-inspection.ts'
import type { ImportJob } from '../../../contract/import-job.ts'
import { useWords } from '../../messages/language.ts'
import { FileMapping } from './FileMapping.tsx'
import { answerOf, missingTargets, unknownFiles } from './mapping-choice.ts'
import { useChoices, useMapping } from './mappings.ts'
import { ReadingOptions } from './ReadingOptions.tsx'
import { RefusedMapping } from './RefusedMapping.tsx'
import { asTheySay, toldWishes } from './send-files.ts'

type Props = { job: ImportJob; inspections: readonly FileInspection[] }

/** Where a reader says what the columns of unknown files are; then the import goes on to its plan. */
export function MappingStep({ job, inspections }: Props) {
  const { say, sentence } = useWords()
  const { choices, choose } = useChoices(job.job, inspections)
  const [wishes, setWishes] = useState(asTheySay)
  const [isRemembered, setRemembered] = useState(true)
  const mapping = useMapping(job.job)
  const unknown = unknownFiles(inspections)
  const isComplete = unknown.every(({ file, guesses }) => {
    const choice = choices[file]
    const guess = guesses.find(({ format }) => format === choice?.format)
    return choice !== undefined && guess !== undefined && missingTargets(guess, choice).length === 0
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    mapping.mutate({ mappings: answerOf(inspections, choices), remember: isRemembered, ...toldWishes(wishes) })
  }
  return (
    <form onSubmit={send} className="grid min-w-0 gap-5">
      <p className="text-[13px] text-soft">{say('mapping.intro')}</p>
      {inspections
        .filter(({ format }) => format !== null)
        .map(({ file }) => (
          <p key={file} className="text-[13px] text-soft">
            {say('mapping.known', { file })}
          </p>
        ))}
      {unknown.map((inspection) => {
        const choice = choices[inspection.file]
        return (
          choice && (
            <FileMapping
              key={inspection.file}
              inspection={inspection}
              choice={choice}
              onChange={(changed) => choose({ ...choices, [inspection.file]: changed })}
            />
          )
        )
      })}
      <div className="justify-self-start">
        <ReadingOptions value={wishes} onChange={setWishes} />
      </div>
      <RefusedMapping sentence={mapping.error?.message ?? (job.error && sentence(job.error, job.said))} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <button
          type="submit"
          className="button button-main disabled:cursor-default disabled:opacity-50"
          disabled={!isComplete || mapping.isPending}
        >
          {say(mapping.isPending ? 'mapping.continuing' : 'mapping.continue')}
        </button>
        <label className="flex items-center gap-2 text-[13px]">
          <input
            type="checkbox"
            checked={isRemembered}
            onChange={({ currentTarget }) => setRemembered(currentTarget.checked)}
            className="size-4 accent-brand"
          />
          {say('mapping.remember')}
        </label>
      </div>
    </form>
  )
}
