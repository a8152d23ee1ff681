import { resolve } from 'node:path'
import { addressOf } from '../../config.ts'
import { clickhousePlace } from '../../server/clickhouse-place.ts'
import { moveIn, moveOut } from '../../server/move-project.ts'
import { UserError } from '../../user-error.ts'
import type { Compared } from '../../warehouse/publication/compare.ts'
import { createProgressBar } from '../progress-bar.ts'
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { refuseSecondServer } from './serve.ts'

export type MoveFlags = { from: string; to: string; json?: boolean }

const isAddress = (place: string): boolean => place.includes('://') || place.startsWith('@')

function drawCompared(compared: readonly Compared[], locale: string | undefined): string {
  const columns = [
    { label: 'Table', align: 'left' },
    { label: 'Rows', align: 'right' },
    { label: 'Fingerprint', align: 'left' },
  ] as const
  const rows = compared.map(({ table, rows: count, isSame }) => [
    table,
    count.toLocaleString(locale),
    isSame ? 'the same' : 'differs',
  ])
  return drawTable(columns, rows)
}

function checkSame(compared: readonly Compared[]): void {
  const differing = compared.filter(({ isSame }) => !isSame).map(({ table }) => table)
  if (differing.length === 0) return
  throw new Error(`What was moved has not the same rows in ${differing.join(', ')}.`)
}

const folderOf = (place: string): string => {
  if (!isAddress(place)) return resolve(place)
  throw new UserError('One of --from and --to is a data folder, and the other an address as in clickhouse://host/shop.')
}

/** `regulars move --from … --to …`: a project to ClickHouse, or from there into a folder. */
export async function move({ from, to, json }: MoveFlags, terminal: Terminal): Promise<void> {
  const isOut = isAddress(to)
  const folder = folderOf(isOut ? from : to)
  if (!isOut && !isAddress(from)) folderOf('://')
  const place = clickhousePlace(addressOf(isOut ? to : from))
  await refuseSecondServer(folder)
  const bar = createProgressBar(terminal, 'steps')
  const onStep = (step: string, rowsDone: number, rowsTotal: number) => bar.show({ step, rowsDone, rowsTotal })
  const course = { clock: terminal.clock, onStep }
  try {
    const compared = isOut ? await moveOut(folder, place, course) : await moveIn(place, folder, course)
    bar.stop()
    terminal.print(json ? JSON.stringify(compared, null, 2) : drawCompared(compared, terminal.locale))
    checkSame(compared)
  } finally {
    bar.stop()
  }
  terminal.tell(
    isOut
      ? `The data of ${folder} is in ${place.name}. Ask it there: regulars serve --data ${folder} --engine clickhouse://…`
      : `The data of ${place.name} is in ${folder}. Ask it here: regulars serve --data ${folder}`,
  )
}
