import { Link } from '@tanstack/react-router'
import { PageHead } from './PageHead.tsx'

/** An address that no page has. */
export const PageNotFound = () => (
  <div className="grid gap-4">
    <PageHead title="There is no such page">The address may be mistyped, or the page may have moved.</PageHead>
    <p>
      <Link to="/crm" className="button">
        Go to the CRM dashboard
      </Link>
    </p>
  </div>
)
