import { z } from 'zod'
import type { Engine } from '../../src/engine/engine.ts'
import { type Sql, sql } from '../../src/sql/sql.ts'

/** A step of a plan with what is told of it, and the one that takes its rows. */
type Step = { name: string; told: string[]; into: Step | undefined }

const line = z.object({ explain: z.string() })
const branches = /^[│├└─\s]*/u

/** The steps of a statement as ClickHouse explains them: a tree in which each line of a step begins with its depth. */
async function explained(engine: Engine, statement: Sql): Promise<Step[]> {
  const lines = (await engine.query(sql`explain ${statement}`, line)).map(({ explain }) => explain)
  const steps: Step[] = []
  const open: Step[] = []
  for (const each of lines.slice(lines.indexOf('') + 1)) {
    const branch = branches.exec(each)?.[0] ?? ''
    const words = each.slice(branch.length)
    if (branch !== '' && !branch.endsWith('──')) {
      open.at(-1)?.told.push(words)
      continue
    }
    const depth = branch.length / 3
    const step = { name: words, told: [], into: open[depth - 1] }
    open.splice(depth, open.length, step)
    steps.push(step)
  }
  return steps
}

/** The steps that the rows of one pass, without those that only wait for a set to be made. */
function wayOf(step: Step): Step[] {
  const further = step.into === undefined ? [] : wayOf(step.into)
  return step.name.includes('CreatingSets') ? further : [step, ...further]
}

/** Aggregates that hand on every value that they have met. */
const keepsValues = /^Aggregates:.*(uniq|quantile|groupArray)/

/** Why rows of customers leave the shard on which they were read, or undefined where only groups do. */
function whyGathered(way: readonly Step[]): string | undefined {
  // A union before that is one of days, on each shard.
  const merge = way.findIndex(({ name }) => name === 'MergingAggregated')
  const [group, union] = [way[merge - 2], way[merge - 1]]
  const names = way.map(({ name }) => name.split(' ')[0]).join(' → ')
  if (group?.name !== 'Aggregating' || union?.name !== 'Union') return names
  return group.told.find((told) => /^Keys:.*customer_key/.test(told) || keepsValues.test(told))
}

/**
 * For each table that a statement across shards reads so that more than groups leave the shard: what becomes of its rows.
 * What a global join sends is not explained, so the statement is to be made with a plain one.
 */
export async function gatheredBy(engine: Engine, statement: Sql): Promise<string[]> {
  const reads = (await explained(engine, statement)).filter(({ name }) => name.startsWith('ReadFromMergeTree'))
  if (reads.length === 0) throw new Error('The plan reads no table')
  return reads.flatMap((read) => whyGathered(wayOf(read)) ?? [])
}
