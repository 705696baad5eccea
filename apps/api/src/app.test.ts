/** The HTTP interface from its front: real database, real app, no network. */
import { DAY, HOUR, MINUTE } from '@holdfast/domain'
import { ENDPOINTS, type EndpointName } from '@holdfast/wire'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBrowser, makeWorld, prepare, seenBy, signContract, signIn, SOME_PLACE, type World } from './testing.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

describe('invitation links', () => {
  test('[AP1] the first browser takes a link, may open it again, and no other browser gets in with it', async () => {
    const secret = await world.invite('patient')
    const first = makeBrowser(world, 'client')
    expect((await first.ask('login', {}, { secret })).body).toMatchObject({
      name: 'Ben Ortiz',
      role: 'patient',
      language: 'es',
    })
    expect((await first.ask('login', {}, { secret })).status).toBe(200)
    const copied = await makeBrowser(world, 'client').ask('login', {}, { secret })
    expect(copied).toMatchObject({ status: 409, problem: { code: 'link-taken' } })
    expect((await makeBrowser(world, 'client').ask('me')).problem.code).toBe('not-signed-in')
  })

  test('[AP1] an unknown link, an expired link and a link with a wrong shape are told apart', async () => {
    const browser = makeBrowser(world, 'client')
    expect((await browser.ask('login', {}, { secret: '0'.repeat(26) })).problem.code).toBe('link-unknown')
    const secret = await world.invite('patient')
    world.clock.move(HOUR + DAY)
    expect((await browser.ask('login', {}, { secret })).problem.code).toBe('link-expired')
    expect((await browser.ask('login', {}, { secret: 'short' })).problem).toMatchObject({
      code: 'malformed-body',
      fields: ['secret'],
    })
  })

  test('[AP1] a fresh link from the practitioner ends the earlier one and the login that came of it', async () => {
    const client = await signIn(world, 'patient')
    const desk = await signIn(world, 'practitioner')
    const { others } = (await desk.ask('encounter')).body
    const made = await desk.ask('invite', {}, { seat: others[0]?.seat })
    expect(made.body.link).toMatch(/^http:\/\/localhost\/c#[0-9a-z]{26}$/)
    expect((await client.ask('me')).problem.code).toBe('not-signed-in')
    const secret = made.body.link.split('#')[1]
    expect((await makeBrowser(world, 'client').ask('login', {}, { secret })).status).toBe(200)
  })

  test('[AP2] both sides can be signed in in one browser, each by its own cookie', async () => {
    const client = await signIn(world, 'patient')
    const desk = makeBrowser(world, 'desk')
    await desk.ask('login', {}, { secret: await world.invite('practitioner') })
    const both = `${client.cookies()}; ${desk.cookies()}`
    const names = await Promise.all(
      ['client', 'desk'].map(async side => {
        const seen = await world.app.request('/api/me', { headers: { cookie: both, 'holdfast-side': side } })
        return ((await seen.json()) as { name: string }).name
      }),
    )
    expect(names).toEqual(['Ben Ortiz', 'Ada Novak'])
  })

  test('[AP2] signing out ends the login', async () => {
    const client = await signIn(world, 'patient')
    expect((await client.ask('logout')).status).toBe(204)
    expect((await client.ask('me')).problem.code).toBe('not-signed-in')
  })

  test('[AP2] a practitioner’s login that was not used for twelve hours is over; a client may open a link days before', async () => {
    const desk = await signIn(world, 'practitioner')
    const secret = await world.invite('patient')
    const client = makeBrowser(world, 'client')
    await client.ask('login', {}, { secret })
    world.clock.move(12 * HOUR)
    expect((await desk.ask('me')).problem.code).toBe('not-signed-in')
    expect((await client.ask('login', {}, { secret })).status).toBe(200)
  })

  test('[AP2] a login of one side is worth nothing in the cookie of the other', async () => {
    const desk = await signIn(world, 'practitioner')
    const cookie = desk.cookies().replace('hf-desk', 'hf-client')
    expect((await world.app.request('/api/me', { headers: { cookie } })).status).toBe(401)
  })
})

describe('the way to the door', () => {
  test('[AP3] a ticket is given only when every check is passed, and the refusal says what is missing', async () => {
    const client = await signIn(world, 'patient')
    const missing = async (): Promise<string[]> => {
      const { problem, status } = await client.ask('join', {}, { for: 'link' })
      expect(status).toBe(409)
      return (problem.checklist ?? []).filter(item => item.answer.kind !== 'passed').map(item => item.check)
    }
    expect(await missing()).toEqual(['whereabouts', 'room', 'contract'])
    await client.ask('whereabouts', {}, SOME_PLACE)
    expect(await missing()).toEqual(['room', 'contract'])
    await prepare(client)
    const { status, body } = await client.ask('join', {}, { for: 'link' })
    expect(status).toBe(200)
    expect(body.path).toBe(`/api/rooms/${world.encounter}/link`)
    expect(body.expires - world.clock()).toBe(30_000)
  })

  test('[AP3] whereabouts of an earlier visit do not open the door today', async () => {
    const client = await signIn(world, 'patient')
    await prepare(client)
    world.clock.move(world.deps.policy.whereaboutsHold + MINUTE)
    const { problem } = await client.ask('join', {}, { for: 'link' })
    expect(problem.code).toMatch(/^check-in-/)
    expect(problem.checklist?.find(item => item.check === 'whereabouts')?.answer.kind).toBe('to-do')
  })

  test('[AP3] someone nobody has seen waits until the practitioner says how they saw them', async () => {
    await world.close()
    world = await makeWorld({ identity: null })
    const client = await signIn(world, 'patient')
    const desk = await signIn(world, 'practitioner')
    await prepare(client)
    expect((await client.ask('join', {}, { for: 'link' })).problem.code).toBe('check-in-held')
    const seat = (await client.ask('encounter')).body.me.seat
    expect((await client.ask('identity', {}, seenBy('video', seat))).problem.code).toBe('not-allowed')
    const seen = await desk.ask('identity', {}, seenBy('video', seat))
    expect(seen.body.identity?.how).toBe('video')
    expect((await client.ask('join', {}, { for: 'link' })).status).toBe(200)
  })

  test('[AP4] only the words that hold now can be signed', async () => {
    const client = await signIn(world, 'patient')
    const signed = await client.ask('sign', {}, { digest: 'a'.repeat(64), language: 'en', name: 'Ben' })
    expect(signed).toMatchObject({ status: 409, problem: { code: 'contract-changed' } })
    expect((await client.ask('contract')).body.signed).toBeNull()
    await signContract(client, 'Ben O.')
    expect((await client.ask('contract', { language: 'es' })).body.signed?.name).toBe('Ben O.')
  })

  test('[AP5] what a client prepared is for the practitioner only, and reading it is audited', async () => {
    const client = await signIn(world, 'patient')
    const desk = await signIn(world, 'practitioner')
    await prepare(client)
    const mine = (await client.ask('encounter')).body
    const practitionerSeat = mine.others[0]?.seat ?? ''
    expect((await client.ask('preparation', { seat: practitionerSeat })).problem.code).toBe('not-allowed')
    const read = await desk.ask('preparation', { seat: mine.me.seat })
    expect(read.body.whereabouts).toMatchObject({ city: 'Bend', emergencyNumber: '911' })
    const stranger = await desk.ask('preparation', { seat: 'sea_00000000000000000000000000' })
    expect(stranger.problem.code).toBe('not-found')
  })

  test('[AP5] another hour is as if it were not there', async () => {
    const other = await makeWorld()
    const stranger = await signIn(other, 'patient')
    const asked = await other.app.request(`/api/encounters/enc_${'0'.repeat(26)}`, {
      headers: { cookie: stranger.cookies(), 'holdfast-side': 'client' },
    })
    expect(asked.status).toBe(404)
    await other.close()
  })
})

test.each((Object.keys(ENDPOINTS) as EndpointName[]).filter(name => name !== 'login' && name !== 'answerHelp'))(
  '[AP2] %s is nothing for a browser that is not signed in',
  async name => {
    const seat = `sea_${'0'.repeat(26)}`
    const { status, problem } = await makeBrowser(world, 'desk').ask(
      name,
      { seat },
      ENDPOINTS[name].method === 'GET' ? undefined : {},
    )
    expect({ status, code: problem.code }).toEqual({ status: 401, code: 'not-signed-in' })
  },
)
