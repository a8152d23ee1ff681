import type { Page } from 'playwright-core'
import { catalog } from '../../src/catalog/index.ts'
import { en } from '../../src/web/messages/en/index.ts'
import { fr } from '../../src/web/messages/fr/index.ts'

/** What is read or heard; cells of files, codes and names of time zones are nobody's language. */
const textsThere = `(() => {
  const texts = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.closest('script, style, noscript, code, option, .font-mono') === null) {
      texts.push(walker.currentNode.data)
    }
  }
  const read = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder']
  for (const name of read) for (const one of document.querySelectorAll('[' + name + ']')) texts.push(one.getAttribute(name))
  return texts.map((text) => text.trim()).filter((text) => text !== '')
})()`

const wordsOfMetrics = Object.values(catalog).flatMap(({ label, description }) => [label, description])
const wordsOfFrench = new Set<string>([
  ...Object.values(fr.messages),
  ...Object.values(fr.metrics ?? {}).flatMap(({ label, columns, names = {} }) => [
    label,
    ...Object.values(columns),
    ...Object.values(names).flatMap((named) => Object.values(named)),
  ]),
])
const wordsOfEnglish = new Set<string>(
  [...Object.values(en), ...wordsOfMetrics].filter(
    (words) => /\p{L}{3}/u.test(words) && /\s|^\p{Lu}/u.test(words) && !wordsOfFrench.has(words),
  ),
)

/** Words that nearly every English sentence has, and no French one, nor what it quotes of other programs. */
const englishWords =
  /\b(?:the|is|are|was|were|of|and|with|which|has|have|its|from|there|that|this|each|cannot|been|into)\b/iu

/** The texts on the page that are English: of the catalogues, or with words that French does not have. */
export async function englishLeft(page: Page): Promise<string[]> {
  const texts = (await page.evaluate(textsThere)) as string[]
  return [...new Set(texts.filter((text) => wordsOfEnglish.has(text) || englishWords.test(text)))]
}
