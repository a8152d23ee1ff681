import './speak.ts'
import { CloudAlert, CloudUpload } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Project, Publication } from '../../../contract/project.ts'
import { useProject } from '../../api.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import type { Words } from '../../messages/words.ts'

/** Milliseconds: most imports are brought over sooner, and need no word about that. */
const patience = 1500

/** Whether this has been on the page for a while. */
function useIsLate(): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return isLate
}

/** Which numbers are shown. */
function titleOf({ version, isBehind, fault }: Publication, { lastDay }: Project, words: Words): string {
  if (version === null || lastDay === null) return words.say('publication.none')
  const day = formatDay(lastDay, words)
  if (fault === null) return words.say('publication.on-its-way', { day, version })
  return words.say(isBehind ? 'publication.behind' : 'publication.away', { day, version })
}

/** Says of which day the numbers are while they are not as new as the data, or cannot be asked for, and why. */
export function PublicationBanner({ publication }: { publication: Publication }) {
  const project = useProject()
  const words = useWords()
  const isLate = useIsLate()
  const { fault, said } = publication
  if (fault === null && !isLate) return null
  const Sign = fault === null ? CloudUpload : CloudAlert
  return (
    <div
      role="status"
      className="flex items-start gap-3 rounded-lg bg-attention-soft px-3.5 py-3 text-[13px] text-on-attention-soft"
    >
      <Sign aria-hidden size={16} className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{titleOf(publication, project, words)}</p>
        {fault !== null && (
          <p className="mt-0.5 break-words">
            {words.sentence(fault, said)} {words.say('publication.goes-on')}
          </p>
        )}
      </div>
    </div>
  )
}
