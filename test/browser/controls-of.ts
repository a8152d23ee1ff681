import type { Locator } from 'playwright-core'

/** A control as those hear it who do not see it; `within` are the parts of the page around it, outermost first. */
export type Control = { role: string; name: string; url: string; within: string }

const controlRoles: ReadonlySet<string> = new Set([
  ...['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'slider', 'spinbutton', 'textbox', 'searchbox'],
  ...['combobox', 'option', 'menuitem', 'menuitemradio', 'menuitemcheckbox'],
])

/** What says where a control stands; the rows and cells of a table do not. */
const places: ReadonlySet<string> = new Set([
  ...['navigation', 'region', 'search', 'group', 'radiogroup', 'dialog', 'alertdialog', 'menu', 'listbox'],
  ...['combobox', 'application', 'article', 'list'],
])

const part = /^( *)- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/
const address = /^ *- \/url: "?([^"]*)"?$/

type Part = { depth: number; role: string; name: string; url: string }

/** The parts of a snapshot: `- role "name"` a line, with the address of a link on a line after it. */
function partsIn(snapshot: string): Part[] {
  const parts: Part[] = []
  for (const line of snapshot.split('\n')) {
    const [, url] = address.exec(line) ?? []
    const [, indent = '', role, quoted = ''] = part.exec(line) ?? []
    const link = parts.findLast((one) => one.role === 'link')
    if (url !== undefined && link !== undefined) link.url = url
    const name = quoted.replaceAll('\\"', '"').replaceAll("''", "'")
    if (role !== undefined) parts.push({ depth: indent.length, role, name, url: '' })
  }
  return parts
}

/** Every control in a part of the page, in its order; the machine's own list of choices is one, whatever it offers. */
export async function controlsOf(place: Locator): Promise<Control[]> {
  const around: Part[] = []
  return partsIn(await place.ariaSnapshot()).flatMap((one) => {
    while ((around.at(-1)?.depth ?? -1) >= one.depth) around.pop()
    const said = around.filter(({ role }) => places.has(role))
    const within = said.map(({ role, name }) => `${role} ${name}`.trim()).join(' > ')
    const isOfSelect = one.role === 'option' && around.at(-1)?.role === 'combobox'
    around.push(one)
    if (isOfSelect) return []
    return controlRoles.has(one.role) ? [{ role: one.role, name: one.name, url: one.url, within }] : []
  })
}
