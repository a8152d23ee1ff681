import { basename } from 'node:path'
import type { Engine } from '../engine/engine.ts'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import type { RecognisedFile } from './detect.ts'

/** Some files say nothing without others. Throws UserError that tells which ones are wanting. */
export function checkCompanions(files: readonly RecognisedFile[]): void {
  const given = new Set(files.map(({ format }) => format.id))
  for (const { path, format } of files) {
    const wanting = format.companions?.find(({ anyOf }) => !anyOf.some((id) => given.has(id)))
    if (wanting !== undefined) throw new UserError(sentence(wanting.otherwise, { file: basename(path) }))
  }
}

/** Puts together what the staged files say of the same things. */
export async function settleTogether(engine: Engine, files: readonly RecognisedFile[]): Promise<void> {
  const settlings = new Set(files.map(({ format }) => format.settle ?? []))
  for (const statements of settlings) {
    for (const statement of statements) await engine.execute(statement)
  }
}
