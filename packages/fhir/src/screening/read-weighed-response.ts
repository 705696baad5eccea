/**
 * Takes a QuestionnaireResponse whose questionnaire is not at hand. That can be done where every answer says itself what it
 * weighs: by a weight, as a number, as yes or no, or by a code of ours. Nothing else is guessed.
 */
import { err, isRecord, ok, type Loose, type Result } from '@holdfast/domain'
import type { AnsweredInstrument, Answers } from '@holdfast/risk-screening'
import { SYSTEM } from '../codes.ts'
import { scoreLinkId } from './export-questionnaire.ts'
import { matcher, type Links } from './match.ts'
import { weightOf } from './options.ts'
import { answersIn, type AnswerRefusal } from './response-answers.ts'
import { aboutAll, isProblem, responseRecord, type ResponseProblem } from './response-problem.ts'
import type { Walked } from './walk.ts'

/** The answers, or everything that does not fit. `links` says which item a linkId asks for, or by null that it asks for none. */
export function readWeighedResponse(
  instrument: AnsweredInstrument,
  given: unknown,
  { links = {} }: { readonly links?: Links } = {},
): Result<Answers, readonly ResponseProblem[]> {
  const response = responseRecord(given)
  if (isProblem(response)) return err([response])
  const { id, loinc } = instrument
  const [own, answered] = [`${SYSTEM.instrument}:${id}`, response['questionnaire']]
  if (typeof answered === 'string' && answered.startsWith(`${SYSTEM.instrument}:`) && answered.split('|')[0] !== own)
    return err([aboutAll('another-questionnaire', 'This response answers another questionnaire.')])
  const scores = instrument.mode === 'score' ? instrument.scores : []
  const turned = new Set(scores.flatMap(score => score.reversed ?? []))
  const sums = new Set([loinc?.total, loinc?.panel, ...scores.map(score => scoreLinkId(score.id))])
  const itemOf = matcher(instrument, links)
  return answersIn(instrument, response, {
    itemOf: one => {
      const item = itemOf(one)
      return item === undefined && (!hasAnswer(one) || sums.has(lastPart(one.linkId))) ? null : item
    },
    valueOf: (answer, item) => valueOf(answer, turned.has(item)),
  })
}

/** Groups are there without an answer. */
const hasAnswer = ({ at }: Walked): boolean => at['answer'] !== undefined

const lastPart = (linkId: string): string => linkId.slice(linkId.lastIndexOf('/') + 1)

function valueOf(answer: Loose, isTurned: boolean): Result<unknown, AnswerRefusal> {
  const { valueCoding, valueBoolean, valueDecimal, valueInteger } = answer
  const weight = weightOf(answer)
  if (typeof weight === 'string') return err(weight)
  if (weight !== null) return isTurned ? err('perhaps-turned') : ok(weight)
  const coding = codeOf(valueCoding)
  if (coding !== null) return ok(coding)
  if (valueCoding !== undefined) return err('no-weight')
  const plain = valueBoolean ?? valueDecimal ?? valueInteger
  return typeof plain === 'number' || typeof plain === 'boolean' ? ok(plain) : err('no-weight')
}

/** The value that a code of ours is; null for the codes of others. */
function codeOf(coding: unknown): string | null {
  if (!isRecord(coding) || coding['system'] !== SYSTEM.answer) return null
  return typeof coding['code'] === 'string' && coding['code'] !== '' ? coding['code'] : null
}
