/** What a practitioner decides and learns while the hour still runs stands, whatever the live room decides afterwards. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { breakOff, comeBack, entries, heldHour, live, type Pages } from '../testing/hour.ts'
import { makeWorld, preparedPair, sit, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const wish = { course: 'rescheduled', fee: 'waived', why: 'agreed', reason: 'We agreed on Tuesday.' }
const first = async () => (await desk.ask('interruptions')).body.interruptions[0]

/** The client is gone for so long that the outcome is decided though nobody is back, and the hour goes on waiting. */
async function givenUp(): Promise<Pages> {
  const pages = await heldHour(world, client, desk)
  await breakOff(world, pages)
  live(world, 11, pages.mine)
  await expect.poll(() => entries(pages.mine, 'mended')).toHaveLength(1)
  return pages
}

test('[AP19] an override stands when the client comes back and the room decides anew', async () => {
  const pages = await givenUp()
  expect((await desk.ask('override', {}, wish)).body).toMatchObject({ decisions: 2, overridden: wish.reason })
  await comeBack(world, pages)
  expect(await first()).toMatchObject({ course: 'rescheduled', overridden: wish.reason, decisions: 3 })
})

test('[AP19] it stands through a restart of the server in between', async () => {
  const pages = await givenUp()
  await desk.ask('override', {}, wish)
  world = await world.restart()
  const theirs = await sit(world, client)
  await comeBack(world, { mine: await sit(world, desk), theirs: { ...pages.theirs, again: async () => theirs } })
  expect(await first()).toMatchObject({ course: 'rescheduled', overridden: wish.reason })
})

test('[AP19] a cause that was learned meanwhile is not forgotten by the room’s next decision', async () => {
  const pages = await givenUp()
  const { body } = await desk.ask('learned', {}, { learned: 'network', seat: pages.theirs.seat })
  expect(body).toMatchObject({ cause: 'network', course: 'rescheduled', decisions: 2 })
  await comeBack(world, pages)
  expect(await first()).toMatchObject({ cause: 'network', course: 'extended', decisions: 3, overridden: null })
})
