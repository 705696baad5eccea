/** Is a declaration whole? Ours are held to this by a test; somebody who adds an instrument runs it on theirs. */
import { isDay, LANGUAGES } from '@holdfast/domain'
import { ends } from './answers.ts'
import type {
  AnsweredInstrument,
  AskedInstrument,
  Band,
  FlagDeclaration,
  Instrument,
  Item,
  ScoreDeclaration,
  ScoredInstrument,
} from './instrument.ts'

/** Everything that is wrong with a declaration, a sentence each; empty when nothing is. */
export function checkInstrument(instrument: Instrument | AskedInstrument): readonly string[] {
  const wrong: string[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(instrument.id)) wrong.push('the id is small letters, digits and hyphens')
  if (!Number.isInteger(instrument.version) || instrument.version < 1) wrong.push('the version counts from 1')
  if (!isDay(instrument.asOf)) wrong.push('asOf is a day, as YYYY-MM-DD')
  if (instrument.loinc?.panel !== undefined && instrument.loinc.panel === instrument.loinc.total)
    wrong.push('LOINC: the code of the panel is not that of the total')
  if (instrument.mode === 'record-only') return [...wrong, ...instrument.results.flatMap(ofResult)]
  if (instrument.mode === 'ask') return [...wrong, ...ofAsked(instrument)]
  wrong.push(...ofItems(instrument), ...instrument.flags.flatMap(flag => ofFlag(instrument, flag)))
  if (instrument.mode === 'triage')
    return [
      ...wrong,
      ...unknown(
        instrument,
        'a level',
        instrument.triage.levels.flatMap(({ anyOf }) => anyOf),
      ),
    ]
  return [...wrong, ...ofScored(instrument)]
}

function ofItems({ items }: AnsweredInstrument): readonly string[] {
  const wrong = twice('item', items)
  if (items.length === 0) wrong.push('it has no items')
  for (const { id, answers, askedIf } of items) {
    const [low, high] = ends(answers)
    if (!(low < high)) wrong.push(`${id}: the lowest answer is under the highest`)
    if (askedIf !== undefined && !items.some(one => one.id === askedIf))
      wrong.push(`${id}: asked if ${askedIf}, which is no item`)
  }
  return wrong
}

function ofScored(instrument: ScoredInstrument): readonly string[] {
  const { scores, skips, algorithms } = instrument
  const wrong = twice('score', scores)
  if (scores.length === 0) wrong.push('it has no score')
  for (const score of scores) wrong.push(...ofScore(instrument, score).map(one => `${score.id}: ${one}`))
  for (const { when, items } of skips)
    wrong.push(...unknown(instrument, 'a skip', [...when.map(({ item }) => item), ...items]))
  for (const { id, countsFrom, outcomes } of algorithms) {
    wrong.push(...unknown(instrument, id, Object.keys(countsFrom)))
    for (const { groups } of outcomes)
      for (const { items } of groups)
        if (!items.every(item => Object.hasOwn(countsFrom, item))) wrong.push(`${id}: an item has no threshold`)
  }
  return wrong
}

function ofScore(instrument: ScoredInstrument, score: ScoreDeclaration): string[] {
  const { items, reversed = [], weights = {}, range, bandSets, cutoffs, proration } = score
  const wrong = unknown(instrument, 'it', items)
  for (const id of [...reversed, ...Object.keys(weights)])
    if (!items.includes(id)) wrong.push(`${id} is reversed or weighted and not added`)
  if (new Set(items).size !== items.length) wrong.push('an item is added twice')
  const [low, high] = reach(instrument, score)
  if (range[0] !== low || range[1] !== high) wrong.push(`its range is ${low} to ${high}`)
  for (const { id, bands } of bandSets) wrong.push(...ofBands(bands, range).map(one => `bands ${id}: ${one}`))
  for (const { value, sensitivity, specificity } of cutoffs) {
    if (value < low || value > high) wrong.push(`a cut-off of ${value} lies outside its range`)
    for (const share of [sensitivity, specificity])
      if (share !== null && !(share >= 0 && share <= 1)) wrong.push(`an accuracy of ${share} is no share`)
  }
  if (proration && (proration.maxMissing < 1 || proration.maxMissing >= items.length))
    wrong.push('it prorates too much')
  return wrong
}

/** The least and the most that its answers can come to. */
function reach(
  { items }: ScoredInstrument,
  { items: ids, weights = {}, times = 1 }: ScoreDeclaration,
): readonly [number, number] {
  let [low, high] = [0, 0]
  for (const item of items) {
    if (!ids.includes(item.id)) continue
    const weight = weights[item.id] ?? 1
    const [least, most] = ends(item.answers)
    low += Math.min(weight * least, weight * most)
    high += Math.max(weight * least, weight * most)
  }
  return [low * times, high * times]
}

/** Bands follow each other without a gap up to the end of the range; a set may begin later, where its authors coded from 1. */
function ofBands(bands: readonly Band[], [low, high]: readonly [number, number]): readonly string[] {
  const wrong: string[] = []
  if (bands.length === 0) wrong.push('there are none')
  if (new Set(bands.map(({ code }) => code)).size !== bands.length) wrong.push('a code stands twice')
  for (const [at, { min, max }] of bands.entries()) {
    const next = bands[at + 1]
    if (min > max || min < low) wrong.push(`${min} to ${max} is no part of the range`)
    if (next ? next.min !== max + 1 : max !== high) wrong.push(`there is a gap or an overlap after ${max}`)
  }
  return wrong
}

function ofFlag(instrument: AnsweredInstrument, { id, when }: FlagDeclaration): readonly string[] {
  if (when.kind === 'answer') return unknown(instrument, id, [when.item])
  if (instrument.mode !== 'triage') return [`${id}: there is no triage`]
  const levels = [...instrument.triage.levels.map(({ code }) => code), instrument.triage.otherwise]
  const named = 'is' in when ? when.is : when.isNot
  return levels.includes(named) ? [] : [`${id}: ${named} is no level`]
}

function ofResult(result: Extract<Instrument, { mode: 'record-only' }>['results'][number]): readonly string[] {
  if (result.kind === 'word') return result.words.length > 1 ? [] : [`${result.id}: it has no words to choose from`]
  const [low, high] = result.range
  const wrong = low < high ? [] : [`${result.id}: its range is empty`]
  return [...wrong, ...(result.bands.length > 0 ? ofBands(result.bands, result.range) : [])]
}

function ofAsked({ items, source }: AskedInstrument): readonly string[] {
  const wrong = twice('item', items)
  if (items.length === 0) wrong.push('it has no items')
  for (const { id, words } of items)
    for (const language of LANGUAGES)
      if (!words[language].trim().endsWith('?')) wrong.push(`${id}: it is no question in ${language}`)
  if (source.of === '' || !/^\d{4}-\d{2}$/.test(source.read))
    wrong.push('it says where it comes from and when that was read')
  return wrong
}

const unknown = ({ items }: { readonly items: readonly Item[] }, who: string, ids: readonly string[]): string[] =>
  ids.filter(id => !items.some(item => item.id === id)).map(id => `${who} names ${id}, which is no item`)

const twice = (kind: string, list: readonly { readonly id: string }[]): string[] =>
  list
    .filter(({ id }, at) => list.findIndex(one => one.id === id) !== at)
    .map(({ id }) => `the ${kind} ${id} stands twice`)
