import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { formatPercent } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { FileNames } from './FileNames.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import type { Upload } from './use-upload.ts'

type Props = { upload: Upload; onCancel: () => void; onDismiss: () => void }

/** Files on their way to the server, or refused by it. */
export function UploadCard({ upload, onCancel, onDismiss }: Props) {
  const words = useWords()
  return (
    <section aria-label={words.say('data.upload')} className="card grid gap-3">
      <div className="flex items-center gap-3">
        <h2 className="min-w-0 flex-1">
          <FileNames files={upload.files} />
        </h2>
        {upload.state === 'sending' ? (
          <>
            <span className="text-[13px] text-soft">
              {words.say('data.upload.sending', { share: formatPercent(upload.share, words) })}
            </span>
            <button type="button" className="button" onClick={onCancel}>
              {words.say('data.cancel')}
            </button>
          </>
        ) : (
          <button type="button" className="button" onClick={onDismiss}>
            {words.say('data.dismiss')}
          </button>
        )}
      </div>
      {upload.state === 'sending' ? (
        <ProgressBar label={words.say('data.upload')} share={upload.share} />
      ) : (
        <ErrorNotice title={words.say('data.nothing-imported')} error={upload.error} onRetry={upload.again} />
      )}
    </section>
  )
}
