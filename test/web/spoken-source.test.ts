import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/web/messages/en/index.ts'
import type { MessageId } from '../../src/web/messages/words.ts'
import { placesOf } from './places-of.ts'

const ids = Object.keys(en) as MessageId[]

type Node = { type: string; start: number } & Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
const everyNode = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(everyNode)]

/** Properties and attributes whose text a reader sees or hears. */
const read = new Set([
  ...[
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
    'label',
    'note',
    'word',
    'words',
  ],
  ...['emptyWords', 'anyWords', 'pictureWord'],
])
/** The name of the product, the mark of a definition, and keys of the keyboard are the same in every language. */
const namesOfNobody = /^(?:Regulars|i|\p{P}|\s)*$/u
const isWords = (text: string): boolean =>
  /\p{L}/u.test(text) && !namesOfNobody.test(text) && !ids.some((id) => id === text)

/** The texts that an expression may come out as; what a call or a comparison makes of its own is left to it. */
function textsIn(node: Node): string[] {
  if (['CallExpression', 'BinaryExpression', 'JSXElement', 'JSXFragment', 'MemberExpression'].includes(node.type))
    return []
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'TemplateLiteral') {
    return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
  }
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].filter(isNode).flatMap(textsIn)
  return childrenOf(node).flatMap(textsIn)
}

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  return String(node.name ?? node.value ?? '')
}

/** What a node says to a reader by itself. */
function saidBy(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value)]
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    const children = (node.children as Node[]).filter(({ type }) => type === 'JSXExpressionContainer')
    return children.flatMap(textsIn)
  }
  const isRead =
    node.type === 'JSXAttribute' ? read.has(nameOf(node.name)) : node.type === 'Property' && read.has(nameOf(node.key))
  return isRead && isNode(node.value) ? textsIn(node.value) : []
}

const web = join(import.meta.dirname, '../../src/web')
const sources = globSync('**/*.{ts,tsx}', { cwd: web })
  .filter((file) => !file.includes('.test.') && !file.startsWith('messages'))
  .map((file) => {
    const text = readFileSync(join(web, file), 'utf8')
    const { program, errors } = parseSync(file, text)
    if (errors.length > 0) throw new Error(`${file} could not be read: ${errors[0]?.message}`)
    return { file, text, nodes: everyNode(program as unknown as Node) }
  })

const placeOf = (text: string, { start }: Node): number => text.slice(0, start).split('\n').length

describe('the page', () => {
  it('says nothing outside the catalogues', () => {
    const said = sources.flatMap(({ file, text, nodes }) =>
      nodes.flatMap((node) =>
        saidBy(node)
          .filter(isWords)
          .map((words) => `${file}:${placeOf(text, node)} ${words.trim()}`),
      ),
    )
    expect(said).toEqual([])
  })

  it('fills every place of a message that it says, and no other', () => {
    const faults = sources.flatMap(({ file, text, nodes }) =>
      nodes.filter(isSaying).flatMap((call) => {
        const [id, values] = call.arguments as Node[]
        const known = ids.find((one) => one === id?.value)
        if (known === undefined || values?.type === 'Identifier') return []
        const given = ((values?.properties ?? []) as Node[]).map(({ key }) => nameOf(key))
        const asked = placesOf(en[known])
        return given.toSorted().join() === asked.join()
          ? []
          : [`${file}:${placeOf(text, call)} ${known} asks for {${asked}} and gets {${given}}`]
      }),
    )
    expect(faults).toEqual([])
  })

  it('says every message of the catalogues somewhere', () => {
    const text = sources.map((source) => source.text).join('\n')
    const begun = [...text.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, start = '']) => start)
    const unsaid = ids.filter(
      (id) =>
        ![`'${id}'`, `"${id}"`].some((quoted) => text.includes(quoted)) && !begun.some((start) => id.startsWith(start)),
    )
    expect(unsaid).toEqual([])
  })
})

function isSaying(node: Node): boolean {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return false
  return nameOf(node.callee.type === 'MemberExpression' ? node.callee.property : node.callee) === 'say'
}
