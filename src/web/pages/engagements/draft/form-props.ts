import type { DraftForm } from './draft-form.ts'

/** What a part of the form is given: all of it, and how to change some of it. */
export type FormProps = { form: DraftForm; onChange: (change: Partial<DraftForm>) => void }
