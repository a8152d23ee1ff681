import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const page = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))
const head = '# What was measured\n\nEach part is written by its benchmark; `npm run bench` lists them.\n'

const textOfPage = (): string => (existsSync(page) ? readFileSync(page, 'utf8') : head)
const marksOf = (name: string) => [`<!-- ${name} -->`, `<!-- end of ${name} -->`] as const

/** The Markdown of a section that was written before; null where there is none. */
export function readSection(name: string): string | null {
  const [open, close] = marksOf(name)
  const text = textOfPage()
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  return start < 0 || end < 0 ? null : text.slice(start + open.length, end)
}

/** Puts Markdown into docs/benchmarks.md between the marks of a section, in place of what was there. */
export function writeSection(name: string, markdown: string): void {
  const text = textOfPage()
  const [open, close] = marksOf(name)
  const section = `${open}\n\n${markdown.trim()}\n\n${close}`
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  const written =
    start < 0 || end < 0
      ? `${text.trimEnd()}\n\n${section}\n`
      : text.slice(0, start) + section + text.slice(end + close.length)
  writeFileSync(page, written)
}
