import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { formatPercent } from '../../format.ts'
import { FileNames } from './FileNames.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import type { Upload } from './use-upload.ts'

type Props = { upload: Upload; onCancel: () => void; onDismiss: () => void }

/** Files on their way to the server, or refused by it. */
export const UploadCard = ({ upload, onCancel, onDismiss }: Props) => (
  <section aria-label="Upload" className="card grid gap-3">
    <div className="flex items-center gap-3">
      <h2 className="min-w-0 flex-1">
        <FileNames files={upload.files} />
      </h2>
      {upload.state === 'sending' ? (
        <>
          <span className="text-[13px] text-soft">Sending, {formatPercent(upload.share)}</span>
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        </>
      ) : (
        <button type="button" className="button" onClick={onDismiss}>
          Dismiss
        </button>
      )}
    </div>
    {upload.state === 'sending' ? (
      <ProgressBar label="Upload" share={upload.share} />
    ) : (
      <ErrorNotice title="Nothing was imported" error={upload.error} onRetry={upload.again} />
    )}
  </section>
)
