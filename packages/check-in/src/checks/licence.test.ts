/** Tests of the licence: looked up, in force today, and good where the guest is; the law of the place decides, and nobody's word does. */
import { after, DAY } from '@holdfast/domain'
import { day, RULES_VERSION, type Licence } from '@holdfast/jurisdictions'
import { expect, test } from 'vitest'
import { checkIn } from '../check-in.ts'
import { checklistOf } from '../checklist.ts'
import type { Facts } from '../facts.ts'
import { decisionsOn } from '../practice.ts'
import { allIsWell, inTennessee, PERSON, withLicence } from '../testing.ts'

const GOOD = allIsWell('patient')
const remedyOf = (facts: Facts, check: 'credential' | 'licence'): string | null => {
  const answer = checklistOf(facts).find(one => one.check === check)?.answer
  return answer?.kind === 'to-do' ? answer.remedy : null
}
const at = (region: string | null, country = 'US'): Facts => ({
  ...GOOD,
  whereabouts: GOOD.whereabouts && { ...GOOD.whereabouts, country, region },
})
const holding = (facts: Facts, ...licences: readonly Licence[]): Facts => ({
  ...facts,
  practice: {
    ...inTennessee(),
    practitioners: inTennessee().practitioners.map(one => ({
      ...one,
      licences: [...one.licences.map(kept => kept.licence), ...licences].map(licence => ({
        licence,
        verifiedAt: after(GOOD.now, -DAY),
      })),
    })),
  },
})

test.each<readonly [string, Facts, string | null]>([
  ['looked up last month', GOOD, null],
  ['never looked up', withLicence(GOOD, { verifiedAt: null }), 'verify-licence'],
  ['looked up in the future', withLicence(GOOD, { verifiedAt: after(GOOD.now, 1) }), 'verify-licence'],
  ['looked up at the very end of its time', withLicence(GOOD, { verifiedAt: after(GOOD.now, -180 * DAY) }), null],
  ['looked up too long ago', withLicence(GOOD, { verifiedAt: after(GOOD.now, -180 * DAY - 1) }), 'verify-licence'],
  ['in force to the end of this day', withLicence(GOOD, { licence: { expires: day('2026-06-01') } }), null],
  ['over since yesterday', withLicence(GOOD, { licence: { expires: day('2026-05-31') } }), 'verify-licence'],
  ['suspended', withLicence(GOOD, { licence: { status: 'suspended' } }), 'verify-licence'],
  ['of a status nobody knows', withLicence(GOOD, { licence: { status: 'unknown' } }), 'verify-licence'],
])('[A19b] [CI21] a licence %s', (_, facts, remedy) => {
  expect(remedyOf(facts, 'credential')).toBe(remedy)
  const own: Facts = { ...allIsWell('practitioner'), practice: facts.practice }
  expect(remedyOf(own, 'credential')).toBe(remedy)
  expect(checkIn(facts).kind).toBe(remedy === null ? 'cleared' : 'held')
})

test('[CI21] a practitioner answers for their own licence, and a guest’s hour begins with anybody in it whose licence is good', () => {
  const colleague = { person: PERSON['related-person'], licences: [], boards: [] }
  const practice = { ...inTennessee(), practitioners: [colleague, ...inTennessee().practitioners] }
  expect(remedyOf({ ...GOOD, practice }, 'credential')).toBeNull()
  expect(remedyOf({ ...allIsWell('practitioner'), practice, person: colleague.person }, 'credential')).toBe(
    'verify-licence',
  )
})

test('[A15a] [B31a] [B31b] [CI22] a licence of Tennessee and a client in California: blocked, but by another licence or a privilege that holds there', () => {
  expect(remedyOf(GOOD, 'licence')).toBeNull()
  expect(checkIn(at('CA'))).toEqual({
    kind: 'held',
    todo: [{ check: 'licence', by: 'practitioner', remedy: 'settle-licence' }],
  })
  const californian: Licence = {
    kind: 'licence',
    profession: 'professional-counsellor',
    place: 'US-CA',
    status: 'active',
    expires: day('2027-01-01'),
  }
  expect(remedyOf(holding(at('CA'), californian), 'licence')).not.toBe('settle-licence')
  expect(remedyOf(holding(at('CA'), { ...californian, place: 'US-NY' }), 'licence')).toBe('settle-licence')
})

test('[CI22] a compact that is enacted and does not issue yet opens no door', () => {
  const privilege: Licence = {
    kind: 'privilege',
    compact: 'social-work',
    profession: 'clinical-social-worker',
    home: 'US-TN',
    place: 'every-member',
    status: 'active',
    expires: day('2027-01-01'),
  }
  for (const region of ['MO', 'KS', 'VA']) expect(remedyOf(holding(at(region), privilege), 'licence')).not.toBeNull()
})

test('[A15a] [B31c] [CI23] what is for a board holds until its yes for that place is written down, and a no or an old yes opens nothing', () => {
  const japan = at(null, 'JP')
  const asked = (boards: Parameters<typeof withLicence>[2]) => remedyOf(withLicence(japan, {}, boards), 'licence')
  expect(asked([])).toBe('ask-board')
  const yes = { place: 'JP', at: after(GOOD.now, -DAY), isYes: true }
  expect(asked([yes])).toBeNull()
  expect(asked([{ ...yes, isYes: false }])).toBe('ask-board')
  expect(asked([{ ...yes, place: 'KR' }])).toBe('ask-board')
  expect(asked([{ ...yes, at: after(GOOD.now, 1) }])).toBe('ask-board')
  expect(asked([{ ...yes, at: after(GOOD.now, -181 * DAY) }])).toBe('ask-board')
  const no = { ...yes, at: after(GOOD.now, -1), isYes: false }
  expect([asked([yes, no]), asked([no, yes])]).toEqual(['ask-board', 'ask-board'])
  expect(asked([{ ...no, at: after(yes.at, -1) }, yes])).toBeNull()
  // A board's yes about a place does not turn what the law of another place blocks.
  expect(remedyOf(withLicence(at('CA'), {}, [{ ...yes, place: 'US-CA' }]), 'licence')).toBe('settle-licence')
})

test('[A13c] [CI22] the licence is asked for each guest by the place where that one is, and first of all where that is', () => {
  for (const role of ['patient', 'related-person'] as const) {
    const facts = allIsWell(role)
    const away = { ...facts, whereabouts: facts.whereabouts && { ...facts.whereabouts, region: 'CA' } }
    expect([remedyOf(facts, 'licence'), remedyOf(away, 'licence')]).toEqual([null, 'settle-licence'])
    expect(checkIn({ ...away, whereabouts: null })).toEqual({
      kind: 'held',
      todo: [{ check: 'whereabouts', by: role, remedy: 'state-whereabouts' }],
    })
  }
})

test('[CI26] what was decided carries what it was decided by: the place, the day, the licences, the sources and both versions', () => {
  const decided = decisionsOn(GOOD)
  expect(decided).toMatchObject({ place: 'US-TN', today: '2026-06-01', policy: GOOD.policy.version })
  const [one] = decided?.practitioners ?? []
  expect(one).toMatchObject({ person: PERSON.practitioner, verdict: 'allowed', board: null })
  expect(one?.held).toEqual(inTennessee().practitioners[0]?.licences)
  expect(one?.decision.rulesVersion).toBe(RULES_VERSION)
  expect(one?.decision.sources.length).toBeGreaterThan(0)
  expect(decisionsOn({ ...GOOD, practice: null })).toBeNull()
  expect(decisionsOn({ ...GOOD, whereabouts: null })).toBeNull()
  expect(decisionsOn({ ...GOOD, role: 'practitioner' })).toBeNull()
})

test('[CI22] [JU12] where a board took one licence away, another is not taken as good unseen, though the first is never looked up again', () => {
  const revoked: Licence = {
    kind: 'licence',
    profession: 'professional-counsellor',
    place: 'US-NY',
    status: 'revoked',
    expires: day('2020-01-01'),
  }
  expect(remedyOf(holding(GOOD, revoked), 'licence')).toBe('ask-board')
})

test('[CI24] where no licences are kept nothing is asked of them', () => {
  expect(checkIn({ ...at('CA'), practice: null })).toEqual({ kind: 'cleared' })
})
