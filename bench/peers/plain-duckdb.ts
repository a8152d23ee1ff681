import { DuckDBInstance } from '@duckdb/node-api'
import type { Facts, OpenPeer, Peer } from './peer.ts'
import { cellOf, plainSql } from './plain-sql.ts'

const fifths = (value: string): string => `quantile_cont(${value}, [0.2, 0.4, 0.6, 0.8])`

const load = ({ orders, customers, subscriptions }: Facts): string[] => [
  `create table orders as from read_csv('${orders}')`,
  `create table customers as from read_csv('${customers}')`,
  `create table subscriptions as from read_csv('${subscriptions}')`,
  'checkpoint',
]

async function open(facts: Facts, folder: string): Promise<OpenPeer> {
  const instance = await DuckDBInstance.create(`${folder}/plain.duckdb`)
  const connection = await instance.connect()
  for (const statement of load(facts)) await connection.run(statement)
  const [[version = ''] = []] = (await connection.runAndReadAll('select version()')).getRows()
  return {
    version: String(version),
    ask: async (question, days) => {
      const start = performance.now()
      const answer = await connection.runAndReadAll(plainSql(question, days, { fifths }))
      const milliseconds = performance.now() - start
      return { rows: answer.getRows().map((row) => row.map((cell) => cellOf(String(cell)))), milliseconds }
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** DuckDB over the same facts, without our history. */
export const plainDuckDB: Peer = { name: 'DuckDB without history', missing: () => null, open }
