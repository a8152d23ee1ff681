import { engagement } from './engagement.ts'
import { first } from './first.ts'
import { publication } from './publication.ts'

/** Every message of the page in English; its keys are the ids that there are. Those beyond `first` come with their pages. */
export const en = { ...first, ...engagement, ...publication } as const
