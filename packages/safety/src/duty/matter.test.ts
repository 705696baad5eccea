/** Tests of a matter in which a duty is weighed: three kinds kept apart, nothing closed half done, nothing changed afterwards. */
import { instant, MINUTE, type PractitionerId, type Result } from '@holdfast/domain'
import { seededRandom } from '@holdfast/domain/testing'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { noteIds } from '../testing.ts'
import { dutyAct, MATTER_KINDS, type DutyAct, type DutyActOf, type DutyBasis } from './act.ts'
import { dutyAsks, MATTER_LIMIT, standingOfMatter, stepMatter, type DutyRefusal, type Matter } from './matter.ts'

const freshId = noteIds(seededRandom(3))
const START = 1_790_000_000_000
const BEA = 'pra_0000000000000000000000000b' as PractitionerId
const EVA = 'pra_0000000000000000000000000e' as PractitionerId
const BASIS: readonly DutyBasis[] = [
  {
    rule: 'duty.us-ca.warn',
    place: 'US-CA',
    force: 'mandatory',
    source: 'Civ. Code § 43.92',
    asOf: '2026-01-01',
    reviewBy: '2027-01-01',
  },
]

const OPEN = { kind: 'open', id: freshId(), what: 'warn', concern: 'Named somebody and a day.' } as const
const weigh = (): DutyAct => ({ kind: 'weigh', id: freshId(), threshold: 'met', reasons: 'A name, a day and a way.' })
const decide = (decision: DutyActOf<'decide'>['decision']): DutyAct => ({
  kind: 'decide',
  id: freshId(),
  decision,
  reasons: 'As the rule has it.',
})
const tell = (told = START): DutyAct => ({
  kind: 'tell',
  id: freshId(),
  whom: 'police',
  name: null,
  told: instant(told),
  words: 'The name and the day.',
})
const client = (told: DutyActOf<'client'>['told'], reason: string | null = null): DutyAct => ({
  kind: 'client',
  id: freshId(),
  told,
  reason,
})
const close = (): DutyAct => ({ kind: 'close', id: freshId(), words: 'Nothing more is open.' })

function done(...acts: readonly DutyAct[]): Result<Matter, DutyRefusal> {
  let matter: Matter = []
  for (const [n, act] of acts.entries()) {
    const at = instant(START + n * MINUTE)
    const step = stepMatter(matter, { at, by: BEA, act, basis: act.kind === 'open' ? BASIS : null })
    if (!step.ok) return step
    matter = step.value
  }
  return { ok: true, value: matter }
}
const all = (...acts: readonly DutyAct[]): Matter => {
  const matter = done(...acts)
  if (!matter.ok) throw new Error(matter.error)
  return matter.value
}

test('[A21e] [DU1] to warn, to report and to disclose are matters of their own, each with the rules of the place it was opened by', () => {
  for (const what of MATTER_KINDS) {
    const standing = standingOfMatter(all({ ...OPEN, what }))
    expect([standing?.what, standing?.concern, standing?.basis]).toEqual([what, OPEN.concern, BASIS])
  }
  expect(done(OPEN, { ...OPEN, id: freshId(), what: 'report' })).toEqual({ ok: false, error: 'open-already' })
  expect(done(weigh())).toEqual({ ok: false, error: 'not-open' })
  expect(standingOfMatter([])).toBeNull()
})

test.each<readonly [string, readonly DutyAct[], DutyRefusal | null]>([
  ['nothing decided', [OPEN, weigh(), client('before')], 'no-decision'],
  ['somebody is asked first', [OPEN, decide('ask-first'), client('before')], 'no-decision'],
  ['to act, and nobody told', [OPEN, decide('act'), client('before')], 'nobody-told'],
  ['to act and told, the client not spoken of', [OPEN, decide('act'), tell()], 'client-not-said'],
  ['not to act, the client not spoken of', [OPEN, decide('not-act')], 'client-not-said'],
  ['not to act, said to the client', [OPEN, decide('not-act'), client('before')], null],
  ['to act, told, said to the client', [OPEN, decide('act'), tell(), client('after', 'They were not safe.')], null],
  ['decided again, the later stands', [OPEN, decide('not-act'), decide('act'), client('before')], 'nobody-told'],
])('[DU3] to close: %s', (_, acts, refusal) => {
  expect(done(...acts, close())).toEqual(
    refusal ? { ok: false, error: refusal } : expect.objectContaining({ ok: true }),
  )
})

test('[DU4] whoever did not tell the client before says why', () => {
  for (const told of ['after', 'not-told'] as const) {
    expect(done(OPEN, client(told))).toEqual({ ok: false, error: 'no-reason' })
    expect(done(OPEN, client(told, 'It would not have been safe.')).ok).toBe(true)
  }
  expect(done(OPEN, client('before')).ok).toBe(true)
})

test('[DU5] whom one told lies in the past, also long before it is written down', () => {
  expect(done(OPEN, tell(START + 2 * MINUTE))).toEqual({ ok: false, error: 'not-yet' })
  expect(standingOfMatter(all(OPEN, tell(START - 60 * MINUTE)))?.told).toMatchObject([
    { whom: 'police', told: START - 60 * MINUTE },
  ])
})

test('[DU6] what comes next is a help and no gate', () => {
  expect(dutyAsks([])).toEqual([])
  expect(dutyAsks(all(OPEN))).toEqual(['weigh', 'decide', 'client', 'close'])
  expect(dutyAsks(all(OPEN, decide('ask-first')))).toEqual(['weigh', 'decide', 'client', 'close'])
  expect(dutyAsks(all(OPEN, tell(), weigh()))).toEqual(['decide', 'client', 'close'])
  expect(dutyAsks(all(OPEN, weigh(), decide('act')))).toEqual(['tell', 'client', 'close'])
  expect(dutyAsks(all(OPEN, weigh(), decide('not-act'), client('before')))).toEqual(['close'])
  expect(dutyAsks(all(OPEN, decide('not-act'), client('before'), close()))).toEqual([])
})

test('[DU2] what is sent again is kept once; nothing is done after the end but to put something right', () => {
  const matter = all(OPEN, decide('not-act'), client('before'), close())
  const entry = { at: instant(START + 9 * MINUTE), by: BEA, act: OPEN, basis: BASIS }
  const again = stepMatter(matter, entry)
  expect(again.ok && again.value).toBe(matter)
  expect(stepMatter(matter, { ...entry, act: { ...OPEN, concern: 'Other' } })).toEqual({ ok: false, error: 'id-used' })
  expect(stepMatter(matter, { ...entry, by: EVA })).toEqual({ ok: false, error: 'id-used' })
  for (const act of [weigh(), decide('act'), tell(), client('before'), close()])
    expect(stepMatter(matter, { ...entry, act, basis: null })).toEqual({ ok: false, error: 'closed' })
  const amend: DutyAct = { kind: 'amend', id: freshId(), of: OPEN.id, words: 'It was the day after.' }
  expect(stepMatter(matter, { ...entry, act: amend, basis: null }).ok).toBe(true)
  expect(stepMatter(matter, { ...entry, act: { ...amend, of: freshId() }, basis: null })).toEqual({
    ok: false,
    error: 'no-such-entry',
  })
})

test('[DU2] [X5] whatever is done, the entries before it stand unchanged', () => {
  const step = fc.constantFrom(
    weigh,
    close,
    () => decide('act'),
    () => decide('not-act'),
    () => tell(),
    () => client('before'),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      let matter = all(OPEN)
      for (const make of steps) {
        const next = stepMatter(matter, { at: instant(START), by: BEA, act: make(), basis: null })
        if (!next.ok) continue
        expect(next.value.slice(0, matter.length)).toEqual(matter)
        matter = next.value
      }
    }),
    { seed: 5, numRuns: 200 },
  )
})

test('[DU7] what is empty, unknown, a figure or has something besides is no entry', () => {
  expect(v.is(dutyAct, OPEN)).toBe(true)
  const bad: readonly unknown[] = [
    { ...OPEN, concern: ' ' },
    { ...OPEN, concern: 'x'.repeat(4001) },
    { ...OPEN, what: 'punish' },
    { ...OPEN, level: 3 },
    { ...OPEN, by: BEA },
    { kind: 'weigh', id: freshId(), threshold: 0.7, reasons: 'x' },
    { ...tell(), told: 'yesterday' },
    { ...tell(), told: -1 },
    null,
  ]
  for (const one of bad) expect(v.is(dutyAct, one)).toBe(false)
})

test('a matter takes so many entries and says so', () => {
  let matter = all(OPEN)
  while (matter.length < MATTER_LIMIT) {
    const next = stepMatter(matter, { at: instant(START), by: BEA, act: weigh(), basis: null })
    if (!next.ok) throw new Error(next.error)
    matter = next.value
  }
  expect(stepMatter(matter, { at: instant(START), by: BEA, act: weigh(), basis: null })).toEqual({
    ok: false,
    error: 'too-many',
  })
})
