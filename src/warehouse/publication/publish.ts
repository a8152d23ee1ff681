import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClickHouseEngine } from '../../engine/clickhouse/clickhouse-engine.ts'
import type { Engine } from '../../engine/engine.ts'
import { sentence } from '../../sentences/sentence.ts'
import { UserError } from '../../user-error.ts'
import { readMeta } from '../migrations.ts'
import { type Delivery, takeDelivery } from './delivery.ts'
import { buildGeneration, Miscounted, type OnStep } from './generation.ts'
import { dropOtherGenerations, hasTables } from './generations.ts'
import { type Note, noteWhole, readNotes } from './notes.ts'
import type { Place } from './place.ts'
import { addRecord, openRecords, type Recorded, readRecord, shapeOf } from './record.ts'

export type Course = {
  /** Told what is done, of how much. */
  onStep?: OnStep
  /** Called with what is found in the place, older or not, before anything is done. */
  onFound?: (recorded: Recorded) => Promise<void>
  /** Called when a publication counts, before the tables of the one before it are dropped. */
  onPublished?: (recorded: Recorded) => Promise<void>
  clock?: () => Date
  /** Everything goes over, whatever is there. */
  isAnew?: boolean
}

/** A project's facts, a folder for what is on its way, and where they are to be published. */
export type Publishing = {
  engine: Engine
  folder: string
  place: Place
  /** What people decided, as the bytes of a file that goes along. */
  state: () => Buffer
}

type Standing = {
  recorded: Recorded | null
  project: string
  /** Whether all tables of what is recorded are there. */
  isWhole: boolean
  /** Whether what is there is what was noted here, so that what changed since is enough. */
  isContinued: boolean
}

/**
 * What is in the place, and whether it is what this project noted to be there. A publication that was recorded there and
 * not noted here, as when the process was killed in between, is noted now.
 */
async function findStanding({ engine, place }: Publishing, records: ClickHouseEngine): Promise<Standing> {
  const recorded = await readRecord(records)
  const notes = (await readNotes(engine)).filter((note) => note.place === place.name)
  const project = (await readNotes(engine))[0]?.project ?? randomUUID()
  if (recorded === null) return { recorded, project, isWhole: false, isContinued: false }
  if (recorded.project !== project) {
    const { hosts, database } = place
    throw new UserError(sentence('publication.other-project', { hosts, database }))
  }
  const isWhole = await hasTables(records, place, recorded.generation)
  const note = notes.find(({ publication }) => publication === recorded.publication)
  if (!isWhole || note === undefined || recorded.shape !== shapeOf(records)) {
    return { recorded, project, isWhole, isContinued: false }
  }
  // Without prints everything that goes over without a customer goes over again.
  if (!note.isWhole) await noteWhole(engine, note, new Map())
  return { recorded, project, isWhole, isContinued: true }
}

async function deliver(
  { engine, folder, place, state }: Publishing,
  records: ClickHouseEngine,
  { recorded, project, isContinued }: Standing,
  course: Course,
): Promise<Recorded> {
  const publication = randomUUID()
  const on = join(folder, publication)
  try {
    const note = { place: place.name, project, publication }
    const delivery = await takeDelivery(engine, on, isContinued ? recorded : null, note)
    const generation = (recorded?.generation ?? 0) + 1
    const before = recorded?.generation ?? null
    const onStep = course.onStep ?? (() => undefined)
    await buildGeneration({ place, admin: records, generation, before }, delivery, state(), onStep)
    return await record(engine, records, { ...note, generation }, delivery, course)
  } finally {
    await rm(on, { recursive: true, force: true })
  }
}

/** The moment from which on the publication counts. */
async function record(
  engine: Engine,
  records: ClickHouseEngine,
  { generation, ...note }: Pick<Note, 'place' | 'project' | 'publication'> & { generation: number },
  { version, partitions, prints }: Delivery,
  { clock = () => new Date() }: Course,
): Promise<Recorded> {
  const { project, publication } = note
  const recorded = { generation, project, publication, version, partitions, shape: shapeOf(records) }
  await addRecord(records, recorded, clock())
  await noteWhole(engine, { ...note, version }, prints)
  return recorded
}

async function publishFrom(
  publishing: Publishing,
  records: ClickHouseEngine,
  standing: Standing,
  course: Course,
): Promise<Recorded> {
  try {
    return await deliver(publishing, records, standing, course)
  } catch (error) {
    // Something changed there, or here past what was noted: everything goes over anew.
    if (!(error instanceof Miscounted) || !standing.isContinued) throw error
    await dropOtherGenerations(records, publishing.place, standing.recorded?.generation ?? null)
    return deliver(publishing, records, { ...standing, isContinued: false }, course)
  }
}

/**
 * Brings a place to what the project is now: what changed since the last publication goes over, or everything. Whoever
 * asks the place meanwhile finds the last publication, and from the end on this one. Killed at any moment it has
 * happened or has not, and the next one begins by taking away what is left of it.
 */
export async function publish(publishing: Publishing, course: Course = {}): Promise<Recorded> {
  const { engine, place } = publishing
  const records = await openRecords(place)
  try {
    const found = await findStanding(publishing, records)
    const standing = { ...found, isContinued: found.isContinued && course.isAnew !== true }
    if (standing.recorded !== null && standing.isWhole) await course.onFound?.(standing.recorded)
    await dropOtherGenerations(records, place, standing.recorded?.generation ?? null)
    const isCurrent = standing.isContinued && standing.recorded?.version === (await readMeta(engine, 'data'))
    const recorded =
      standing.recorded !== null && isCurrent
        ? standing.recorded
        : await publishFrom(publishing, records, standing, course)
    await course.onPublished?.(recorded)
    await dropOtherGenerations(records, place, recorded.generation)
    return recorded
  } finally {
    await records.close()
  }
}
