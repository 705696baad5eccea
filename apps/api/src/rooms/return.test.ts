/** A machine that died in the hour and is there again, or another in its place: the same seat, and nobody lets them in a second time. */
import { MINUTE, SECOND } from '@holdfast/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { breakOff, entries, heldHour, hold, viewOf } from '../testing/hour.ts'
import { makeWorld, preparedPair, signIn, sit, SOME_PLACE, type Browser, type Page, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const placeOf = (page: Page) =>
  expect.poll(() => {
    const own = viewOf(page)?.seats.find(({ seat }) => seat === page.seat)
    return own && { role: own.role, place: own.place }
  })

test.each([
  ['the same machine, started anew', () => Promise.resolve(client)],
  ['another machine', () => signIn(world, 'patient')],
] as const)(
  '[E10a] %s is in the same seat with the same role, is not let in anew, and the hour goes on',
  async (_, whose) => {
    const pages = await heldHour(world, client, desk)
    await breakOff(world, pages)
    world.clock.move(world.deps.policy.patientGrace - 20 * SECOND)
    const back = await sit(world, await whose())
    expect(back.seat).toBe(pages.theirs.seat)
    expect(back.epoch).toBeGreaterThan(pages.theirs.epoch)
    await placeOf(back).toEqual({ role: 'patient', place: 'in' })
    hold(world, { mine: pages.mine, theirs: back }, 9)
    await expect.poll(() => entries(pages.mine, 'mended')).toHaveLength(1)
    expect(entries(pages.mine, 'admit')).toHaveLength(1)
  },
)

test('[E10a] after the grace they wait at the door', async () => {
  const pages = await heldHour(world, client, desk)
  await breakOff(world, pages)
  world.clock.move(world.deps.policy.patientGrace)
  await placeOf(await sit(world, client)).toEqual({ role: 'patient', place: 'waiting' })
})

test('[E10a] what the policy holds to be said too long ago is asked for once more, and then the seat is theirs again', async () => {
  await world.close()
  world = await makeWorld({ policy: { whereaboutsHold: 20 * MINUTE } })
  ;({ client, desk } = await preparedPair(world))
  const pages = await heldHour(world, client, desk, 30)
  await breakOff(world, pages)
  const { problem } = await client.ask('join', {}, { for: 'link' })
  expect(problem.code).toBe('check-in-held')
  const asked = problem.checklist?.filter(({ answer }) => answer.kind === 'to-do').map(({ check }) => check)
  expect(asked).toEqual(['whereabouts'])
  await client.ask('whereabouts', {}, SOME_PLACE)
  await placeOf(await sit(world, client)).toEqual({ role: 'patient', place: 'in' })
})
