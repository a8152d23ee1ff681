import { type ErrorRouteProps, useRouter } from '@tanstack/react-router'
import { ErrorNotice } from '../controls/ErrorNotice.tsx'
import { useWords } from '../messages/language.ts'
import { PageHead } from './PageHead.tsx'

/** A page that could not be drawn. */
export function PageError({ error, reset }: ErrorRouteProps) {
  const router = useRouter()
  const { say } = useWords()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="grid gap-4">
      <PageHead title={say('fault.page')} />
      <ErrorNotice title={say('fault.wrong')} error={asError(error)} onRetry={retry} />
    </div>
  )
}

const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error(String(fault)))
