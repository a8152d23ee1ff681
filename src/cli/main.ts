import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { z } from 'zod'
import { filterWords, rfmWordsTaken } from '../server/filter-words.ts'
import { UserError } from '../user-error.ts'
import { addAudiences, addErasing } from './audience-commands.ts'
import { defaultDemoFolder, defaultFolder } from './default-folders.ts'
import { addEngagements } from './engagement-commands.ts'
import { realTerminal, type Terminal } from './terminal.ts'

const exitCodes = { done: 0, mendable: 1, bug: 2 } as const

const dataOption = (folder: string) =>
  new Option('--data <folder>', `the data folder (default: ./${folder}; REGULARS_DATA)`)
const portOption = () =>
  new Option('--port <number>', '0 for any (default: the next free one from 4321; REGULARS_PORT)')

const engineOption = () =>
  new Option(
    '--engine <address>',
    'ask ClickHouse for the numbers, as in clickhouse://user:password@host:8123/shop, or @file (REGULARS_ENGINE; docs/scale.md)',
  )

function addServing(program: Command, terminal: Terminal): void {
  program
    .command('serve', { isDefault: true })
    .description('serve the dashboard of a data folder on 127.0.0.1 (what "regulars" alone does)')
    .addOption(dataOption(defaultFolder))
    .addOption(portOption())
    .addOption(engineOption())
    .action(async (flags) => (await import('./commands/serve.ts')).serve(flags, terminal))
  program
    .command('demo')
    .description('the same on a believable demo store, made on first use')
    .addOption(dataOption(defaultDemoFolder))
    .addOption(portOption())
    .addOption(engineOption())
    .option('--customers <number>', 'how many customers it has (default: 20000)')
    .option('--seed <number>', 'another number makes another store (default: 1)')
    .action(async (flags) => (await import('./commands/demo.ts')).demo(flags, terminal))
}

function addMoving(program: Command, terminal: Terminal): void {
  program
    .command('move')
    .description('copy a project to ClickHouse, or from there into a new folder, and compare every table')
    .requiredOption('--from <place>', 'a data folder, or an address as in clickhouse://user:password@host:8123/shop')
    .requiredOption('--to <place>', 'the other of the two; see docs/scale.md')
    .option('--json', 'print what was compared as JSON')
    .action(async (flags) => (await import('./commands/move.ts')).move(flags, terminal))
}

function addImporting(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .description('import files, recognised by their columns')
    .argument('<file...>', 'CSV, Excel, Parquet or JSON lines, also gzipped; a pattern in quotes; - for standard input')
    .addOption(dataOption(defaultFolder))
    .option('--format <id>', 'the format, when its columns are not to decide')
    .option('--currency <code>', 'the currency of amounts that name none, as in EUR')
    .addOption(
      new Option('--date-order <order>', 'whether day or month comes first in dates such as 03/04/2024').choices([
        'dmy',
        'mdy',
      ]),
    )
    .option('--time-zone <name>', 'the zone of the shop, as in Europe/Warsaw; only before the first import')
    .option('--map <theirs=ours...>', 'what a column of the file is called here, as in "Order no=order_id"; repeatable')
    .option('--dry-run', 'tell what the import would do, and keep nothing')
    .option('--json', 'print the report as JSON')
    .action(async (files, flags) => (await import('./commands/import.ts')).importCommand(files, flags, terminal))
  program
    .command('undo')
    .description('take the newest import back: every number is as before it')
    .argument('[id]', 'the import, as its report names it (default: the newest that counts)')
    .addOption(dataOption(defaultFolder))
    .action(async (id, flags) => (await import('./commands/undo.ts')).undo(id, flags, terminal))
}

function addSettling(program: Command, terminal: Terminal): void {
  const settings = program
    .command('settings')
    .description('what the shop has decided: its name, zone, and how it counts')
    .addOption(dataOption(defaultFolder))
    .option('--json', 'print them as JSON')
    .action(async (flags) => (await import('./commands/settings.ts')).listSettings(flags, terminal))
  settings
    .command('set')
    .description('change one, and rebuild what rests on it')
    .argument('<name>', 'as listed by "regulars settings"')
    .argument('<value>', 'its new value; none (of today: automatic) for no value')
    .action(async (name, value, _, command: Command) =>
      (await import('./commands/settings.ts')).setSetting(name, value, command.optsWithGlobals(), terminal),
    )
}

function addTaggingPeople(tags: Command, terminal: Terminal): void {
  for (const [action, words] of [
    ['add', 'give a tag to customers from today on'],
    ['end', 'take a tag from customers from today on'],
  ] as const) {
    tags
      .command(`${action} <tag> [customer...]`)
      .description(`${words}: by id, e-mail or phone`)
      .option('--file <path>', 'a file with a customer on each line; - for standard input')
      .action(async (tag, given, _, command: Command) =>
        (await import('./commands/tags.ts')).peopleCommand(action, tag, given, command.optsWithGlobals(), terminal),
      )
  }
}

function addTagging(program: Command, terminal: Terminal): void {
  const commands = () => import('./commands/tags.ts')
  const tags = program
    .command('tags')
    .description('every tag with its customers')
    .addOption(dataOption(defaultFolder))
    .option('--json', 'print as JSON')
    .action(async (flags) => (await commands()).tags(flags, terminal))
  tags
    .command('create <tag>')
    .description('make a tag')
    .action(async (tag, _, command: Command) =>
      (await commands()).createCommand(tag, command.optsWithGlobals(), terminal),
    )
  tags
    .command('rename <tag> <name>')
    .description('call a tag by another name, on all days')
    .action(async (tag, name, _, command: Command) =>
      (await commands()).renameCommand(tag, name, command.optsWithGlobals(), terminal),
    )
  tags
    .command('merge <tag> <into>')
    .description('make a tag one with another, on all days')
    .action(async (tag, into, _, command: Command) =>
      (await commands()).mergeCommand(tag, into, command.optsWithGlobals(), terminal),
    )
  tags
    .command('remove <tag>')
    .description('take a tag from everyone from today on; that they held it stays')
    .action(async (tag, _, command: Command) =>
      (await commands()).removeCommand(tag, command.optsWithGlobals(), terminal),
    )
  addTaggingPeople(tags, terminal)
}

const oneMore = (value: string, before: readonly string[] = []): string[] => [...before, value]

function addAsking(program: Command, terminal: Terminal): void {
  const metric = program
    .command('metric')
    .description('one metric as a table')
    .argument('<id>', 'as listed by "regulars metrics"')
    .addOption(dataOption(defaultFolder))
    .option('--from <day>', 'first day, as in 2011-12-09 (default: 30 days ending on --to)')
    .option('--to <day>', "last day, included (default: the last complete day, or the data's last)")
    .option('--grain <width>', 'day, week, month or year')
    .option('--json', 'print the answer as JSON')
    .option('--csv', 'print the rows as CSV')
    .action(async (id, flags) => (await import('./commands/metric.ts')).metric(id, flags, terminal))
  for (const [name, words] of Object.entries(filterWords)) {
    const option = new Option(`--${name} <value>`, `only orders of: ${words}`)
    metric.addOption(name === 'store' ? option.argParser(oneMore) : option)
  }
  for (const [name, words] of Object.entries(rfmWordsTaken)) metric.option(`--${name} <value>`, `of RFM: ${words}`)
  program
    .command('customers')
    .description('the customers whom conditions mean, or a search finds')
    .addOption(dataOption(defaultFolder))
    .option('--who <condition...>', 'as in "gender gender=female" or JSON; several must all hold; see docs/people.md')
    .option('--search <text>', 'by id, e-mail address, phone number or name')
    .option('--as-of <day>', 'the day of the columns (default: the day on which the data stands)')
    .option('--sort <column>', '-revenue for the largest first (the default)')
    .option('--columns <names>', 'with commas between')
    .option('--scheme <id>', 'the RFM scheme of the segment')
    .option('--limit <number>', 'how many rows; all with --csv')
    .option('--json', 'print the answer as JSON')
    .option('--csv', 'print all rows as CSV')
    .action(async (flags) => (await import('./commands/customers.ts')).customers(flags, terminal))
  program
    .command('metrics')
    .description('the catalogue: every metric there is')
    .option('--json', 'print it as JSON')
    .action(async (flags) => (await import('./commands/metrics.ts')).metrics(flags, terminal))
}

function versionOf(): string {
  const file = new URL('../../package.json', import.meta.url)
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version
}

function refuseUnknownCommand(program: Command, [first]: string[]): void {
  if (first === undefined || first.startsWith('-')) return
  const names = ['help', ...program.commands.map((command) => command.name())]
  if (!names.includes(first)) throw new UserError(`There is no command "${first}". There are: ${names.join(', ')}.`)
}

function createProgram(terminal: Terminal): Command {
  const program = new Command('regulars')
    .description('A customer and business dashboard that a shop runs itself.')
    .version(versionOf())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.tell(text.trimEnd()),
    })
  addServing(program, terminal)
  addImporting(program, terminal)
  addMoving(program, terminal)
  addSettling(program, terminal)
  addTagging(program, terminal)
  addAudiences(program, terminal)
  addEngagements(program, terminal)
  addErasing(program, terminal)
  addAsking(program, terminal)
  return program
}

function tellBug(error: unknown, { tell }: Terminal): void {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  tell(`This is a bug in Regulars, not a fault of yours. Please report it with these lines:\n${trace}`)
}

/** Runs one command; the exit code: 0 done, 1 the user can mend it (one sentence was told), 2 a bug. */
export async function main(argv: string[], terminal: Terminal = realTerminal): Promise<number> {
  try {
    const program = createProgram(terminal)
    refuseUnknownCommand(program, argv)
    await program.parseAsync(argv, { from: 'user' })
    return exitCodes.done
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.mendable
    if (error instanceof UserError) {
      terminal.tell(error.message)
      return exitCodes.mendable
    }
    tellBug(error, terminal)
    return exitCodes.bug
  }
}
