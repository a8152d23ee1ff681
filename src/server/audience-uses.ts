import type { AudienceUse } from '../contract/audiences.ts'
import { type Sentence, sentence } from '../sentences/sentence.ts'
import type { House } from './house.ts'

const fates: Readonly<Record<AudienceUse['state'], (name: string) => Sentence>> = {
  draft: (name) => sentence('audience.use.draft', { name }),
  scheduled: (name) => sentence('audience.use.scheduled', { name }),
  running: (name) => sentence('audience.use.running', { name }),
}

/** The engagements that are not over and write to an audience, the newest first, with what its removal means for each. */
export const usesOf = ({ state: { engagements } }: Pick<House, 'state'>, audience: number): AudienceUse[] =>
  engagements.all().flatMap(({ id, state, draft }) => {
    if (draft.audience !== audience || state === 'done' || state === 'stopped') return []
    return [{ engagement: id, name: draft.name, state, ...fates[state](draft.name) }]
  })
