/** How somebody came across in an hour, as a practitioner saw it. People look; nothing here reads a picture or a voice. */
import { err, ok, type Instant, type PractitionerId, type Result } from '@holdfast/domain'
import { mergeFindings, type Finding, type FindingCode } from './finding.ts'

/** What is looked at. */
export const OBSERVED = ['grooming', 'eyes', 'posture', 'affect'] as const

/** One thing that is looked at. */
export type Observed = (typeof OBSERVED)[number]

/** How it was: as at other times, low, otherwise, or it could not be seen. */
export type Impression = 'as-usual' | 'low' | 'otherwise' | 'not-seen'

/** What one practitioner saw, and whether it goes with what was said. */
export type Observation = {
  readonly seen: Readonly<Record<Observed, Impression>>
  /** In the practitioner's words; may be empty where all is as usual. */
  readonly note: string
  /** The mood in the client's own words; empty where they said none. */
  readonly mood: string
  /** Do the stated mood and what was seen go together? Said by the practitioner, and never worked out. */
  readonly accord: 'agree' | 'differ' | 'cannot-tell'
  readonly by: PractitionerId
  readonly at: Instant
}

/** Why an observation was not taken. */
export type ObservationRefusal = 'no-note' | 'no-mood' | 'too-long'

/** How long the words of an observation may be, in UTF-16 code units. */
export const OBSERVATION_TEXT_LIMIT = 1000

/** Takes what a practitioner wrote. Whatever is not as usual is said in words; whether it goes with a mood needs that mood. */
export function makeObservation(
  given: Omit<Observation, 'by' | 'at'>,
  by: PractitionerId,
  moment: Instant,
): Result<Observation, readonly ObservationRefusal[]> {
  const { seen, note, mood, accord } = given
  const wrong: ObservationRefusal[] = []
  const isNotable = OBSERVED.some(one => seen[one] === 'low' || seen[one] === 'otherwise') || accord === 'differ'
  if (isNotable && note.trim() === '') wrong.push('no-note')
  if (accord !== 'cannot-tell' && mood.trim() === '') wrong.push('no-mood')
  if (note.length > OBSERVATION_TEXT_LIMIT || mood.length > OBSERVATION_TEXT_LIMIT) wrong.push('too-long')
  return wrong.length > 0 ? err(wrong) : ok({ ...given, by, at: moment })
}

/**
 * What an observation gives reason to look at: a mood and a look that differ, and a look that is low, ask for a check of
 * mood and suicide by the practitioner. What could not be seen is asked about in words.
 */
export function findingsOfObservation({ seen, accord }: Observation): readonly Finding[] {
  const finding = (code: FindingCode, item: string): Finding => ({
    code,
    read: 'this-hour',
    grounds: [{ instrument: 'observation', item, said: 'seen' }],
  })
  const findings = OBSERVED.flatMap((item): readonly Finding[] => {
    if (seen[item] === 'low') return [finding('looks-low', item)]
    return seen[item] === 'not-seen' ? [finding('look-not-seen', item)] : []
  })
  if (accord === 'differ') findings.push(finding('mood-and-look-differ', 'accord'))
  return mergeFindings(findings)
}
