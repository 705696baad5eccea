/** Tests of what somebody is asked over HTTP: their own form, saved as they go, sent once, and nobody else's. */
import { rawRows } from '@holdfast/db/testing'
import { HOUR, MINUTE } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { phq9 } from '@holdfast/risk-screening'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorld, signIn, SOME_PLACE, type Browser, type World } from '../testing.ts'
import { asking, seatOf } from '../testing/asking.ts'
import { inventedWords } from '../testing/words.ts'

let world: World
let client: Browser
let partner: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld({ isCouple: true, words: [inventedWords(phq9)], screening: { country: 'GB' } })
  ;[client, partner, desk] = await Promise.all([
    signIn(world, 'patient'),
    signIn(world, 'partner'),
    signIn(world, 'practitioner'),
  ])
})
afterEach(() => world.close())

const save = (browser: Browser, screening: string, body: object) => browser.ask('saveScreening', { screening }, body)
const send = (browser: Browser, screening: string, body: object) => browser.ask('sendScreening', { screening }, body)
const codeOf = ({ status, problem }: { status: number; problem: { code: string } }) => [status, problem.code]

test('a form is shown in each of its languages, saved as it is filled in, and met again where it was left', async () => {
  const screening = await asking(desk, 'patient', 'online-setting')
  const form = async (language: string) => (await client.ask('screeningForm', { screening, language })).body
  const spanish = await form('es')
  expect(spanish).toMatchObject({ language: 'es', languages: ['en', 'es'], state: 'asked', answers: {}, saves: 0 })
  expect(spanish.title).toBe('Su lugar para la cita')
  expect(spanish.questions[0]?.options.map(({ value }) => value)).toEqual(['yes', 'partly', 'no', 'rather-not-say'])
  expect((await save(client, screening, { answers: { seat: 'no' }, saves: 0 })).body).toEqual({ saves: 1 })
  expect((await save(client, screening, { answers: { seat: 'no', dress: null }, saves: 1 })).body).toEqual({ saves: 2 })
  expect(await form('en')).toMatchObject({ state: 'begun', answers: { seat: 'no', dress: null }, saves: 2 })
})

test('a published instrument stands in the words that were brought, in a language that they have', async () => {
  const screening = await asking(desk, 'patient', 'phq9')
  const { body } = await client.ask('screeningForm', { screening, language: 'es' })
  expect(body).toMatchObject({ language: 'en', languages: ['en'], title: 'PHQ-9', credit: 'Invented for tests' })
  expect(body.questions[0]).toMatchObject({ item: 'q1', text: 'invented q1', askedIf: null, line: null })
  expect((await client.ask('screeningForm', { screening, language: 'xx' })).problem.code).toBe('malformed-address')
})

test('a save of an old page takes nothing away, and what is sent is sent once', async () => {
  const screening = await asking(desk, 'patient', 'online-setting')
  await save(client, screening, { answers: { seat: 'yes' }, saves: 0 })
  expect(codeOf(await save(client, screening, { answers: { seat: 'no' }, saves: 0 }))).toEqual([
    409,
    'screening-changed',
  ])
  expect(codeOf(await send(client, screening, { answers: { seat: 'no' }, saves: 0 }))).toEqual([
    409,
    'screening-changed',
  ])
  world.clock.move(MINUTE)
  const sent = await send(client, screening, { answers: { seat: 'yes', dress: null }, saves: 1 })
  expect(sent.body.screenings).toMatchObject([{ screening, state: 'sent', sentAt: world.clock() }])
  world.clock.move(MINUTE)
  const again = await send(client, screening, { answers: { dress: null, seat: 'yes' }, saves: 1 })
  expect([again.status, again.body.screenings]).toEqual([200, sent.body.screenings])
  for (const tried of [
    await send(client, screening, { answers: { seat: 'no' }, saves: 1 }),
    await save(client, screening, { answers: {}, saves: 1 }),
  ])
    expect(codeOf(tried)).toEqual([409, 'screening-closed'])
  const acts = await rawRows(world.db, `select actor, subject from audit where act = 'screening-sent'`)
  expect(acts).toEqual([{ actor: world.people.patient, subject: screening }])
})

test('what is not asked any more takes no answers, and what was filled in is gone', async () => {
  const screening = await asking(desk, 'patient', 'online-setting')
  await save(client, screening, { answers: { seat: 'yes' }, saves: 0 })
  await desk.ask('takeBackScreening', { seat: await seatOf(desk, 'patient'), screening })
  expect((await client.ask('ownScreenings')).body.screenings).toMatchObject([{ screening, state: 'taken-back' }])
  expect((await client.ask('screeningForm', { screening })).body).toMatchObject({ state: 'taken-back', answers: {} })
  expect(codeOf(await send(client, screening, { answers: {}, saves: 1 }))).toEqual([409, 'screening-closed'])
})

test.each([
  ['an answer of no option', { answers: { seat: 'maybe' }, saves: 0 }],
  ['a question that is not asked', { answers: { 'child-pictures': 'yes' }, saves: 0 }],
  ['a question of nowhere', { answers: { toString: 'yes' }, saves: 0 }],
  ['no count of saves', { answers: {} }],
  ['a list', { answers: ['yes'], saves: 0 }],
])('%s is refused, and nothing is kept', async (_, body) => {
  const screening = await asking(desk, 'patient', 'online-setting')
  for (const tried of [await save(client, screening, body), await send(client, screening, body)])
    expect(codeOf(tried)).toEqual([400, 'malformed-body'])
  expect((await client.ask('screeningForm', { screening })).body).toMatchObject({ state: 'asked', answers: {} })
})

test('what a partner is asked is theirs: the client neither sees nor fills it in, and a stranger’s id is nothing', async () => {
  const screening = await asking(desk, 'related-person', 'boundary-brief')
  expect((await partner.ask('ownScreenings')).body.screenings).toMatchObject([{ screening }])
  await send(partner, screening, { answers: { limits: 'yes' }, saves: 0 })
  const own = await asking(desk, 'patient', 'online-setting')
  expect((await client.ask('ownScreenings')).body.screenings.map(one => one.screening)).toEqual([own])
  for (const id of [screening, testId('screening', 5)]) {
    expect(codeOf(await client.ask('screeningForm', { screening: id }))).toEqual([404, 'not-found'])
    for (const tried of [save, send])
      expect(codeOf(await tried(client, id, { answers: {}, saves: 0 }))).toEqual([404, 'not-found'])
  }
  expect(codeOf(await desk.ask('screeningForm', { screening }))).toEqual([404, 'not-found'])
})

test('whom to turn to is of the place where they say they are, else of the practice, else nobody is made up', async () => {
  const help = async (browser: Browser) => (await browser.ask('ownScreenings')).body.help
  expect(await help(client)).toMatchObject({ country: 'GB', emergency: '999' })
  expect((await help(client)).lines[0]).toMatchObject({ dial: '116 123', isVerified: true })
  await client.ask('whereabouts', {}, { ...SOME_PLACE, country: 'ES', emergencyNumber: '112' })
  expect(await help(client)).toMatchObject({
    country: 'ES',
    emergency: '112',
    lines: [{ dial: '024', isVerified: false }],
  })
  expect(await help(partner)).toMatchObject({ country: 'GB' })
  world.clock.move(4 * HOUR) // where they were hours ago is no place to send help to
  expect(await help(client)).toMatchObject({ country: 'GB', emergency: '999' })
  const nowhere = await makeWorld()
  expect(await help(await signIn(nowhere, 'patient'))).toEqual({ country: 'ZZ', emergency: null, lines: [] })
  await nowhere.close()
})
