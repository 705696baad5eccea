/** Tests of duties, rules on the hour and titles: what is read, what is not, and that neither passes for the other. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { day } from './day.ts'
import { dutiesAt, dutiesBetween } from './duties.ts'
import { sessionRulesAt, titlesAt } from './hour-rules.ts'
import { DUTIES, type DutyRow } from './row.ts'
import { anyPlace, TODAY } from './testing/licences.ts'

test.each([
  ['US-TN', 'mandatory', 'statute', 'before 2013'],
  ['US-PA', 'mandatory', 'common-law', 'before 2013'],
  ['US-TX', 'permissive', null, 'before 2013'],
  ['US-NV', 'none-found', null, 'before 2013'],
  ['GB-SCT', 'permissive', null, 'never read'],
])('[JU30] the duty to warn at %s: %s by %s, of %s, and not verified', (place, force, basis, asOf) => {
  expect(dutiesAt(place, TODAY).warn).toMatchObject([
    { duty: 'protect-third-party', force, basis, asOf, isVerified: false },
  ])
})

test('[JU30] duties to warn, to report and others stand apart, and no row of theirs speaks of calling for help', () => {
  const { warn, report, other } = dutiesAt('US-CA', TODAY)
  expect(warn.map(({ duty }) => duty)).toEqual(['protect-third-party'])
  expect(report.map(({ duty }) => duty)).toEqual(['child-abuse-report', 'csam-report'])
  expect(other).toEqual([])
  expect(report[1]).toMatchObject({ threshold: 'reasonable-suspicion', asOf: '2019-12-26', isVerified: false })
  expect(DUTIES.filter(duty => /emergenc/.test(duty))).toEqual([])
})

test('[JU30] for every place each duty is either read or said to be unread', () => {
  fc.assert(
    fc.property(fc.oneof(anyPlace, fc.string()), place => {
      const { warn, report, other, unread } = dutiesAt(place, TODAY)
      const told = [...[...warn, ...report, ...other].map(({ duty }) => duty), ...unread]
      expect(told.toSorted()).toEqual(DUTIES.toSorted())
    }),
  )
  expect(dutiesAt('JP', TODAY).unread).toEqual(DUTIES)
})

test('[JU30] a duty is verified only when it was seen, is clear, and its last day has not passed', () => {
  const whole = { source: 'the law itself', reviewBy: TODAY, confidence: 'S', force: 'mandatory' } as const
  const [first] = dutiesAt('GB', TODAY).warn
  if (!first) throw new Error('no row to start from')
  const verified = (spoiled: Partial<DutyRow>, date = TODAY) =>
    dutiesAt('GB', date, [{ ...first, ...whole, ...spoiled }]).warn[0]?.isVerified
  expect(verified({})).toBe(true)
  expect(verified({ confidence: 'L' })).toBe(false)
  expect(verified({ force: 'unclear' })).toBe(false)
  expect(verified({}, day('2026-11-27'))).toBe(false)
})

const promptFor = (client: string, practitioner: string) =>
  dutiesBetween({ client, practitioner }, TODAY).find(({ duty }) => duty === 'protect-third-party')

test('[JU31] between two places the stricter is the prompt, and both are shown', () => {
  const found = promptFor('US-TX', 'US-TN')
  expect(found).toMatchObject({ prompt: 'mandatory', client: { place: 'US-TX' }, practitioner: { place: 'US-TN' } })
  expect(promptFor('US-TN', 'US-TX')?.prompt).toBe('mandatory')
})

test('[JU31] what nobody verified, none found or no row at all is never milder than unclear', () => {
  expect(promptFor('US-NV', 'US-TX')?.prompt).toBe('unclear')
  expect(promptFor('JP', 'JP')?.prompt).toBe('unclear')
  fc.assert(
    fc.property(anyPlace, anyPlace, (client, practitioner) => {
      for (const one of dutiesBetween({ client, practitioner }, TODAY)) {
        const readings = [one.client, one.practitioner]
        if (readings.some(reading => reading?.force === 'mandatory')) expect(one.prompt).toBe('mandatory')
        else if (!readings.every(reading => reading?.isVerified)) expect(one.prompt).toBe('unclear')
      }
    }),
  )
})

test('[JU31] a permission that a clinic has checked at both places is the prompt', () => {
  const [row] = dutiesAt('GB', TODAY).warn
  if (!row) throw new Error('no row to start from')
  const checked = { ...row, confidence: 'S' as const, reviewBy: day('2027-11-01') }
  expect(dutiesBetween({ client: 'GB-ENG', practitioner: 'GB-WLS' }, TODAY, [checked])[0]?.prompt).toBe('permissive')
})

test('[JU32] what the rules of a place ask of an hour, law apart from guideline', () => {
  const told = (place: string, profession: Parameters<typeof sessionRulesAt>[1]) =>
    sessionRulesAt(place, profession).map(({ when, force, asks, citation }) => [when, force, citation, asks.length])
  expect(told('US-CA', 'clinical-social-worker')).toEqual([
    ['first', 'law', '16 CCR § 1815.5(c)', 4],
    ['each', 'law', '16 CCR § 1815.5(d)', 4],
    ['each', 'law', '16 CCR § 1815.5(e)', 1],
    ['each', 'guideline', 'U.S. Department of Health and Human Services, telehealth guidance', 1],
    ['first', 'guideline', expect.stringContaining('Center for Connected Health Policy'), 1],
  ])
  expect(told('US-CA', 'psychologist')[0]).toEqual(['each', 'law', '16 CCR § 1396.8', 1])
  const alabama = sessionRulesAt('US-AL', 'marriage-and-family-therapist').filter(({ force }) => force === 'law')
  expect(alabama).toMatchObject([{ asks: ['identity', 'location', 'readiness', 'code-words'], confidence: 'L' }])
  expect(sessionRulesAt('US-AL', 'psychologist').filter(({ force }) => force === 'law')).toEqual([])
})

test('[JU33] a title is protected or open by its place, and its age shows', () => {
  const [protects, open] = titlesAt('GB-ENG', TODAY)
  expect(protects).toMatchObject({ isProtected: true, isVerified: true })
  expect(protects?.titles).toHaveLength(9)
  expect(open).toMatchObject({ isProtected: false, isVerified: false, asOf: '2023-01-16' })
  expect(open?.titles).toContain('psychotherapist')
  expect(titlesAt('IE', TODAY).map(({ isVerified }) => isVerified)).toEqual([false])
  expect(titlesAt('US-TN', TODAY)).toEqual([])
  expect(ROWS.filter(({ kind }) => kind === 'title')).toHaveLength(5)
})
