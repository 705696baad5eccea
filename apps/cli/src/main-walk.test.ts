/** Tests of the walk from nothing to an invitation: people, hours, links, guardians. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepJoin, writeLicenceEntry, type Db } from '@holdfast/db'
import { openNode } from '@holdfast/db/node'
import { rawRows } from '@holdfast/db/testing'
import { DAY, HOUR, parseId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { day, type LicenceAct } from '@holdfast/jurisdictions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Outcome } from './command.ts'
import { run } from './main.ts'
import { testWorld, type TestWorld } from './testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-cli-'))
  world = testWorld({ HOLDFAST_DATA: folder })
})
afterEach(() => rm(folder, { recursive: true }))

const BEA = ['practitioner', 'add', '--name', 'Bea Example', '--title', 'Psychotherapist', '--language', 'en']
const ANA = ['client', 'add', '--name', 'Ana Prueba', '--language', 'es']

async function good(argv: readonly string[]): Promise<Record<string, unknown> & Outcome['json']> {
  const { exit, json, text } = await run(argv, world)
  expect(exit, text).toBe(0)
  return json
}

async function planned() {
  await good(['migrate'])
  const practitioner = String((await good(BEA))['id'])
  const client = String((await good(ANA))['id'])
  const plan = ['hour', 'plan', '--practitioner', practitioner, '--client', client]
  const { hour } = await good([
    ...plan,
    '--start',
    '2026-06-01T14:00+02:00',
    '--minutes',
    '50',
    '--identity',
    'in-person',
  ])
  return { practitioner, client, hour: String(hour), plan }
}

test('from nothing to a link: migrate, add two people, plan an hour, invite, list, verify', async () => {
  const { practitioner, client, hour } = await planned()
  const { link, expires, side } = await good(['invite', '--hour', hour, '--person', client])
  expect(link).toMatch(/^http:\/\/localhost:8787\/c#[0-9a-hjkmnp-tv-z]{26}$/)
  expect([expires, side]).toEqual(['2026-06-02T12:50:00.000Z', 'client'])
  const desk = await good(['invite', '--hour', hour, '--person', practitioner, '--origin', 'https://hour.example'])
  expect(desk['link']).toMatch(/^https:\/\/hour\.example\/p#/)
  expect((await good(['hours']))['hours']).toEqual([
    {
      hour,
      start: '2026-06-01T12:00:00.000Z',
      end: '2026-06-01T12:50:00.000Z',
      status: 'planned',
      modality: 'video',
      paid: false,
      people: [
        { id: practitioner, role: 'practitioner', name: 'Bea Example' },
        { id: client, role: 'client', name: 'Ana Prueba' },
      ],
    },
  ])
  expect(await good(['audit', 'verify'])).toMatchObject({ entries: 6 })
})

test('what was answered at the door is listed with every check that was not passed, and by which versions', async () => {
  const { client, hour } = await planned()
  expect(await run(['hour', 'joins', '--hour', hour], world)).toMatchObject({
    text: 'Nobody has asked to join this hour.',
  })
  const db = await openNode({ file: join(folder, 'holdfast.db') })
  const [encounter, person] = [parseId('encounter', hour), parseId('patient', String(client))]
  if (!encounter.ok || !person.ok) throw new Error('not the ids that were printed')
  const at = world.clock()
  await keepJoin(db, {
    encounter: encounter.value,
    answered: {
      person: person.value,
      at,
      answer: 'held',
      policy: 'clinic-7',
      rules: '2026-11-20',
      checks: [
        { check: 'hour', answer: { kind: 'passed' } },
        { check: 'room', answer: { kind: 'to-do', by: 'patient', remedy: 'answer-room-check' } },
      ],
    },
    audit: { id: testId('audit', 1), at, actor: person.value, act: 'join-held', subject: hour, code: null },
  })
  await db.close()
  const listed = await run(['hour', 'joins', '--hour', hour], world)
  expect(listed.text.split('\n')).toEqual([
    `2026-06-01T12:00:00.000Z  held     ${client}  policy clinic-7, rules 2026-11-20`,
    '  room: answer-room-check (patient)',
  ])
  expect(listed.json).toMatchObject({ joins: [{ answer: 'held', checks: [{ check: 'hour' }, { check: 'room' }] }] })
  expect((await run(['hour', 'joins', '--hour', 'enc_1'], world)).exit).toBe(2)
})

test('a link is printed once and kept only as a hash; a fresh one ends it', async () => {
  const { client, hour } = await planned()
  const { link } = await good(['invite', '--hour', hour, '--person', client])
  await good(['invite', '--hour', hour, '--person', client])
  const db = await openNode({ file: join(folder, 'holdfast.db') })
  const invites = await rawRows(db, 'select * from invites order by ended is null')
  await db.close()
  expect(invites.map(invite => invite['ended'] !== null)).toEqual([true, false])
  expect(JSON.stringify(invites)).not.toContain(String(link).split('#')[1])
})

test('the list is for people too, and old hours are left out unless asked for', async () => {
  const { hour } = await planned()
  const { text } = await run(['hours'], world)
  expect(text).toContain(`2026-06-01 12:00Z to 12:50Z  planned  video  ${hour}`)
  expect(text).toMatch(/client {8}pat_.{26} {2}Ana Prueba/)
  world.clock.move(2 * DAY + HOUR)
  expect((await run(['hours'], world)).text).toBe('No hours are planned.')
  expect((await run(['hours', '--from', '2026-06-01T00:00Z'], world)).text).toContain(hour)
})

test('an hour for a couple is planned by telephone, paid for beforehand, and each of them is invited', async () => {
  const { plan } = await planned()
  const partner = String((await good(['partner', 'add', '--name', 'Cy Beside', '--language', 'en']))['id'])
  const at = ['--start', '2026-06-02T14:00+02:00', '--minutes', '50']
  const couple = await good([...plan, ...at, '--partner', partner, '--modality', 'telephone', '--paid', 'yes'])
  expect(couple).toMatchObject({ modality: 'telephone', paid: true })
  const { hours } = await good(['hours'])
  expect(hours).toMatchObject([
    { modality: 'video', paid: false },
    { hour: couple['hour'], modality: 'telephone', paid: true, people: [{}, {}, { id: partner, role: 'partner' }] },
  ])
  const invited = await good(['invite', '--hour', String(couple['hour']), '--person', partner])
  expect(invited['side']).toBe('client')
})

test('an hour is planned by chat, and not in a way that is none of ours or with a partner that nobody knows', async () => {
  const { plan } = await planned()
  const at = [...plan, '--start', '2026-06-02T14:00+02:00', '--minutes', '50']
  expect(await good([...at, '--modality', 'chat'])).toMatchObject({ modality: 'chat', paid: false })
  expect(await run([...at, '--modality', 'pigeon'], world)).toMatchObject({ exit: 2 })
  expect(await run([...at, '--paid', 'perhaps'], world)).toMatchObject({ exit: 2 })
  expect(await run([...at, '--partner', 'pat_1'], world)).toMatchObject({ exit: 2 })
  const nobody = testId('relatedPerson', 7)
  expect(await run([...at, '--partner', nobody], world)).toMatchObject({ exit: 1, json: { code: 'partner-unknown' } })
})

test('a client under age: the birth month, a guardian, and a practitioner’s word where the law leaves it open', async () => {
  const { practitioner } = await planned()
  const mia = ['client', 'add', '--name', 'Mia', '--language', 'es', '--born', '2012-03']
  const client = String((await good(mia))['id'])
  await good(['client', 'born', '--client', client, '--born', '2012-04'])
  const guardian = await good(['guardian', 'add', '--for', client, '--name', 'Gus Prueba', '--language', 'es'])
  expect(guardian['id']).toMatch(/^rel_/)
  const invited = await good(['guardian', 'invite', '--guardian', String(guardian['id'])])
  expect([invited['side'], invited['link']]).toEqual(['guardian', expect.stringMatching(/\/g#[0-9a-hjkmnp-tv-z]{26}$/)])
  const partner = await good(['partner', 'add', '--name', 'Cy Beside', '--language', 'en'])
  expect(await run(['guardian', 'invite', '--guardian', String(partner['id'])], world)).toMatchObject({
    exit: 1,
    json: { code: 'not-a-guardian' },
  })
  const word = ['client', 'consents', '--client', client, '--practitioner', practitioner, '--country', 'US']
  await good([...word, '--region', 'Tennessee', '--who', 'alone'])
  const db = await openNode({ file: join(folder, 'holdfast.db') })
  expect(await rawRows(db, 'select patient, month from birth_months order by row')).toEqual([
    { patient: client, month: '2012-03' },
    { patient: client, month: '2012-04' },
  ])
  expect(await rawRows(db, 'select guardian, patient from guardians')).toEqual([
    { guardian: guardian['id'], patient: client },
  ])
  expect(await rawRows(db, 'select "by", who, country, region from consents_said')).toEqual([
    { by: practitioner, who: 'alone', country: 'US', region: 'Tennessee' },
  ])
  await db.close()
  const nobody = testId('patient', 7)
  const gus = ['--name', 'Gus', '--language', 'es']
  for (const argv of [
    ['guardian', 'add', '--for', nobody, ...gus],
    ['client', 'born', '--client', nobody, '--born', '2012-03'],
  ]) {
    expect(await run(argv, world)).toMatchObject({ exit: 1, json: { code: 'patient-unknown' } })
  }
})

test('a guardian who is ended gets no further link, and is ended once', async () => {
  const { client } = await planned()
  const added = await good(['guardian', 'add', '--for', client, '--name', 'Gus Prueba', '--language', 'es'])
  const of = ['--guardian', String(added['id'])]
  await good(['guardian', 'invite', ...of])
  expect(await good(['guardian', 'end', ...of])).toEqual({ ok: true, guardian: added['id'] })
  const refused = { exit: 1, json: { code: 'not-a-guardian' } }
  expect(await run(['guardian', 'invite', ...of], world)).toMatchObject(refused)
  expect(await run(['guardian', 'end', ...of], world)).toMatchObject(refused)
  const db = await openNode({ file: join(folder, 'holdfast.db') })
  expect(await rawRows(db, 'select guardian from guardian_ends')).toEqual([{ guardian: added['id'] }])
  expect(await rawRows(db, "select subject from audit where act = 'guardian-ended'")).toEqual([
    { subject: added['id'] },
  ])
  expect(await rawRows(db, 'select ended is null as open from guardian_links')).toEqual([{ open: 0 }])
  await db.close()
})

test('[A19b] [JU56] where licences are asked for, an hour is planned only with one that was looked up and holds on that day; each no says what would make it a yes', async () => {
  await good(['migrate'])
  const practitioner = String((await good(BEA))['id'])
  const client = String((await good(ANA))['id'])
  const asking = testWorld({ HOLDFAST_DATA: folder, HOLDFAST_LICENCES: 'required' })
  const plan = (start: string, by = asking) =>
    run(['hour', 'plan', '--practitioner', practitioner, '--client', client, '--start', start, '--minutes', '50'], by)
  const id = parseId('practitioner', practitioner)
  if (!id.ok) throw new Error(id.error)
  const withDb = async <T>(task: (db: Db) => Promise<T>): Promise<T> => {
    const db = await openNode({ file: join(folder, 'holdfast.db') })
    try {
      return await task(db)
    } finally {
      await db.close()
    }
  }
  const write = (act: LicenceAct, n: number) => {
    const entry = { at: asking.clock(), by: id.value, act }
    const written = { actor: id.value, act: 'licence-written', subject: act.id, code: act.kind } as const
    const audit = { id: testId('audit', n), at: asking.clock(), ...written }
    return withDb(db => writeLicenceEntry(db, { practitioner: id.value, entry, audit }))
  }
  const hours = async () => withDb(async db => (await rawRows(db, 'select id from appointments')).length)
  expect(await plan('2026-06-02T14:00Z')).toMatchObject({ exit: 1, json: { code: 'licence-missing' } })
  const expires = day('2026-12-31')
  const licence = { kind: 'licence', profession: 'psychologist', place: 'US-OR', status: 'active', expires } as const
  const stated = { number: '1', issuer: 'Board', register: null, of: null }
  await write({ kind: 'state', id: testId('licence', 1), licence, ...stated }, 1)
  const unseen = await plan('2026-06-02T14:00Z')
  expect(unseen).toMatchObject({ exit: 1, json: { code: 'licence-never-looked' } })
  expect(unseen.text).toContain('look it up, note the look, and plan again')
  const look = { method: 'document', checker: null, found: 'as-stated', words: null } as const
  await write({ kind: 'look', id: testId('licence', 2), of: testId('licence', 1), looked: asking.clock(), ...look }, 2)
  expect(await plan('2027-01-01T00:30Z')).toMatchObject({ exit: 1, json: { code: 'licence-ends-before' } })
  expect(await hours()).toBe(0)
  expect((await plan('2026-06-02T14:00Z')).text).not.toContain('look')
  expect((await plan('2026-12-31T20:00Z')).text).toContain('the hour begins only after another look')
  expect(await hours()).toBe(2)
  const told = (text: string) => ({ ...asking, environment: { HOLDFAST_DATA: folder, HOLDFAST_LICENCES: text } })
  expect((await plan('2027-01-01T00:30Z', told('off'))).exit).toBe(0)
  expect(await plan('2026-06-02T14:00Z', told('maybe'))).toMatchObject({ exit: 2 })
})
