import { useRef, useState } from 'react'
import { type ReadingWishes, type Sending, sendFiles } from './send-files.ts'

export type Upload =
  | { state: 'sending'; files: string[]; share: number }
  | { state: 'refused'; files: string[]; error: Error; again: () => void }

/** Sends files and says how far it is; what is accepted goes on as a job. */
export function useUpload(onAccepted: (job: string) => void) {
  const [upload, setUpload] = useState<Upload | null>(null)
  const sending = useRef<Sending | null>(null)

  const start = (files: readonly File[], wishes: ReadingWishes) => {
    const names = files.map(({ name }) => name)
    setUpload({ state: 'sending', files: names, share: 0 })
    const sent = sendFiles(files, wishes, (share) => setUpload({ state: 'sending', files: names, share }))
    sending.current = sent
    sent.job
      .then((job) => {
        setUpload(null)
        onAccepted(job)
      })
      .catch((error: Error) => setUpload({ state: 'refused', files: names, error, again: () => start(files, wishes) }))
  }
  const cancel = () => {
    sending.current?.cancel()
    setUpload(null)
  }
  return { upload, start, cancel, dismiss: () => setUpload(null) }
}
