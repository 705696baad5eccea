/** Tests of the practitioner's own seat over HTTP: they sign each agreement, and the first contract only while nobody has one. */
import { MINUTE } from '@holdfast/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agreed, agreementOf, happen, makeSigner, OFFER, signOpen } from '../testing/agree.ts'
import { makeWorld, prepare, preparedPair, signIn, type Browser, type World } from '../testing.ts'

const SIGN = { kind: 'to-do', by: 'practitioner', remedy: 'sign-contract' }
const PASSED = { kind: 'passed' }

let world: World
let desk: Browser
let client: Browser
beforeEach(async () => {
  world = await makeWorld({ isCouple: true, policy: { amendmentGrace: 20 * MINUTE } })
  desk = await signIn(world, 'practitioner')
  client = await signIn(world, 'patient')
})
afterEach(() => world.close())

const own = async (browser: Browser) => {
  const { checklist, toSign } = (await browser.ask('encounter')).body
  return { line: checklist.find(({ check }) => check === 'contract')?.answer, toSign }
}
const join = async (browser: Browser) => (await browser.ask('join', {}, { for: 'link' })).status

test('[CI18] an hour on the first contract goes on as before: both sign it, and nothing else waits', async () => {
  expect(await own(desk)).toEqual({ line: SIGN, toSign: [] })
  expect(await join(desk)).toBe(409)
  await world.close()
  world = await makeWorld({ isCouple: true })
  const both = await preparedPair(world)
  expect(await own(both.desk)).toEqual({ line: PASSED, toSign: [] })
  expect([await join(both.desk), await join(both.client)]).toEqual([200, 200])
})

test('[CI18] with an agreement the practitioner signs that one, and never the first contract', async () => {
  const { seat } = (await client.ask('encounter')).body.me
  const [mine, theirs] = [await makeSigner(desk, seat), await makeSigner(client, seat)]
  await desk.ask('offer', { seat }, OFFER)
  expect(await own(desk)).toEqual({ line: SIGN, toSign: [seat] })
  expect(await join(desk)).toBe(409)
  // Whose signatures are missing is for the practitioner alone.
  expect((await own(client)).toSign).toEqual([])
  await signOpen(mine)
  expect(await own(desk)).toEqual({ line: PASSED, toSign: [] })
  expect(await join(desk)).toBe(200)
  await signOpen(theirs)
  await prepare(client)
  expect([await join(desk), await join(client)]).toEqual([200, 200])
})

test('[CI18] a later version within its grace waits for nobody at the door; past it, it does; taken back, it does not', async () => {
  const both = await agreed(client, desk)
  await desk.ask('offer', { seat: both.client.seat }, OFFER)
  expect(await own(desk)).toEqual({ line: PASSED, toSign: [] })
  world.clock.move(world.deps.policy.amendmentGrace)
  expect(await own(desk)).toEqual({ line: SIGN, toSign: [both.client.seat] })
  const { me, open } = await agreementOf(both.desk)
  if (!me || !open) throw new Error('nothing waits')
  await happen(both.desk, { kind: 'taken-back', version: open.version, by: me.person })
  expect(await own(desk)).toEqual({ line: PASSED, toSign: [] })
})

test('[CI18] each of a couple has an agreement of their own, and each waits for the practitioner by itself', async () => {
  const partner = await signIn(world, 'partner')
  await agreed(client, desk)
  const { seat } = (await partner.ask('encounter')).body.me
  await desk.ask('offer', { seat }, { ...OFFER, template: 'partner' })
  expect(await own(desk)).toEqual({ line: SIGN, toSign: [seat] })
  expect((await own(client)).line).toEqual(PASSED)
  await signOpen(await makeSigner(desk, seat))
  expect((await own(desk)).line).toEqual(PASSED)
  expect((await own(partner)).line).toEqual({ kind: 'to-do', by: 'related-person', remedy: 'sign-contract' })
})
