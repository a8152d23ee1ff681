import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Facts, OpenPeer, Peer } from './peer.ts'
import { cellOf, plainSql } from './plain-sql.ts'

const run = promisify(execFile)
const versions = '/usr/lib/postgresql'
const mostOutput = 2 ** 26

const programFolder = (): string | undefined => {
  const found = existsSync(versions) ? readdirSync(versions).toSorted().at(-1) : undefined
  return found === undefined ? undefined : join(versions, found, 'bin')
}

const fifths = (value: string): string => `percentile_cont(array[0.2, 0.4, 0.6, 0.8]) within group (order by ${value})`

/** PostgreSQL refuses to run as root; the Debian package brings a user of its own. */
function ownUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

const megabytes = (part: number): string => `${Math.floor((totalmem() * part) / 2 ** 20)}MB`

/** As one would set up a machine for questions over many rows: no network, no log of the writes, memory for sorts and hashes. */
const settings = (folder: string): string[] =>
  [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    `shared_buffers=${megabytes(0.2)}`,
    `effective_cache_size=${megabytes(0.5)}`,
    'work_mem=256MB',
    'maintenance_work_mem=512MB',
    'max_wal_size=8GB',
    'fsync=off',
    `max_parallel_workers_per_gather=${availableParallelism()}`,
    'jit=on',
  ].flatMap((setting) => ['-c', setting])

const load = ({ orders, customers, subscriptions }: Facts): string => `
  create unlogged table orders (customer_key integer, day date not null, paid bigint not null, status text not null);
  create unlogged table customers (customer_key integer primary key, email_valid boolean, phone_valid boolean);
  create unlogged table subscriptions (customer_key integer not null, channel text not null, status text not null, day date not null);
  \\copy orders from '${orders}' with (format csv, header)
  \\copy customers from '${customers}' with (format csv, header)
  \\copy subscriptions from '${subscriptions}' with (format csv, header)
  create index on orders (customer_key, day) include (paid, status);
  create index on orders (day) include (customer_key, paid, status);
  create index on subscriptions (customer_key, channel, day) include (status);
  vacuum analyze;
`

type Cluster = { psql: (script: string) => Promise<string>; stop: () => Promise<void> }

async function startCluster(programs: string, folder: string): Promise<Cluster> {
  const user = ownUser()
  const asUser = { ...user, cwd: folder, maxBuffer: mostOutput }
  mkdirSync(folder)
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const database = join(folder, 'cluster')
  const server = join(programs, 'pg_ctl')
  await run(
    join(programs, 'initdb'),
    ['-D', database, '-U', 'bench', '--auth=trust', '--no-sync', '-E', 'UTF8'],
    asUser,
  )
  const options = settings(folder)
    .map((word) => `'${word}'`)
    .join(' ')
  await run(server, ['-D', database, '-w', '-l', join(folder, 'log'), '-o', options, 'start'], asUser)
  return {
    psql: (script) =>
      new Promise((resolve, reject) => {
        const flags = [
          '-X',
          '-q',
          '-A',
          '-t',
          '-F',
          ',',
          '-v',
          'ON_ERROR_STOP=1',
          '-h',
          folder,
          '-U',
          'bench',
          '-d',
          'postgres',
        ]
        const child = execFile(join(programs, 'psql'), flags, { maxBuffer: mostOutput }, (error, output) =>
          error === null ? resolve(output) : reject(error),
        )
        child.stdin?.end(script)
      }),
    stop: async () => {
      await run(server, ['-D', database, '-m', 'immediate', 'stop'], asUser)
    },
  }
}

/** What psql's own clock says of the statement; the start of the program does not count. */
function readAnswer(output: string) {
  const lines = output.trim().split('\n')
  const milliseconds = Number(/^Time: ([0-9.]+) ms/.exec(lines.at(-1) ?? '')?.[1])
  return { rows: lines.slice(0, -1).map((line) => line.split(',').map(cellOf)), milliseconds }
}

async function open(facts: Facts, folder: string): Promise<OpenPeer> {
  const programs = programFolder()
  if (programs === undefined) throw new Error('PostgreSQL is not installed.')
  chmodSync(folder, 0o755)
  const cluster = await startCluster(programs, join(folder, 'postgres'))
  try {
    await cluster.psql(load(facts))
    return {
      version: (await cluster.psql('show server_version;')).trim(),
      ask: async (question, days) =>
        readAnswer(await cluster.psql(`\\timing on\n${plainSql(question, days, { fifths })};`)),
      close: cluster.stop,
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

/** PostgreSQL with the tables, indexes and settings that one would give it for these questions, in a private cluster. */
export const postgres: Peer = {
  name: 'PostgreSQL',
  missing: () => (programFolder() === undefined ? 'apt-get install postgresql-15' : null),
  open,
}
