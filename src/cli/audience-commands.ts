import { type Command, Option } from 'commander'
import { defaultFolder } from './default-folders.ts'
import type { Terminal } from './terminal.ts'

const dataOption = () => new Option('--data <folder>', `the data folder (default: ./${defaultFolder}; REGULARS_DATA)`)

/** `regulars audiences`, and what is below it. */
export function addAudiences(program: Command, terminal: Terminal): void {
  const commands = () => import('./commands/audiences.ts')
  const audiences = program
    .command('audiences')
    .description('people under a name: every audience with how many are in it now')
    .addOption(dataOption())
    .option('--json', 'print as JSON')
    .action(async (flags) => (await commands()).audiences(flags, terminal))
  audiences
    .command('suggest')
    .description("audiences drawn from this shop's own numbers, each with its reason")
    .action(async (_, command: Command) => (await commands()).suggest(command.optsWithGlobals(), terminal))
  audiences
    .command('make <name>')
    .description('make an audience of those whom conditions mean at any time')
    .option('--who <condition...>', 'as in "gender gender=female" or JSON; several must all hold; see docs/people.md')
    .option('--fixed', 'keep the list of those whom they mean now')
    .action(async (name, _, command: Command) => (await commands()).make(name, command.optsWithGlobals(), terminal))
  audiences
    .command('remove <id>')
    .description('remove an audience; its people stay')
    .option('--yes', 'remove it although engagements write to it')
    .action(async (id, _, command: Command) => (await commands()).remove(id, command.optsWithGlobals(), terminal))
}

/** `regulars erase` and `regulars maintain`. */
export function addErasing(program: Command, terminal: Terminal): void {
  const commands = () => import('./commands/erase.ts')
  program
    .command('erase <customer>')
    .description('erase a person, by id, e-mail or phone, from everything')
    .addOption(dataOption())
    .option('--yes', 'yes, for ever')
    .option('--wholly', 'take the customer out of the numbers too; the orders stay as orders of nobody')
    .option('--anonymous', 'keep an anonymous customer in the numbers; what is done without a word is a setting')
    .option('--json', 'print as JSON')
    .action(async (customer, flags) => (await commands()).erase(customer, flags, terminal))
  program
    .command('maintain')
    .description('write the files of the data folder anew, without a byte of who was erased')
    .addOption(dataOption())
    .option('--json', 'print as JSON')
    .action(async (flags) => (await commands()).maintainCommand(flags, terminal))
}
