/** Tests of two processes that write into one log: each entry stands in its turn, or whoever read too little is told. */
import type { Digest } from '@holdfast/consent'
import { AGREEMENT, inForceScene } from '@holdfast/consent/testing'
import { testId } from '@holdfast/domain/testing'
import { passedLimit, nameAct } from '@holdfast/safety/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendEntry, openAgreement, readAgreement } from './agreements.ts'
import { verifyAudit } from './audit.ts'
import { plansOf, writePlan } from './crisis.ts'
import type { Db } from './db.ts'
import { mattersOf, writeDutyEntry } from './duties.ts'
import { hourNotesOf, writeNote } from './hour-notes.ts'
import { identityLogOf, writeIdentityEntry } from './identity.ts'
import { judgementOf, writeLine } from './judgements.ts'
import { licenceLogsOf, writeLicenceEntry } from './licences.ts'
import { openNode } from './open-node.ts'
import { demoWorld, emptyFile, withMeanwhile, type DemoWorld, type TestFile } from './testing.ts'

let store: TestFile
let other: Db
let world: DemoWorld
beforeEach(async () => {
  store = await emptyFile()
  other = await openNode({ file: store.file })
  world = await demoWorld(store.db)
})
afterEach(async () => {
  await other.close()
  await store.remove()
})

const id = (n: number) => testId('note', n)
const entries = async (): Promise<number> => {
  const walk = await verifyAudit(other)
  return walk.ok ? walk.value.entries : Number.NaN
}

/** A log: how its first entries come about, how one more is written, and how many it has. */
type Log = {
  readonly name: string
  readonly begin: () => Promise<unknown>
  readonly write: (db: Db, n: number) => Promise<unknown>
  readonly length: () => Promise<number>
}

const name = () => ({ patient: world.patient, encounter: world.encounter })
const LOGS: readonly Log[] = [
  {
    name: 'notes of an hour',
    begin: async () => {},
    write: (db, n) =>
      writeNote(db, {
        ...name(),
        noted: { at: world.now, by: world.practitioner, act: passedLimit(id(n), { words: 'As it was said.' }) },
        audit: world.event('hour-noted'),
      }),
    length: async () => (await hourNotesOf(store.db, name())).length,
  },
  {
    name: 'a matter',
    begin: () => matter(store.db, 0, { kind: 'open', id: id(1), what: 'report', concern: 'A child was named.' }),
    write: (db, n) => matter(db, n, { kind: 'decide', id: id(n), decision: 'act', reasons: 'As the rule has it.' }),
    length: async () => (await mattersOf(store.db, world.patient))[0]?.entries.length ?? 0,
  },
  {
    name: 'emergency plans',
    begin: async () => {},
    write: db =>
      writePlan(db, {
        person: world.patient,
        act: nameAct(),
        spoken: { by: world.patient, at: world.now },
        audit: [world.event('plan-written')],
      }),
    length: async () => (await plansOf(store.db, world.patient)).length,
  },
  {
    name: 'licences',
    begin: async () => {},
    write: (db, n) =>
      writeLicenceEntry(db, {
        practitioner: world.practitioner,
        entry: {
          at: world.now,
          by: world.practitioner,
          act: {
            kind: 'board',
            id: testId('licence', n),
            place: 'JP',
            whom: 'The board',
            asked: world.now,
            answer: 'yes',
            words: 'For a month.',
          },
        },
        audit: world.event('licence-written'),
      }),
    length: async () => (await licenceLogsOf(store.db, [world.practitioner])).get(world.practitioner)?.length ?? 0,
  },
  {
    name: 'what was seen of somebody',
    begin: async () => {},
    write: (db, n) =>
      writeIdentityEntry(db, {
        entry: {
          person: world.patient,
          by: world.practitioner,
          at: world.now,
          act: { kind: 'video', id: testId('identity', n), encounter: null },
        },
        audit: world.event('identity-seen'),
      }),
    length: async () => (await identityLogOf(store.db, world.patient)).length,
  },
  {
    name: 'a judgement',
    begin: async () => {},
    write: (db, n) => line(db, n, null),
    length: async () => (await judgement()).lines,
  },
]

const matter = (db: Db, n: number, act: Parameters<typeof writeDutyEntry>[1]['entry']['act']) =>
  writeDutyEntry(db, {
    matter: testId('matter', 1),
    patient: world.patient,
    entry: { at: world.now, by: world.practitioner, act, basis: n === 0 ? [] : null },
    audit: world.event('duty-written'),
  })
const judgement = () => judgementOf(store.db, { patient: world.patient, log: 'whole' }, world.now)
const line = (db: Db, n: number, seen: number | null) =>
  writeLine(db, {
    patient: world.patient,
    log: 'whole',
    done: {
      by: { id: world.practitioner, name: 'Bea Example' },
      act: { kind: 'source', source: { what: `Letter ${n}.`, dated: world.now } },
    },
    seen,
    now: world.now,
    audit: world.event('judgement-written'),
  })

test.each(LOGS)(
  '$name: what another process wrote meanwhile stands before ours, each with its line in the audit',
  async log => {
    await log.begin()
    const [length, audit] = [await log.length(), await entries()]
    const ours = withMeanwhile(store.db, () => log.write(other, 2))
    await log.write(ours, 3)
    expect([(await log.length()) - length, (await entries()) - audit]).toEqual([2, 2])
  },
)

test('who judged on what they had read is told when another process wrote meanwhile, and nothing of theirs is kept', async () => {
  const ours = withMeanwhile(store.db, () => line(other, 1, 0))
  expect(await line(ours, 2, 0)).toEqual({ ok: false, error: { kind: 'changed' } })
  expect((await judgement()).lines).toBe(1)
})

test('an agreement that moved on in another process is read again by whoever decides', async () => {
  await openAgreement(store.db, { id: AGREEMENT, subject: world.patient, audit: world.event('agreement-opened') })
  const scene = await inForceScene()
  const [text = ''] = scene.entries
  const append = (db: Db) =>
    appendEntry(db, {
      agreement: AGREEMENT,
      n: 0,
      entry: { text, digest: scene.agreement().entries[0] as Digest },
      contract: scene.agreement().versions[0]?.contract ?? null,
      audit: world.event('contract-offered'),
    })
  const before = await entries()
  expect(await append(withMeanwhile(store.db, () => append(other)))).toBe('moved-on')
  expect((await readAgreement(store.db, AGREEMENT)).entries).toEqual([text])
  expect((await entries()) - before).toBe(1)
})
