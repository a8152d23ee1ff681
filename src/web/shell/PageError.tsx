import { type ErrorRouteProps, useRouter } from '@tanstack/react-router'
import { ErrorNotice } from '../controls/ErrorNotice.tsx'

/** A page that could not be drawn. */
export function PageError({ error, reset }: ErrorRouteProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <ErrorNotice title="This page could not be shown" error={asError(error)} onRetry={retry} />
}

const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error(String(fault)))
