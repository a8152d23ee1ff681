import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).optional(), isDynamicEntry: z.boolean().optional() }),
)
type Manifest = z.output<typeof manifestSchema>

/** The page at `/` is the one that it leads to. */
const homePage = 'crm'

/** The script of a page is the one component in its folder that is loaded when it is opened. */
function pageScript(manifest: Manifest, path: string): string | undefined {
  const [, folder = '', ...deeper] = path.split('/')
  if (deeper.length > 0) return undefined
  const own = `pages/${folder === '' ? homePage : folder}/`
  const scripts = Object.entries(manifest)
    .filter(
      ([name, { isDynamicEntry }]) => isDynamicEntry === true && name.startsWith(own) && name.endsWith('Page.tsx'),
    )
    .filter(([name]) => !name.slice(own.length).includes('/'))
  return scripts.length === 1 ? scripts[0]?.[0] : undefined
}

function filesOf(manifest: Manifest, name: string, found = new Set<string>()): Set<string> {
  const part = manifest[name]
  if (part === undefined || found.has(part.file)) return found
  found.add(part.file)
  for (const needed of part.imports ?? []) filesOf(manifest, needed, found)
  return found
}

/**
 * Puts into the document the scripts that the page at a path is made of, so that they come while the start is still
 * being read rather than after. Documents of a folder without a manifest stay as they are.
 */
export function pageScripts(folder: string): (document: string, path: string) => string {
  const file = join(folder, '.vite', 'manifest.json')
  const manifest = existsSync(file) ? manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  return (document, path) => {
    const script = pageScript(manifest, path)
    if (script === undefined) return document
    const links = [...filesOf(manifest, script)]
      .filter((part) => part.endsWith('.js') && !document.includes(part))
      .map((part) => `<link rel="modulepreload" crossorigin href="/${part}">`)
    return document.replace('</head>', () => `${links.join('')}</head>`)
  }
}
