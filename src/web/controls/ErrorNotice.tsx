import { RotateCw, TriangleAlert } from 'lucide-react'
import { useWords } from '../messages/language.ts'

type Props = {
  /** What could not be done: "Revenue could not be loaded". */
  title: string
  error: Error
  onRetry?: () => void
}

/** What failed, why, and a way to try again. */
export function ErrorNotice({ title, error, onRetry }: Props) {
  const { say } = useWords()
  return (
    <div role="alert" className="flex flex-wrap items-start gap-3 rounded-lg bg-down-soft px-3.5 py-3 text-[13px]">
      <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-down" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-semibold">{title}</p>
        <p className="mt-0.5 break-words text-soft">{error.message}</p>
      </div>
      {onRetry && (
        <button type="button" onClick={onRetry} className="button">
          <RotateCw aria-hidden size={14} />
          {say('fault.retry')}
        </button>
      )}
    </div>
  )
}
