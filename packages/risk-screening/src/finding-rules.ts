/** The rules: which answer gives reason to look at what, and how soon. A table, read from top to bottom. */
import type { FindingCode, Reading } from './finding.ts'
import type { SpokenAnswer } from './own/answers.ts'

/** A flag of a published instrument comes to a finding, read as soon as the flag says. */
export type FlagRule = { readonly instrument: string; readonly flag: string; readonly finding: FindingCode }

/** An answer to a question of our own comes to a finding; an answer that is not named here comes to none. */
export type SpokenRule = {
  readonly instrument: string
  readonly item: string
  readonly finding: FindingCode
  readonly on: Readonly<Partial<Record<SpokenAnswer | 'not-answered', Reading>>>
}

/** Flags of published instruments. Each is a finding of its own kind, whatever the score. */
export const FLAG_RULES: readonly FlagRule[] = [
  { instrument: 'cssrs-screener', flag: 'any-high', finding: 'plan-or-act' },
  { instrument: 'cssrs-screener', flag: 'any-positive', finding: 'thoughts-of-suicide' },
  { instrument: 'core10', flag: 'risk-item', finding: 'plan-or-act' },
  { instrument: 'phq9', flag: 'self-harm-item', finding: 'thoughts-of-suicide' },
]

/** A yes is what the hour needs. What is not said is asked about before the hour begins, and not held against anybody. */
const needed = (item: string, finding: FindingCode, no: Reading = 'this-hour'): SpokenRule => ({
  instrument: 'online-setting',
  item,
  finding,
  on: { no, partly: no, 'rather-not-say': 'this-hour', 'not-answered': 'this-hour' },
})

const brief = (item: string, finding: FindingCode, on: SpokenRule['on']): SpokenRule => ({
  instrument: 'boundary-brief',
  item,
  finding,
  on,
})

const TO_TALK_OVER = {
  yes: 'next-hour',
  partly: 'next-hour',
  'rather-not-say': 'next-hour',
  'not-answered': 'next-hour',
} as const
const WISH = { yes: 'next-hour', partly: 'next-hour' } as const

/** Answers to questions of our own. */
export const SPOKEN_RULES: readonly SpokenRule[] = [
  needed('seat', 'in-bed'),
  needed('dress', 'dress-to-change'),
  needed('hands', 'hands-out-of-view'),
  needed('alone', 'others-near'),
  // A child must not hear what is spoken of here: the hour waits for a person to look.
  needed('children', 'child-in-hearing', 'now'),
  needed('screen', 'screen-open'),
  needed('network', 'network-open'),
  needed('place', 'elsewhere'),
  needed('child-pictures', 'child-pictures-near'),
  needed('animals', 'animals-near'),
  brief('limits', 'limits-passed', TO_TALK_OVER),
  brief('limits-online', 'limits-passed-online', TO_TALK_OVER),
  brief('signs', 'signs-hard-to-read', TO_TALK_OVER),
  brief('device', 'device-arouses', TO_TALK_OVER),
  brief('call', 'call-arouses', TO_TALK_OVER),
  brief('contact', 'contact-outside', TO_TALK_OVER),
  brief('recording', 'recording', TO_TALK_OVER),
  brief('harm-soon', 'harm-to-others', {
    yes: 'now',
    partly: 'now',
    'rather-not-say': 'this-hour',
    'not-answered': 'this-hour',
  }),
  brief('bearable', 'hard-to-bear', {
    no: 'now',
    partly: 'this-hour',
    'rather-not-say': 'this-hour',
    'not-answered': 'this-hour',
  }),
  brief('can-say', 'hard-to-say', { no: 'next-hour', partly: 'next-hour', 'rather-not-say': 'next-hour' }),
  brief('written', 'written-helps', WISH),
  brief('pauses', 'pauses-help', WISH),
  brief('someone', 'nobody-to-reach', {
    no: 'this-hour',
    partly: 'next-hour',
    'rather-not-say': 'next-hour',
    'not-answered': 'next-hour',
  }),
]
