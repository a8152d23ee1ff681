import type { Format } from './format.ts'

const kinds = { text: 'text', number: 'number', instant: 'day or instant', rate: 'number' } as const

const columnTable = ({ columns, needsOneOf }: Format): string[] => [
  '| column | | kind | meaning |',
  '|---|---|---|---|',
  ...columns
    .filter(({ isRepeated }) => !isRepeated)
    .map(({ name, alsoNamed = [], isRequired, kind, meaning }) => {
      const isAlternative = needsOneOf.some((group) => group.includes(name))
      const need = isRequired ? 'required' : isAlternative ? 'one of these' : ''
      const names = [name, ...alsoNamed].map((known) => `\`${known}\``).join(' or ')
      return `| ${names} | ${need} | ${kinds[kind]} | ${meaning.replaceAll('|', '\\|')} |`
    }),
]

const section = (format: Format): string[] => [
  `## ${format.label} (\`${format.id}\`)`,
  '',
  `One row: ${format.about.charAt(0).toLowerCase()}${format.about.slice(1)}${format.currency === null ? '' : ` Amounts are in ${format.currency}.`}`,
  '',
  ...columnTable(format),
  '',
  ...format.rules.map((rule) => `- ${rule}`),
  '',
]

/** The reference page of all formats, in Markdown. `notes` follow the section of the format of that id. */
export const documentFormats = (
  formats: readonly Format[],
  introduction: string,
  notes: Readonly<Record<string, string>>,
): string =>
  [
    '# Files that Regulars imports',
    '',
    introduction.trim(),
    '',
    ...formats.flatMap((format) => [
      ...section(format),
      ...(notes[format.id] === undefined ? [] : [`${notes[format.id]?.trim()}`, '']),
    ]),
  ].join('\n')
