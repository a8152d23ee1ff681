import { type Command, Option } from 'commander'
import { defaultFolder } from './default-folders.ts'
import type { Terminal } from './terminal.ts'

type Run = (id: string, flags: { data?: string; json?: boolean }, terminal: Terminal) => Promise<void>

function addWriting(engagements: Command, terminal: Terminal): void {
  const commands = () => import('./commands/new-engagement.ts')
  engagements
    .command('new [name]')
    .description('make a draft, from flags or a JSON file; nothing is sent before it is started')
    .option('--from <file>', 'a draft as JSON, as the API takes it; - for standard input')
    .option('--audience <id>', 'for whom; "regulars audiences" lists them')
    .option('--file <format>', 'as a file: own, klaviyo, mailchimp, meta or google')
    .option('--webhook <url>', 'in batches to an address')
    .option('--secret <words>', 'what the receiver of a webhook checks signatures with')
    .option('--subject <words>', 'as an e-mail with this subject')
    .option('--body <file>', 'the text of the e-mail')
    .addOption(new Option('--consent <channel>', 'consent for a file or a webhook').choices(['email', 'sms']))
    .option('--at <moment>', 'when a start is to begin it, as in 2026-12-01T09:00:00+01:00')
    .option('--control <percent>', 'how many to hold back to compare with (default: 10)')
    .option('--days <number>', 'of how many days purchases are compared (default: 30)')
    .option('--seed <number>', 'another number holds others back')
    .action(async (name, _, command: Command) =>
      (await commands()).newEngagement(name, command.optsWithGlobals(), terminal),
    )
}

/** `regulars engagements`, and what is below it. */
export function addEngagements(program: Command, terminal: Terminal): void {
  const commands = () => import('./commands/engagements.ts')
  const engagements = program
    .command('engagements')
    .description('writing to an audience: every engagement, how far it is and whom it reached')
    .addOption(new Option('--data <folder>', `the data folder (default: ./${defaultFolder}; REGULARS_DATA)`))
    .option('--json', 'print as JSON')
    .action(async (flags) => (await commands()).engagements(flags, terminal))
  const addOne = (name: string, description: string, run: () => Promise<Run>) =>
    engagements
      .command(`${name} <id>`)
      .description(description)
      .action(async (id, _, command: Command) => (await run())(id, command.optsWithGlobals(), terminal))
  addWriting(engagements, terminal)
  addOne('show', 'what it is, and what became of everyone', async () => (await commands()).show)
  addOne('preview', 'whom it would reach now, and the first message', async () => (await commands()).preview)
  addOne('start', 'begin it, at once or at its moment', async () => (await commands()).start)
  addOne('stop', 'end it early; a scheduled one is a draft again', async () => (await commands()).stop)
  addOne('remove', 'remove one that has not begun', async () => (await commands()).remove)
  addOne('result', 'what both groups bought since, and the difference', async () => (await commands()).result)
  engagements
    .command('file <id>')
    .description('write its file into a folder; it is done with that')
    .option('--to <folder>', 'where (default: the folder that you are in)', '.')
    .action(async (id, _, command: Command) => (await commands()).file(id, command.optsWithGlobals(), terminal))
  engagements
    .command('sending')
    .description('how messages leave: the mail server, the sender, the public address')
    .option('--set <file>', 'set it from a JSON file, as docs/engagements.md has it; - for standard input')
    .action(async (_, command: Command) => (await commands()).sending(command.optsWithGlobals(), terminal))
}
