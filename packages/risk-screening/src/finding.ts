/** What an answer gives reason to look at, and why. A finding is never a level, and says nothing that a person is. */
import type { Language, SafeguardCode } from '@holdfast/domain'
import type { FactorCode } from './judgement/factor.ts'
import type { SpokenAnswer } from './own/answers.ts'

/** Every finding that our rules may come to. */
export const FINDING_CODES = [
  'plan-or-act',
  'thoughts-of-suicide',
  'mood-and-look-differ',
  'looks-low',
  'look-not-seen',
  'harm-to-others',
  'hard-to-bear',
  'nobody-to-reach',
  'child-in-hearing',
  'others-near',
  'in-bed',
  'dress-to-change',
  'hands-out-of-view',
  'screen-open',
  'network-open',
  'elsewhere',
  'child-pictures-near',
  'animals-near',
  'limits-passed',
  'limits-passed-online',
  'signs-hard-to-read',
  'device-arouses',
  'call-arouses',
  'contact-outside',
  'recording',
  'hard-to-say',
  'written-helps',
  'pauses-help',
] as const

/** The name of one finding. */
export type FindingCode = (typeof FINDING_CODES)[number]

/** How soon a person reads it: at once, before the hour ends, or before the next one begins. */
export type Reading = 'now' | 'this-hour' | 'next-hour'

/** One answer that a finding rests on. `raised` is a flag of a published instrument, `seen` what a practitioner wrote down; no answer is told apart from a no. */
export type Ground = {
  readonly instrument: string
  /** The question, the flag's id, or what was looked at. */
  readonly item: string
  readonly said: SpokenAnswer | 'raised' | 'seen' | 'not-answered'
}

/** Something to look at, with all that it rests on. */
export type Finding = { readonly code: FindingCode; readonly read: Reading; readonly grounds: readonly Ground[] }

/** What a finding says to a practitioner, on which factors it bears, and which safeguards it may be a reason for. */
export type FindingDeclaration = {
  readonly words: Readonly<Record<Language, { readonly look: string; readonly why: string }>>
  readonly factors: readonly FactorCode[]
  readonly safeguards: readonly SafeguardCode[]
}

const SOONEST: readonly Reading[] = ['now', 'this-hour', 'next-hour']

/** The sooner of two readings. */
export const sooner = (one: Reading, other: Reading): Reading =>
  SOONEST.indexOf(one) <= SOONEST.indexOf(other) ? one : other

/** Findings from several places as one list: each once, with all its grounds, to be read as soon as the soonest asks. */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<FindingCode, Finding>()
  for (const finding of findings) {
    const before = merged.get(finding.code)
    if (!before) merged.set(finding.code, finding)
    else
      merged.set(finding.code, {
        code: finding.code,
        read: sooner(before.read, finding.read),
        grounds: [...before.grounds, ...finding.grounds.filter(one => !before.grounds.some(same(one)))],
      })
  }
  // The order in which they are read is that of the list, for every person the same.
  return FINDING_CODES.flatMap(code => merged.get(code) ?? [])
}

const same =
  (one: Ground) =>
  ({ instrument, item, said }: Ground): boolean =>
    instrument === one.instrument && item === one.item && said === one.said
