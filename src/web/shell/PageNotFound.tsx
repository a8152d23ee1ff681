import { Link } from '@tanstack/react-router'
import { useWords } from '../messages/language.ts'
import { PageHead } from './PageHead.tsx'

/** An address that no page has. */
export function PageNotFound() {
  const { say } = useWords()
  return (
    <div className="grid gap-4">
      <PageHead title={say('fault.no-page')}>{say('fault.no-page-why')}</PageHead>
      <p>
        <Link to="/crm" className="button">
          {say('fault.to-crm')}
        </Link>
      </p>
    </div>
  )
}
