import { readConfig } from '../../config.ts'
import type { Answer } from '../../contract/metrics.ts'
import { answerMetric } from '../../server/answer-metric.ts'
import { answerCsv } from '../../server/csv.ts'
import { hasData, openHouse } from '../../server/house.ts'
import { metricOf, type QuestionGiven, readQuestion } from '../../server/question.ts'
import { findRunning } from '../../server/running.ts'
import { UserError } from '../../user-error.ts'
import { askMetric } from '../ask-server.ts'
import { defaultFolder } from '../default-folders.ts'
import { showAnswer } from '../show-answer.ts'
import type { Terminal } from '../terminal.ts'

export type MetricFlags = { data?: string; json?: boolean; csv?: boolean } & QuestionGiven

async function answerHere(folder: string, id: string, given: QuestionGiven, clock: () => Date): Promise<Answer> {
  if (!hasData(folder)) {
    throw new UserError(`There is no data in ${folder}. Import a file first: regulars import FILE --data ${folder}`)
  }
  const house = await openHouse(folder, clock)
  try {
    return await answerMetric(house, id, await readQuestion(house, id, given))
  } finally {
    await house.close()
  }
}

/** `regulars metric ID`: one metric as a table, JSON or CSV; asked of the server where one runs on the folder. */
export async function metric(id: string, flags: MetricFlags, terminal: Terminal): Promise<void> {
  const { data, json, csv, ...given } = flags
  const asked = metricOf(id)
  if (json && csv) throw new UserError('Ask for --json or for --csv, not for both.')
  const { data: folder } = readConfig({ data }, terminal.environment, defaultFolder)
  const running = await findRunning(folder)
  const answer = running ? await askMetric(running, id, given) : await answerHere(folder, id, given, terminal.clock)
  if (json) terminal.print(JSON.stringify(answer, null, 2))
  else if (csv) terminal.print(answerCsv(asked.columns, answer).trimEnd())
  else terminal.print(showAnswer(asked, answer, terminal.locale))
}
