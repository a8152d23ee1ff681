import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../../controls/Skeleton.tsx'
import { useScreen } from '../../../controls/use-screen.ts'
import { formatDay } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { PageHead } from '../../../shell/PageHead.tsx'
import { useSchemeInForce } from '../schemes.ts'
import { SchemeEditor } from './SchemeEditor.tsx'

/** Where a shop makes segments of its own, out of the scheme that the address names. */
export function SchemePage() {
  const { period } = useScreen()
  const words = useWords()
  const { say } = words
  const { data: scheme, error, refetch } = useSchemeInForce()
  return (
    <>
      <Link
        to="/rfm"
        search={(before) => before}
        className="inline-flex min-h-6 items-center gap-1.5 text-[13px] text-soft hover:text-ink"
      >
        <ArrowLeft aria-hidden size={14} />
        {say('scheme.back')}
      </Link>
      <PageHead title={say('scheme.title')}>
        {say('scheme.about', {
          name: scheme ? words.scheme(scheme).name : '',
          day: formatDay(period.to, words),
        })}
      </PageHead>
      {error && (
        <ErrorNotice
          title={say('fault.not-loaded', { what: say('rfm.scheme') })}
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      {!scheme && !error && <Skeleton className="h-160" />}
      {scheme && <SchemeEditor key={`${scheme.id}@${scheme.version}`} scheme={scheme} />}
    </>
  )
}
