import { useState } from 'react'
import { useProject } from '../../api.ts'
import { DropZone } from './DropZone.tsx'
import { MixQuestion } from './MixQuestion.tsx'
import type { ReadingWishes } from './send-files.ts'
import { UploadCard } from './UploadCard.tsx'
import { useUpload } from './use-upload.ts'

type Held = { files: readonly File[]; wishes: ReadingWishes }

/** Takes files in and sends them; into a demo store only after a word with the reader. */
export function FileIntake({ onAccepted }: { onAccepted: (job: string) => void }) {
  const { isDemo } = useProject()
  const { upload, start, cancel, dismiss } = useUpload(onAccepted)
  const [held, setHeld] = useState<Held | null>(null)
  const take = (files: readonly File[], wishes: ReadingWishes) => {
    if (isDemo) setHeld({ files, wishes })
    else start(files, wishes)
  }
  return (
    <>
      <DropZone isBusy={upload?.state === 'sending'} onFiles={take} />
      {held !== null && (
        <MixQuestion
          files={held.files.map(({ name }) => name)}
          onImport={() => {
            setHeld(null)
            start(held.files, held.wishes)
          }}
          onCancel={() => setHeld(null)}
        />
      )}
      {upload !== null && <UploadCard upload={upload} onCancel={cancel} onDismiss={dismiss} />}
    </>
  )
}
