import { erasureSchema } from '../../contract/erasures.ts'
import { maintenanceSchema } from '../../contract/maintenance.ts'
import { erasePerson } from '../../server/erase.ts'
import { maintain } from '../../server/maintenance.ts'
import { UserError } from '../../user-error.ts'
import { askJson } from '../ask-server.ts'
import { inData } from '../in-data.ts'
import type { Terminal } from '../terminal.ts'

export type EraseFlags = { data?: string; json?: boolean; yes?: boolean; wholly?: boolean; anonymous?: boolean }

const whatStays = {
  anonymous: 'The orders stay with a customer of whom nobody knows who it was.',
  nothing: 'The orders stay as orders of nobody.',
} as const

/** `regulars erase CUSTOMER --yes`. */
export async function erase(name: string, flags: EraseFlags, terminal: Terminal): Promise<void> {
  if (!flags.yes) {
    throw new UserError(`This erases ${name} for ever; no undo brings the person back. Say --yes if that is meant.`)
  }
  if (flags.wholly && flags.anonymous) throw new UserError('Say --wholly or --anonymous, not both.')
  const keep = flags.wholly ? 'nothing' : flags.anonymous ? 'anonymous' : undefined
  const body = { name, keep }
  const erasure = await inData(
    flags,
    terminal,
    (server) => askJson(server, '/api/erasures', erasureSchema, { method: 'POST', body }),
    (house) => erasePerson(house, { name }, keep),
  )
  terminal.print(
    flags.json
      ? JSON.stringify(erasure, null, 2)
      : `${name} is erased. ${whatStays[erasure.keep]} The last bytes go with "regulars maintain", which a server does by itself within a day.`,
  )
}

/** `regulars maintain`. */
export async function maintainCommand(flags: EraseFlags, terminal: Terminal): Promise<void> {
  const done = await inData(
    flags,
    terminal,
    (server) => askJson(server, '/api/maintenance', maintenanceSchema, { method: 'POST' }),
    maintain,
  )
  terminal.print(
    flags.json ? JSON.stringify(done, null, 2) : 'The files are written anew; of who was erased no byte is left.',
  )
}
