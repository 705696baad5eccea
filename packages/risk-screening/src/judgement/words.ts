/** The lists of words that a judgement is written with, beside those of a rating. */
import { FACTOR_CODES } from './factor.ts'
import type { Attention, Remark, SafeguardDecision, ScenarioKind, ViewedPart } from './state.ts'

/** In which ways the future may differ. */
export const SCENARIO_KINDS = [
  'same-again',
  'worse',
  'another-form',
  'gets-better',
] as const satisfies readonly ScenarioKind[]

/** What a person may choose when they conclude. No order of them is meant, and none is chosen beforehand. */
export const ATTENTIONS = ['routine', 'closer', 'urgent'] as const satisfies readonly Attention[]

/** What may be made of a suggested safeguard. */
export const DECISIONS = ['taken', 'changed', 'declined'] as const satisfies readonly SafeguardDecision['decision'][]

/** The parts of the client's page that may be withheld for a time. */
export const VIEWED_PARTS = [
  ...FACTOR_CODES,
  'strengths',
  'safeguards',
  'conclusion',
] as const satisfies readonly ViewedPart[]

/** What a client may say to a part. */
export const SAID = ['agrees', 'disagrees', 'comment'] as const satisfies readonly Remark['says'][]
