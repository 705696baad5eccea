/** Which question of a questionnaire asks for which item of an instrument: by the caller's word, by linkId, by LOINC code. */
import { isRecord, type Loose } from '@holdfast/domain'
import type { AnsweredInstrument } from '@holdfast/risk-screening'
import { CALCULATED, SYSTEM } from '../codes.ts'
import { problem, type QuestionnaireProblem } from './questionnaire-problem.ts'
import { extensionsOf } from './texts.ts'
import type { Walked } from './walk.ts'

/** From linkId to item; null leaves a question out. */
export type Links = Readonly<Record<string, string | null>>

/** A question and the item that it asks for. */
export type Matched = Walked & { readonly item: string }

/** Every match, the linkIds of all other items, and what is doubled, missing or unknown. */
export function matchItems(
  instrument: AnsweredInstrument,
  walked: readonly Walked[],
  links: Links,
): {
  readonly matched: readonly Matched[]
  readonly others: readonly string[]
  readonly problems: readonly QuestionnaireProblem[]
} {
  const problems = [...brokenLinks(instrument, walked, links)]
  const matched: Matched[] = []
  const others: string[] = []
  const byItem = new Map<string, string>()
  const itemOf = matcher(instrument, links)
  for (const one of walked) {
    const { linkId } = one
    const item = isAsked(one.at) || Object.hasOwn(links, linkId) ? itemOf(one) : null
    const first = item ? byItem.get(item) : undefined
    if (item === null) others.push(linkId)
    else if (item === undefined) problems.push(problem('unknown-question', { linkId }))
    else if (first !== undefined) problems.push(problem('item-twice', { linkId, item, detail: first }))
    else {
      byItem.set(item, linkId)
      matched.push({ ...one, item })
    }
  }
  for (const { id } of instrument.items) if (!byItem.has(id)) problems.push(problem('item-missing', { item: id }))
  return { matched, others, problems }
}

/**
 * The LOINC code of each item, by its place. Where codes are known of some items only, nothing says of which: then of
 * none.
 */
export function itemCodes({ items, loinc }: AnsweredInstrument): ReadonlyMap<string, string> {
  const codes = loinc?.items ?? []
  return new Map(codes.length === items.length ? items.map(({ id }, at) => [id, codes[at] ?? '']) : [])
}

/** The LOINC codes that an element carries. */
export function loincCodesOf({ code }: Loose): readonly string[] {
  const codings: readonly unknown[] = Array.isArray(code) ? code : []
  return codings.flatMap(one =>
    isRecord(one) && one['system'] === SYSTEM.loinc && typeof one['code'] === 'string' ? one['code'] : [],
  )
}

/** Finds the item that a question asks for; undefined where nothing says so. */
export function matcher(instrument: AnsweredInstrument, links: Links): (one: Walked) => string | null | undefined {
  const byCode = new Map([...itemCodes(instrument)].map(([id, code]) => [code, id]))
  return ({ linkId, at }) => {
    if (Object.hasOwn(links, linkId)) return links[linkId]
    if (instrument.items.some(({ id }) => id === linkId)) return linkId
    // Questionnaires that were made from LOINC panels often have a code, or a path of codes, as linkId.
    const codes = [...loincCodesOf(at), linkId.slice(linkId.lastIndexOf('/') + 1)]
    return codes.map(code => byCode.get(code)).find(id => id !== undefined)
  }
}

/** Groups and shown texts ask nothing, and what is computed is answered by nobody. */
const isAsked = (at: Loose): boolean =>
  at['type'] !== 'group' &&
  at['type'] !== 'display' &&
  at['readOnly'] !== true &&
  !extensionsOf(at).some(({ url }) => url === CALCULATED)

function brokenLinks(
  { items }: AnsweredInstrument,
  walked: readonly Walked[],
  links: Links,
): readonly QuestionnaireProblem[] {
  return Object.entries(links).flatMap(([linkId, item]) => [
    ...(walked.some(one => one.linkId === linkId) ? [] : [problem('link-not-there', { linkId })]),
    ...(item === null || items.some(({ id }) => id === item)
      ? []
      : [problem('link-to-no-item', { linkId, detail: item })]),
  ])
}
