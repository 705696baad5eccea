/** What may be shown of a scoring, by what the deployment is for and where. It only ever takes away. */
import type { CountryCode, SafeguardCode } from '@holdfast/domain'
import type { Finding, FindingCode } from './finding.ts'
import { suggest } from './judgement/suggest.ts'
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

/**
 * The findings that this deployment may show. Where only a record is kept these are the ones that somebody has to read before the
 * hour ends: that they are there is no interpretation. What may wait until the next hour is one, and is left away.
 */
export const findingsShownIn = (
  findings: readonly Finding[],
  { use }: Pick<ScreeningProfile, 'use'>,
): readonly Finding[] => (use === 'record' ? findings.filter(({ read }) => read !== 'next-hour') : findings)

/** A safeguard that findings may be a reason for, with those findings. */
export type SafeguardFound = { readonly code: SafeguardCode; readonly findings: readonly FindingCode[] }

/** What these findings may be a reason for, in the one order for everybody; nothing where only a record is kept. None is chosen. */
export const safeguardsShownIn = (
  findings: readonly Finding[],
  { use }: Pick<ScreeningProfile, 'use'>,
): readonly SafeguardFound[] =>
  use === 'record'
    ? []
    : suggest({}, findings).map(({ code, because }) => ({
        code,
        findings: because.flatMap(reason => (reason.kind === 'finding' ? [reason.finding] : [])),
      }))
