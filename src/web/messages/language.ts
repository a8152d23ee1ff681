import { useSyncExternalStore } from 'react'
import { first } from './en/first.ts'
import type { en } from './en/index.ts'
import { type Catalogue, type Translation, type Words, wordsOf } from './words.ts'

/**
 * The languages of the page, and how a component speaks:
 *
 *     const words = useWords()
 *     <h2>{words.say('crm.spenders')}</h2>
 *     <p>{words.say('data.rows', { count: 3 })}</p>     // "{count, plural, one {# row} other {# rows}}"
 *     formatCount(customers, words)                     // numbers, days, money: format.ts
 *
 * A message has an id of its area (`crm.spenders`) and stands in `en/<area>.ts` and `fr/<area>.ts`; one that is missing in
 * French, or an id that nobody wrote, does not compile. Messages are ICU MessageFormat. A part with markup of its own is a
 * `<Phrase>`. Functions outside components take `words` as their last argument.
 */
export const languages = { en: 'English', fr: 'Français' } as const
export type Language = keyof typeof languages
export const languageIds = Object.keys(languages).filter((id): id is Language => id in languages)

const fallbackLocales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' }
/** English as far as it is here: what came with the program, and what pages have brought since. */
const learned: Partial<Translation<typeof en>> = { ...first }

// English comes with the program; another language only to those who read it.
const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: async () => ({ messages: learned }),
  fr: () => import('./fr/index.ts').then(({ fr }) => fr),
}

const key = 'language'
const listeners = new Set<() => void>()
let spoken: { language: Language; words: Words } | null = null

const languageOf = (locale: string): Language | undefined => languageIds.find((id) => locale.split('-')[0] === id)

/** The reader's choice in this browser, else the first of the browser's languages that the page speaks. */
function wanted(): Language {
  const stored = languageIds.find((id) => id === localStorage.getItem(key))
  return stored ?? navigator.languages.map(languageOf).find((language) => language !== undefined) ?? 'en'
}

/** The reader's own kind of the language (fr-CA, en-US), so that days and numbers look as at home. */
const localeOf = (language: Language): string =>
  navigator.languages.find((locale) => languageOf(locale) === language) ?? fallbackLocales[language]

/** Loads the reader's language and shows the page in it; called once before the first drawing, and after each choice. */
export async function speak(): Promise<void> {
  const language = wanted()
  const catalogue = await catalogues[language]()
  if (language !== wanted()) return // chosen anew while this one was on its way
  spoken = { language, words: wordsOf(localeOf(language), catalogue) }
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/**
 * Takes up the English messages that come with a page instead of with the program, before the page is drawn. Another
 * language has those of every page.
 */
export function learn(messages: Partial<Translation<typeof en>>): void {
  Object.assign(learned, messages)
  if (spoken?.language !== 'en') return
  spoken = { language: 'en', words: wordsOf(spoken.words.intl.locale, { messages: learned }) }
  for (const listener of listeners) listener()
}

/** Keeps the reader's choice in this browser and shows it. */
export function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language)
  return speak()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const now = (): { language: Language; words: Words } => {
  spoken ??= { language: 'en', words: wordsOf(localeOf('en'), { messages: learned }) }
  return spoken
}

/** The words of the language shown now, for what is no component: an error that is thrown, a request. */
export const wordsNow = (): Words => now().words

/** The words of the language shown now; the component is drawn again when it changes. */
export const useWords = (): Words => useSyncExternalStore(subscribe, wordsNow)

/** The language shown now. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => now().language)
