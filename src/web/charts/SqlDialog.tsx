import { Dialog } from '@base-ui/react/dialog'
import { Check, Copy, X } from 'lucide-react'
import { useState } from 'react'
import { useMetricSql } from '../api.ts'
import { ErrorNotice } from '../controls/ErrorNotice.tsx'
import { Skeleton } from '../controls/Skeleton.tsx'
import { useWords } from '../messages/language.ts'
import type { ScreenMetric } from './use-screen-metric.ts'

type Props = { asked: Pick<ScreenMetric, 'description' | 'question'>; title: string; className: string }

function CopyButton({ sql }: { sql: string }) {
  const { say } = useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(sql)
    setCopied(true)
  }
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {isCopied ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
      <span aria-live="polite">{say(isCopied ? 'sql.copied' : 'sql.copy')}</span>
    </button>
  )
}

/** The very statement that answered, values in place. */
export function SqlDialog({ asked: { description, question }, title, className }: Props) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useMetricSql(description.id, question, isOpen)
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger className={className} aria-label={say('charts.take', { form: 'SQL', title })}>
        {say('charts.sql')}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.4)]" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-48px)] w-[760px] max-w-[calc(100vw-24px)] -translate-x-1/2 -translate-y-1/2 flex-col gap-3 rounded-card bg-card p-5 shadow-float outline-none">
          <div className="flex items-center gap-3">
            <Dialog.Title className="!text-[15px]">{say('charts.take', { form: 'SQL', title })}</Dialog.Title>
            <span className="ml-auto flex gap-2">
              {data && <CopyButton sql={data.sql} />}
              <Dialog.Close className="button !px-2" aria-label={say('shell.close')}>
                <X aria-hidden size={16} />
              </Dialog.Close>
            </span>
          </div>
          <Dialog.Description className="text-[13px] text-soft">{say('sql.about')}</Dialog.Description>
          {error && <ErrorNotice title={say('sql.not-loaded')} error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton className="h-60" />}
          {data && (
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
              tabIndex={0}
              className="overflow-auto rounded-lg border border-line bg-paper p-3.5 font-mono text-xs leading-5"
            >
              {data.sql}
            </pre>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
