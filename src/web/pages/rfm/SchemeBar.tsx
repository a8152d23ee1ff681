import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import type { ListedScheme } from '../../../contract/schemes.ts'
import { AsOfDay } from '../../controls/AsOfDay.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { dash, formatInstant } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { HideScheme } from './HideScheme.tsx'
import { referenceOf, schemesQuery, useSchemeInForce } from './schemes.ts'

/** Which of the schemes; one that was removed from the list, or an older version, stands in it while it is shown. */
function SchemeSelect({ inForce }: { inForce: ListedScheme }) {
  const listed = useQuery(schemesQuery).data ?? []
  const { setScheme } = useScreen()
  const words = useWords()
  const isListed = listed.some(({ id, version }) => id === inForce.id && version === inForce.version)
  const offered = isListed ? listed : [inForce, ...listed]
  const keyOf = ({ id, version }: ListedScheme): string => `${id}@${version}`
  return (
    <label className="flex items-center gap-2 text-[13px] text-soft">
      {words.say('rfm.scheme')}
      <select
        value={keyOf(inForce)}
        onChange={({ currentTarget }) => {
          const chosen = offered.find((scheme) => keyOf(scheme) === currentTarget.value)
          if (chosen) setScheme(referenceOf(chosen))
        }}
        className="button max-w-60 !font-semibold"
      >
        {offered.map((scheme) => (
          <option key={keyOf(scheme)} value={keyOf(scheme)}>
            {words.scheme(scheme).name}
            {scheme.isBuiltIn || scheme.versions.length < 2
              ? ''
              : ` · ${words.say('rfm.version', { version: scheme.version })}`}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What the numbers answer to: any day. */
function DayField() {
  const { period, setDay } = useScreen()
  return <AsOfDay day={period.to} onChange={setDay} />
}

/** Says that a scheme shown is not what the list would give, and leads there. */
function OldVersion({ scheme }: { scheme: ListedScheme }) {
  const { setScheme } = useScreen()
  const words = useWords()
  const [newest] = scheme.versions
  if (scheme.isHidden) return <p className="text-[13px] text-soft">{words.say('rfm.hidden')}</p>
  if (newest === undefined || newest.version === scheme.version) return null
  const savedAt = scheme.versions.find(({ version }) => version === scheme.version)?.savedAt
  return (
    <p className="text-[13px] text-soft">
      {words.say('rfm.old-version', {
        version: scheme.version,
        newest: newest.version,
        saved: savedAt ? formatInstant(savedAt, words) : dash,
      })}{' '}
      <button
        type="button"
        onClick={() => setScheme(`${scheme.id}@${newest.version}`)}
        className="min-h-6 font-medium text-ink underline underline-offset-2"
      >
        {words.say('rfm.show-newest')}
      </button>
    </p>
  )
}

/** The scheme of the address is not to be had: why, and the way back to one that is. */
function LostScheme({ error }: { error: Error }) {
  const { setScheme } = useScreen()
  const { say } = useWords()
  return (
    <p role="alert" className="text-[13px] text-down">
      {error.message}{' '}
      <button type="button" onClick={() => setScheme(null)} className="min-h-6 font-medium text-ink underline">
        {say('rfm.show-default')}
      </button>
    </p>
  )
}

/** Whose words the page speaks, and as of which day. */
export function SchemeBar() {
  const { data: scheme, error } = useSchemeInForce()
  const { say } = useWords()
  if (error) return <LostScheme error={error} />
  return (
    <div className="grid gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {scheme && <SchemeSelect inForce={scheme} />}
        <DayField />
        <Link to="/rfm/scheme" search={(before) => before} className="button">
          <Pencil aria-hidden size={14} className="text-faint" />
          {say('rfm.edit')}
        </Link>
        {scheme && !scheme.isBuiltIn && !scheme.isHidden && <HideScheme scheme={scheme} />}
      </div>
      {scheme && <OldVersion scheme={scheme} />}
    </div>
  )
}
