/** What may be shown of a scoring, by what the deployment is for and where. It only ever takes away. */
import type { CountryCode } from '@holdfast/domain'
import type { Scoring } from './score.ts'

/**
 * What a deployment uses screening for. `record`: answers are kept and added up as the paper form does, without any
 * interpretation. `research`: for study, not for care. `clinic`: the deployer takes on a manufacturer's duties.
 */
export type ScreeningUse = 'record' | 'research' | 'clinic'

/** The profile of a deployment. */
export type ScreeningProfile = { readonly use: ScreeningUse; readonly country: CountryCode }

/**
 * Where no level of a suicide triage may be shown: NICE NG225 (2022) and NHS England (2025) ask that no scale and no low,
 * medium or high decides who gets care. Seen 2026-11.
 */
const WITHOUT_LEVELS: readonly string[] = ['GB']

/** The scoring as this deployment may show it. Answers that a person has to read stay in every profile. */
export function shownIn(scoring: Scoring, { use, country }: ScreeningProfile): Scoring {
  const isBare = use === 'record'
  const hidesLevel = isBare || WITHOUT_LEVELS.includes(country)
  return {
    ...scoring,
    scores: isBare ? scoring.scores.map(score => ({ ...score, bands: [], cutoffs: [] })) : scoring.scores,
    algorithms: isBare ? [] : scoring.algorithms,
    triage: scoring.triage && hidesLevel ? { ...scoring.triage, level: null, atLeast: null } : scoring.triage,
  }
}
