import { apiErrorSchema } from '../../../contract/api-error.ts'
import type { DateOrder } from '../../../contract/date-order.ts'
import { startedImportSchema } from '../../../contract/import-job.ts'
import { ApiError } from '../../api.ts'
import { wordsNow } from '../../messages/language.ts'

/** What is said beside the files; null leaves it to them. */
export type ReadingWishes = { currency: string | null; dateOrder: DateOrder | null }
export const asTheySay: ReadingWishes = { currency: null, dateOrder: null }

/** Only what was said. */
export const toldWishes = ({ currency, dateOrder }: ReadingWishes) => ({
  ...(currency === null ? {} : { currency }),
  ...(dateOrder === null ? {} : { dateOrder }),
})

export type Sending = {
  /** The id of the job that imports what was sent; throws an ApiError when refused. */
  job: Promise<string>
  cancel: () => void
}

function jobOf(status: number, body: unknown): string {
  const started = startedImportSchema.safeParse(body)
  if (started.success) return started.data.job
  const refused = apiErrorSchema.safeParse(body)
  const words = wordsNow()
  const sentence = refused.success
    ? words.sentence(refused.data.error, refused.data.said)
    : words.say('data.upload.refused', { status })
  throw new ApiError(sentence, status)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Sends files to be imported. XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
export function sendFiles(files: readonly File[], wishes: ReadingWishes, onSent: (share: number) => void): Sending {
  const request = new XMLHttpRequest()
  const form = new FormData()
  for (const [name, value] of Object.entries(toldWishes(wishes))) form.append(name, value)
  // Nothing is kept before the person has seen what it would do.
  form.append('plan', 'yes')
  for (const file of files) form.append('files', file)
  const job = new Promise<string>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total)
    request.onerror = () => reject(new ApiError(wordsNow().say('data.upload.lost'), 0))
    request.onload = () => {
      try {
        resolve(jobOf(request.status, parsed(request.responseText)))
      } catch (refusal) {
        reject(refusal)
      }
    }
  })
  request.open('POST', '/api/imports')
  request.send(form)
  return { job, cancel: () => request.abort() }
}
