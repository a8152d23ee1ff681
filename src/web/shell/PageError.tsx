import { type ErrorRouteProps, useRouter } from '@tanstack/react-router'
import { ErrorNotice } from '../controls/ErrorNotice.tsx'
import { PageHead } from './PageHead.tsx'

/** A page that could not be drawn. */
export function PageError({ error, reset }: ErrorRouteProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="grid gap-4">
      <PageHead title="This page could not be shown" />
      <ErrorNotice title="Something is wrong here" error={asError(error)} onRetry={retry} />
    </div>
  )
}

const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error(String(fault)))
