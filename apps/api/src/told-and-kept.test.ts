/** What others learn of an act, and what the record keeps of it: who reads, who lets in, who ends, who is told. */
import { addPerson, planHour } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { after, HOUR, instant, makeId } from '@holdfast/domain'
import { NOON, seededRandom } from '@holdfast/domain/testing'
import type { Down } from '@holdfast/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditOf } from './deps.ts'
import { gather } from './encounters/facts.ts'
import { viewOf } from './encounters/view.ts'
import { answerError } from './problems.ts'
import { makeWorld, prepare, signIn, sit, SOME_PLACE, type World } from './testing.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

/** The acts of the audit trail with what they were about, oldest first. */
const acts = async (): Promise<string[]> => {
  const rows = await rawRows(world.db, 'select act, actor, subject from audit order by seq')
  return rows.map(({ act, actor, subject }) => `${String(act)} ${String(actor)} ${String(subject)}`)
}

test('[AP5] reading what a client prepared leaves an entry that names who read whose', async () => {
  const client = await signIn(world, 'patient')
  const desk = await signIn(world, 'practitioner')
  const { seat } = (await client.ask('encounter')).body.me
  const entry = `record-read ${world.people.practitioner} ${seat}`
  expect(await acts()).not.toContain(entry)
  await desk.ask('preparation', { seat })
  expect(await acts()).toContain(entry)
})

test('[AP15] letting in and ending are kept with the hand that did it', async () => {
  const client = await signIn(world, 'patient')
  const desk = await signIn(world, 'practitioner')
  await prepare(client)
  await prepare(desk)
  const theirs = await sit(world, client)
  const mine = await sit(world, desk)
  const { practitioner } = world.people
  const state = async () => (await desk.ask('encounter')).body.status
  mine.put({ kind: 'admit', body: { seat: theirs.seat } })
  await expect.poll(acts).toContain(`admitted ${practitioner} ${theirs.seat}`)
  expect(await state()).toBe('in-progress')
  mine.put({ kind: 'end', body: {} })
  await expect.poll(acts).toContain(`finished ${practitioner} ${mine.seat}`)
  expect(await state()).toBe('finished')
})

test('[AP15] a practitioner in the room is told when a client has prepared something, and so is that client; no client is told of the practitioner', async () => {
  const client = await signIn(world, 'patient')
  const desk = await signIn(world, 'practitioner')
  await prepare(client)
  await prepare(desk)
  const theirs = await sit(world, client)
  const mine = await sit(world, desk)
  await client.ask('whereabouts', {}, { ...SOME_PLACE, city: 'Salem' })
  const told = (heard: readonly Down[]) => heard.filter(message => message.t === 'prepared').map(({ seat }) => seat)
  await expect.poll(() => told(mine.heard)).toEqual([theirs.seat])
  await desk.ask('whereabouts', {}, { ...SOME_PLACE, city: 'Salem' })
  await expect.poll(() => told(mine.heard)).toEqual([theirs.seat, mine.seat])
  await client.ask('whereabouts', {}, { ...SOME_PLACE, city: 'Keene' })
  await expect.poll(() => told(theirs.heard)).toEqual([theirs.seat, theirs.seat])
})

test('[AP15] who takes part beside a client is shown to the practitioner and not to the client', async () => {
  const random = seededRandom(99)
  const partner = makeId('relatedPerson', random)
  const audit = () => auditOf(world.deps, { actor: 'system', act: 'person-added', subject: partner })
  const kind = 'related-person' as const
  await addPerson(world.db, {
    person: { id: partner, kind, name: 'Cy Beside', title: null, phone: null, language: 'en' },
    audit: audit(),
  })
  const encounter = makeId('encounter', random)
  const seatOf = () => makeId('seat', random)
  await planHour(world.db, {
    appointment: makeId('appointment', random),
    encounter,
    when: { start: NOON, end: after(NOON, HOUR) },
    participants: [
      { seat: seatOf(), person: world.people.practitioner, role: 'practitioner' },
      { seat: seatOf(), person: world.people.patient, role: 'patient' },
      { seat: seatOf(), person: partner, role: kind },
    ],
    audit: audit(),
  })
  const seenBy = async (who: 'practitioner' | 'patient'): Promise<string[]> =>
    viewOf(await gather(world.deps, encounter, world.people[who]))
      .others.map(({ role }) => role)
      .toSorted()
  expect(await seenBy('patient')).toEqual(['practitioner'])
  expect(await seenBy('practitioner')).toEqual(['patient', 'related-person'])
})

test('[AP6] an error of our own is logged by its kind and code, never by its words', () => {
  const lines: object[] = []
  const error = Object.assign(new TypeError('Wanda said it at 12 Test Lane'), { code: 'E_TEST', at: instant(1) })
  const answer = answerError(error, line => lines.push(line))
  expect(answer.status).toBe(500)
  answerError(new RangeError('Wanda again'), line => lines.push(line))
  expect(lines).toEqual([
    { level: 'error', error: 'TypeError', code: 'E_TEST' },
    { level: 'error', error: 'RangeError' },
  ])
})
