/** An hour that broke off, for tests of outcome and record, and every combination of facts for their properties. */
import { MINUTE, MODALITIES, after, type SeatId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { CHARGED_AS } from '../outcome/fee.ts'
import type { Next, OutcomeCause, OutcomeFacts } from '../outcome/outcome.ts'
import type { AbsenceRow, Charge, OutcomeTerms } from '../outcome/terms.ts'

/** Twenty of fifty minutes of a paid hour by video, then nothing more, and nobody knows why. */
export const broken: OutcomeFacts = {
  modality: 'video',
  cause: 'unknown',
  who: null,
  delivered: 20,
  contracted: 50,
  extension: 0,
  isBack: false,
  late: 0,
  notice: null,
  prior: 0,
  isPaid: true,
  isCouple: false,
  missing: null,
  isAtRisk: false,
  saidGoodbye: false,
  next: null,
}

/** The practitioner's seat in tests. */
export const practitionerSeat: SeatId = testId('seat', 2)

/** A next appointment a week later. */
export const nextWeek: Next = {
  kind: 'appointment',
  id: testId('appointment', 9),
  at: after(NOON, 7 * 24 * 60 * MINUTE),
}

/** Every cause there is. */
export const OUTCOME_CAUSES: readonly OutcomeCause[] = (Object.keys(CHARGED_AS) as readonly OutcomeCause[]).toSorted()

const minutes = fc.nat({ max: 70 })

/** Any facts. */
export const someFacts: fc.Arbitrary<OutcomeFacts> = fc.record({
  modality: fc.constantFrom(...MODALITIES),
  cause: fc.constantFrom(...OUTCOME_CAUSES),
  who: fc.constantFrom('patient' as const, 'practitioner' as const, 'related-person' as const, null),
  delivered: minutes,
  contracted: fc.constantFrom(25, 50, 60),
  extension: fc.constantFrom(0, 0, 5),
  isBack: fc.boolean(),
  late: fc.constantFrom(0, 2, 14, 15, 40),
  notice: fc.constantFrom(null, 10, 1440, 5000),
  prior: fc.nat({ max: 4 }),
  isPaid: fc.boolean(),
  isCouple: fc.boolean(),
  missing: fc.constantFrom('patient' as const, 'practitioner' as const, 'related-person' as const, null),
  isAtRisk: fc.boolean(),
  saidGoodbye: fc.boolean(),
  next: fc.constantFrom<Next | null>(
    null,
    nextWeek,
    { kind: 'none', why: 'patient-declined' },
    { kind: 'none', why: 'hour-goes-on' },
  ),
})

const someCharge: fc.Arbitrary<Charge> = fc.constantFrom<Charge>(
  { kind: 'waived' },
  { kind: 'partial', share: 0.5 },
  { kind: 'full' },
  { kind: 'review' },
)

const someRow: fc.Arbitrary<AbsenceRow> = fc.record({
  noticeAtLeast: fc.constantFrom(null, 1440),
  priorAtLeast: fc.nat({ max: 3 }),
  charge: someCharge,
})

/** Any terms, hard ones among them. */
export const someTerms: fc.Arbitrary<OutcomeTerms> = fc.record({
  version: fc.constant('test'),
  source: fc.constant({ note: 'invented for a test', date: '2026-11' }),
  lateAfter: fc.constantFrom(10, 15),
  lateNotices: fc.constant([2, 5]),
  enough: fc.constantFrom(0, 0.5, 0.6, 1),
  onePartnerMissing: fc.constantFrom('hold' as const, 'individual' as const, 'reschedule' as const),
  charges: fc.record({
    technical: someCharge,
    chosen: someCharge,
    late: someCharge,
    absence: fc.array(someRow, { maxLength: 3 }),
  }),
})

/** Terms that ask for everything wherever terms can ask. */
export const HARD_TERMS: OutcomeTerms = {
  version: 'hard',
  source: { note: 'invented for a test', date: '2026-11' },
  lateAfter: 15,
  lateNotices: [2, 5],
  enough: 0.6,
  onePartnerMissing: 'reschedule',
  charges: {
    technical: { kind: 'full' },
    chosen: { kind: 'full' },
    late: { kind: 'full' },
    absence: [{ noticeAtLeast: null, priorAtLeast: 0, charge: { kind: 'full' } }],
  },
}
