import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import { wordsOf } from './words.ts'

/** The words of a reader in Britain and of one in France, for tests. */
export const english = wordsOf('en-GB', { messages: en })
export const french = wordsOf('fr-FR', fr)
