import { publication } from '../../messages/en/publication.ts'
import { learn } from '../../messages/language.ts'

// These messages come with the banner alone.
learn(publication)
