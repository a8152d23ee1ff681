import type { Scheme, SchemeDraft } from '../catalog/rfm/scheme.ts'
import { faultsOf, faultWords } from '../catalog/rfm/scheme-faults.ts'
import { builtInSchemes, defaultScheme } from '../catalog/rfm/schemes/index.ts'
import type { ToldFault } from '../contract/scheme-preview.ts'
import type { ListedScheme } from '../contract/schemes.ts'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import type { House } from './house.ts'
import { nearNames } from './near-names.ts'
import { NotFoundError } from './not-found.ts'

const builtIn = (id: string): Scheme | undefined => builtInSchemes.find((scheme) => scheme.id === id)

function findScheme({ state }: House, id: string, version: number | undefined): Scheme | undefined {
  const own = builtIn(id)
  if (own === undefined) return state.schemes.find(id, version)
  return version === undefined || version === own.version ? own : undefined
}

const idsOf = ({ state }: House): string[] => [
  ...builtInSchemes.map(({ id }) => id),
  ...new Set(state.schemes.all().map(({ scheme }) => scheme.id)),
]

function absence(house: House, id: string, version: number | undefined): NotFoundError {
  const newest = findScheme(house, id, undefined)
  if (newest !== undefined) {
    return new NotFoundError(
      sentence('scheme.no-version', { version: version ?? newest.version, id, newest: newest.version }),
    )
  }
  const ids = idsOf(house)
  const near = nearNames(id, ids)
  return new NotFoundError(
    near.length > 0
      ? sentence('scheme.absent-near', { id, near: near.join(', ') })
      : sentence('scheme.absent', { id, known: ids.join(', ') }),
  )
}

/** The scheme that `id` (its newest version) or `id@version` names, hidden or not; the default without a name. */
export function schemeOf(house: House, reference: string | undefined): Scheme {
  if (reference === undefined) return defaultScheme
  const [id = '', number] = reference.split('@')
  const version = number === undefined ? undefined : Number(number)
  const scheme = findScheme(house, id, version)
  if (scheme === undefined) throw absence(house, id, version)
  return scheme
}

function listed({ state }: House, scheme: Scheme): ListedScheme {
  const saved = state.schemes.all().filter((each) => each.scheme.id === scheme.id)
  if (saved.length === 0) {
    return { ...scheme, isBuiltIn: true, isHidden: false, versions: [{ version: scheme.version, savedAt: null }] }
  }
  const versions = saved.map(({ scheme: { version }, savedAt }) => ({ version, savedAt })).toReversed()
  return { ...scheme, isBuiltIn: false, isHidden: saved.some(({ isHidden }) => isHidden), versions }
}

/** The newest version of every scheme that is not hidden, the built-in ones first. */
export const listSchemes = (house: House): ListedScheme[] =>
  idsOf(house)
    .map((id) => listed(house, schemeOf(house, id)))
    .filter(({ isHidden }) => !isHidden)

/** A scheme as in the list, by `id` or `id@version`. */
export const describeScheme = (house: House, reference: string): ListedScheme =>
  listed(house, schemeOf(house, reference))

/** What keeps a scheme from being saved, each in words. */
export const tellFaults = (draft: SchemeDraft): ToldFault[] =>
  faultsOf(draft).map((fault) => ({ ...fault, words: faultWords(fault) }))

function refuseBuiltIn(id: string, refusal: 'scheme.built-in-stays' | 'scheme.built-in-unchanged'): void {
  const scheme = builtIn(id)
  if (scheme !== undefined) throw new UserError(sentence(refusal, { name: scheme.name }))
}

function refuseUnknown(house: House, id: string): void {
  if (house.state.schemes.find(id) === undefined) throw absence(house, id, undefined)
}

/** Keeps a scheme: a new one, or the next version of `id`. A UserError names all that is wrong with it. */
export function saveScheme(house: House, draft: SchemeDraft, id: string | undefined): Scheme {
  if (id !== undefined) {
    refuseBuiltIn(id, 'scheme.built-in-unchanged')
    refuseUnknown(house, id)
  }
  const faults = faultsOf(draft).map(faultWords)
  if (faults.length > 0) throw new UserError(`The scheme "${draft.name}" cannot be saved: ${faults.join('; ')}.`)
  return house.state.schemes.save(draft, id, house.clock())
}

/** Takes a scheme off the lists; what names it goes on. */
export function hideScheme(house: House, id: string): void {
  refuseBuiltIn(id, 'scheme.built-in-stays')
  refuseUnknown(house, id)
  house.state.schemes.hide(id, house.clock())
}
