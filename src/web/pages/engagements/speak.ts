import { engagement } from '../../messages/en/engagement.ts'
import { learn } from '../../messages/language.ts'

// These messages come with the pages of engagements alone.
learn(engagement)
