import { useState } from 'react'
import type { SchemeDraft } from '../../../../catalog/rfm/scheme.ts'
import type { ListedScheme } from '../../../../contract/schemes.ts'
import { useWords } from '../../../messages/language.ts'
import { useSaveScheme } from '../schemes.ts'
import type { Edit } from './draft.ts'
import { whatIsWrong } from './fault-words.ts'

type Props = {
  draft: SchemeDraft
  from: ListedScheme
  isChanged: boolean
  onEdit: (edit: Edit) => void
  onStartOver: () => void
  onSaved: (reference: string) => void
}

const field = 'min-h-[34px] rounded-lg border border-edge bg-card px-2.5 text-[13px] text-ink'
const windows = [3, 6, 12, 18, 24, 36]

/** All time, or the last so many months; one that is not offered stands among those that are. */
function WindowField({ draft: { windowMonths }, onEdit }: Pick<Props, 'draft' | 'onEdit'>) {
  const { say } = useWords()
  const offered = [...new Set([...windows, ...(windowMonths === null ? [] : [windowMonths])])].toSorted((a, b) => a - b)
  return (
    <label className="grid gap-1 text-xs text-soft">
      {say('scheme.window')}
      <select
        value={windowMonths ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onEdit({ do: 'window', windowMonths: value === '' ? null : Number(value) })
        }
        className={field}
      >
        <option value="">{say('scheme.window.all')}</option>
        {offered.map((months) => (
          <option key={months} value={months}>
            {say('scheme.window.months', { months })}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What still keeps the scheme from being saved, as it is being made; and louder once somebody tried. */
function Faults({ faults, isTried }: { faults: readonly string[]; isTried: boolean }) {
  const { say } = useWords()
  if (faults.length === 0)
    return (
      <p role="status" className="text-[13px] text-up">
        {say('scheme.complete')}
      </p>
    )
  return (
    <div role={isTried ? 'alert' : 'status'} className={`text-[13px] ${isTried ? 'text-down' : 'text-soft'}`}>
      <p className="font-medium">{say(isTried ? 'scheme.refused' : 'scheme.incomplete')}</p>
      <ul className="list-disc pl-5">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  )
}

/** The name of the scheme, its window, and the way to keep it. */
export function SaveCard({ draft, from, isChanged, onEdit, onStartOver, onSaved }: Props) {
  const words = useWords()
  const { say } = words
  const save = useSaveScheme()
  const [isTried, setTried] = useState(false)
  const faults = whatIsWrong(draft, words)
  const keep = (id?: string) => {
    setTried(true)
    if (faults.length > 0) return
    save.mutate(id === undefined ? draft : { ...draft, id }, {
      onSuccess: (kept) => onSaved(`${kept.id}@${kept.version}`),
    })
  }
  const newest = from.versions[0]?.version ?? from.version
  return (
    <section aria-label={say('scheme.keep')} className="card grid gap-3">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <label className="grid min-w-60 flex-1 gap-1 text-xs text-soft">
          {say('scheme.name')}
          <input
            value={draft.name}
            maxLength={60}
            required
            onChange={({ currentTarget }) => onEdit({ do: 'name', name: currentTarget.value })}
            className={field}
          />
        </label>
        <WindowField draft={draft} onEdit={onEdit} />
        {!from.isBuiltIn && (
          <button type="button" className="button button-main" disabled={save.isPending} onClick={() => keep(from.id)}>
            {say('scheme.save-version', { version: newest + 1 })}
          </button>
        )}
        <button
          type="button"
          className={`button ${from.isBuiltIn ? 'button-main' : ''}`}
          disabled={save.isPending}
          onClick={() => keep()}
        >
          {say('scheme.save-new')}
        </button>
        {isChanged && (
          <button type="button" className="button" onClick={onStartOver}>
            {say('scheme.start-over')}
          </button>
        )}
      </div>
      <Faults faults={faults} isTried={isTried} />
      {save.error && (
        <p role="alert" className="text-[13px] text-down">
          {save.error.message}
        </p>
      )}
    </section>
  )
}
