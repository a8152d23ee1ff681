import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { acrossPages } from '../../../controls/screen-search.ts'
import { useWords } from '../../../messages/language.ts'
import { sendingQuery } from '../engagements.ts'

/** What keeps e-mails from leaving, in one sentence, and where it is set; nothing where nothing is missing. */
export function SendingMissing() {
  const { say } = useWords()
  const { data: sending, error } = useQuery(sendingQuery)
  if (error !== null) return <p className="text-[13px] text-down">{error.message}</p>
  if (sending === undefined) return null
  const missing =
    sending.smtp === null ? 'engagement.no-server' : sending.publicUrl === null ? 'engagement.no-address' : null
  return (
    <p
      className={`flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px] ${missing === null ? 'text-soft' : 'rounded-lg bg-attention-soft px-3.5 py-2.5 text-on-attention-soft'}`}
    >
      {missing !== null && <TriangleAlert aria-hidden size={15} className="shrink-0" />}
      <span>{missing === null ? say('engagement.sender', { from: sending.smtp?.from ?? '' }) : say(missing)}</span>
      <Link to="/engagements/sending" search={acrossPages} className="font-medium underline underline-offset-2">
        {say('sending.title')}
      </Link>
    </p>
  )
}
