import type { Words } from '../messages/words.ts'
import { isLineEmpty, type LineModel, type LineQuestion, prepareLine } from './prepare-line.ts'
import { smallestStep, valueTicks } from './value-axis.ts'

/** The same number of several parts over time, each in a panel of its own, all on one scale. */
export type PanelsModel = { panels: LineModel[]; table: LineModel['table'] | undefined; hasPartial: boolean }

/** Decides a panel for each column. They share their axis, so that heights compare. */
export function preparePanels(
  question: Omit<LineQuestion, 'measure' | 'comparison'>,
  columns: readonly string[],
  words: Words,
): PanelsModel {
  const alone = columns.map((measure) => prepareLine({ ...question, measure }, words))
  const values = alone.flatMap(({ points }) => points.map(({ value }) => value))
  const ticks = valueTicks(values, smallestStep(alone[0]?.measure.unit ?? 'number'), 2)
  return {
    panels: alone.map((panel) => ({ ...panel, ticks })),
    table: alone[0]?.table,
    hasPartial: alone.some(({ hasPartial }) => hasPartial),
  }
}

/** Whether there is nothing to draw in any panel. */
export const arePanelsEmpty = ({ panels }: PanelsModel): boolean => panels.every(isLineEmpty)
