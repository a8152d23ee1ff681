import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const page = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))
const head = '# What was measured\n\nEach part is written by its benchmark; `npm run bench` lists them.\n'

/** Puts Markdown into docs/benchmarks.md between the marks of a section, in place of what was there. */
export function writeSection(name: string, markdown: string): void {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : head
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const section = `${open}\n\n${markdown.trim()}\n\n${close}`
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  const written =
    start < 0 || end < 0
      ? `${text.trimEnd()}\n\n${section}\n`
      : text.slice(0, start) + section + text.slice(end + close.length)
  writeFileSync(page, written)
}
