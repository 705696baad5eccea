/** Tests of judgements as they are kept: in their turn, only what the rules take, and never otherwise. */
import { after, DAY, MINUTE, type Instant } from '@holdfast/domain'
import {
  beginJudgement,
  FACTOR_CODES,
  parseJudgementAct,
  type FactorCode,
  type JudgementAct,
  type RatingGiven,
} from '@holdfast/risk-screening'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { judgementOf, writeLine, type NewLine } from './judgements.ts'
import { openNode } from './open-node.ts'
import { demoWorld, emptyDb, emptyFile, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const RATING: RatingGiven = {
  presence: 'present',
  relevance: 'high',
  course: 'not-known',
  confidence: 'some',
  note: 'Told of it in the first hour. «Así fue.»',
  findOutBy: null,
}
const rate = (note: string): JudgementAct => ({ kind: 'rate', factor: 'ENV', rating: { ...RATING, note } })
const bea = () => ({ id: world.practitioner, name: 'Bea Example' })
const named = () => ({ patient: world.patient, log: 'whole' as const })
const write = (act: JudgementAct, more: Partial<NewLine> = {}, into = db) =>
  writeLine(into, {
    ...named(),
    done: { by: bea(), act },
    seen: null,
    now: world.now,
    audit: world.event('judgement-written', { actor: world.practitioner, subject: world.patient, code: act.kind }),
    ...more,
  })
const standing = (now: Instant = world.now, from = db) => judgementOf(from, named(), now)
const rows = () => rawRows(db, 'select * from judgement_entries order by patient, log, n')

test('[RS69] a judgement is new until a line is kept, and then stands as it was told, in another process too', async () => {
  const { db: first, file, remove } = await emptyFile()
  world = await demoWorld(first)
  expect(await standing(world.now, first)).toEqual({
    judgement: beginJudgement(world.patient, world.now),
    lines: 0,
    authors: [],
  })
  const told = [
    { kind: 'source', source: { what: 'A letter.', dated: after(world.now, -DAY) } },
    ...FACTOR_CODES.map((factor): JudgementAct => ({ kind: 'rate', factor, rating: RATING })),
    { kind: 'set-aside', aside: { about: null, what: 'Said by another.', from: 'Another' } },
  ] as const
  for (const [seen, act] of told.entries()) expect((await write(act, { seen }, first)).ok).toBe(true)
  const says = { kind: 'remark', remark: { on: 'ENV', says: 'disagrees', text: '' } } as const
  const said = await writeLine(first, {
    ...named(),
    done: { by: null, act: says },
    seen: null,
    now: after(world.now, MINUTE),
    audit: world.event('judgement-remarked'),
  })
  const second = await openNode({ file })
  const again = await standing(after(world.now, DAY), second)
  expect({ ok: true, value: again }).toEqual(said)
  expect(again.lines).toBe(told.length + 1)
  expect(again.authors).toEqual([bea()])
  expect(again.judgement.work.ratings.ENV).toEqual({ ...RATING, by: world.practitioner, at: world.now })
  expect(again.judgement.work.remarks).toEqual([{ ...says.remark, at: after(world.now, MINUTE) }])
  await second.close()
  await remove()
})

test('of two who write behind the same line one is refused, and writes once they read the other', async () => {
  const answers = await Promise.all([write(rate('one'), { seen: 0 }), write(rate('other'), { seen: 0 })])
  expect(answers.map(({ ok }) => ok)).toEqual([true, false])
  expect(answers[1]).toEqual({ ok: false, error: { kind: 'changed' } })
  expect((await standing()).judgement.work.ratings.ENV?.note).toBe('one')
  expect((await write(rate('other'), { seen: 1 })).ok).toBe(true)
  expect((await rows()).map(({ n }) => n)).toEqual([0, 1])
})

test('what the rules do not take is not written, nor is an audit entry', async () => {
  const before = await verifyAudit(db)
  const refused = await write(rate(' '))
  expect(refused).toEqual({
    ok: false,
    error: { kind: 'refused', refusals: [{ kind: 'empty', field: 'note' }] },
  })
  expect((await write({ kind: 'take-up' })).ok).toBe(false)
  expect([await rows(), await verifyAudit(db)]).toEqual([[], before])
  await write(rate('said'))
  const audit = await rawRows(db, "select act, code, subject from audit where act = 'judgement-written'")
  expect(audit).toEqual([{ act: 'judgement-written', code: 'rate', subject: world.patient }])
})

test('a line and its audit entry are one: without the one there is not the other', async () => {
  const broken = { ...world.event('judgement-written'), subject: null as unknown as string }
  await expect(write(rate('first'), { audit: broken })).rejects.toMatchObject({ name: 'DbError' })
  expect(await rows()).toEqual([])
})

test('what somebody rates by themselves is a log of its own', async () => {
  await write(rate('seen by all'))
  const own = { patient: world.patient, log: world.practitioner }
  expect((await judgementOf(db, own, world.now)).judgement.work.ratings).toEqual({})
  await write(rate('by myself'), { ...own, seen: 0 })
  expect((await judgementOf(db, own, world.now)).judgement.work.ratings.ENV?.note).toBe('by myself')
  expect((await standing()).judgement.work.ratings.ENV?.note).toBe('seen by all')
})

test('a clock that is set back writes no line before another', async () => {
  await write(rate('first'), { now: after(world.now, DAY) })
  await write(rate('second'))
  expect((await rows()).map(({ at }) => at)).toEqual([after(world.now, DAY), after(world.now, DAY)])
})

test('a log that does not live through is named as damaged, and nothing of it is said', async () => {
  await write(rate('Wanda Canary'))
  await db.read('attack', () => db.orm.run(sql`drop trigger judgement_entries_no_update`))
  await db.read('attack', () =>
    db.orm.run(sql`update judgement_entries set act = '{"kind":"guess","about":"Wanda Canary"}'`),
  )
  const damaged = await standing().catch((error: unknown) => error)
  expect(damaged).toMatchObject({ failure: 'damaged', code: 'JUDGEMENT_UNREADABLE_0' })
  expect(JSON.stringify(damaged) + String(damaged)).not.toMatch(/Canary|guess/)
})

test.each([
  `update judgement_entries set act = '{}'`,
  'delete from judgement_entries',
  'insert or replace into judgement_entries select * from judgement_entries',
  `insert into judgement_entries select patient, log, n + 2, "by", name, at, edition, act from judgement_entries`,
])('a line stays as it was written, and in its turn: %s', async statement => {
  await write(rate('first'))
  const before = await rows()
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rows()).toEqual(before)
})

test('what a client says again over a bad line is kept once, and what they say otherwise is kept beside it', async () => {
  const say = (text: string, on: 'ENV' | 'CRI' = 'ENV') =>
    writeLine(db, {
      ...named(),
      done: { by: null, act: { kind: 'remark', remark: { on, says: 'disagrees', text } } },
      seen: null,
      now: world.now,
      audit: world.event('judgement-remarked'),
    })
  for (const text of ['It is quieter.', 'It is quieter.', 'It was loud again.', 'It is quieter.']) await say(text)
  await say('It is quieter.', 'CRI')
  const { judgement, lines } = await standing()
  expect(judgement.work.remarks.map(({ on, text }) => `${on} ${text}`)).toEqual([
    'ENV It is quieter.',
    'ENV It was loud again.',
    'ENV It is quieter.',
    'CRI It is quieter.',
  ])
  expect(lines).toBe(4)
})

test('[RS70] who rated every factor by themselves changes none of it, and rates anew once the judgement was taken up again', async () => {
  const alone = (note: string, factor: FactorCode = 'ENV', now = world.now) =>
    write({ kind: 'rate', factor, rating: { ...RATING, note } }, { log: world.practitioner, now })
  for (const factor of FACTOR_CODES) expect((await alone('first', factor)).ok).toBe(true)
  const kept = await rows()
  expect(await alone('second')).toEqual({ ok: false, error: { kind: 'refused', refusals: [{ kind: 'is-compared' }] } })
  expect(await rows()).toEqual(kept)
  const words = { predisposing: '.', trigger: '.', maintaining: '.', protective: '.', whyNow: '.', whyOnline: '.' }
  const texts = ['what', 'toWhom', 'howSerious', 'howSoon', 'firstSigns', 'likelier', 'lessLikely', 'plan', 'who']
  const better = { ...Object.fromEntries(texts.map(text => [text, '.'])), kind: 'gets-better' }
  const told: readonly unknown[] = [
    { kind: 'source', source: { what: 'A letter.', dated: world.now } },
    ...FACTOR_CODES.map(factor => ({ kind: 'rate', factor, rating: RATING })),
    { kind: 'formulate', formulation: words },
    { kind: 'imagine', scenarios: [{ ...better, planBy: after(world.now, DAY) }] },
    { kind: 'conclude', attention: 'routine', reason: '.', until: null },
  ]
  for (const one of told) {
    const act = parseJudgementAct(one)
    expect(act.ok && (await write(act.value)).ok).toBe(true)
  }
  expect((await alone('still')).ok).toBe(false)
  const again = after(world.now, MINUTE)
  expect((await write({ kind: 'take-up' }, { now: again })).ok).toBe(true)
  expect((await alone('anew', 'ENV', again)).ok).toBe(true)
})
