import { Link } from '@tanstack/react-router'
import { useWords } from '../../../messages/language.ts'

/** The way to the list, where there is no profile to show. */
export function ToCustomers() {
  const { say } = useWords()
  return (
    <p>
      <Link to="/customers" className="button">
        {say('profile.to-list')}
      </Link>
    </p>
  )
}
