import { Link } from '@tanstack/react-router'
import { acrossPages } from '../../controls/screen-search.ts'
import { useWords } from '../../messages/language.ts'

/** The way back to the list of all. */
export function ToEngagements() {
  const { say } = useWords()
  return (
    <p className="text-[13px]">
      <Link to="/engagements" search={acrossPages} className="text-brand underline underline-offset-2">
        {say('engagement.all')}
      </Link>
    </p>
  )
}
