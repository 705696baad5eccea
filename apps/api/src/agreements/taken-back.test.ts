/** Tests of parts that are taken back in the hour, over HTTP and in the room: pictures and the chat. */
import { makeId } from '@holdfast/domain'
import { seededRandom } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agreed, OFFER, signOpen, takeBack, type Signer } from '../testing/agree.ts'
import { entries, heldHour, viewOf } from '../testing/hour.ts'
import { makeWorld, preparedPair, signIn, sit, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
let both: { client: Signer; desk: Signer }
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
  both = await agreed(client, desk)
})
afterEach(() => world.close())

const random = seededRandom(31)
const line = () => ({ kind: 'chat', body: { id: makeId('message', random), text: 'Good morning.' } }) as const

test('[CO54] the chat that a client takes back takes no more lines of either, and does again once it is signed anew', async () => {
  const { mine, theirs } = await heldHour(world, client, desk, 1)
  await takeBack(both.client, 'chat')
  for (const page of [mine, theirs]) {
    page.put(line())
    await expect.poll(() => entries(page, 'refused').map(({ body }) => body)).toEqual([{ code: 'chat-taken-back' }])
  }
  expect([mine.closed, theirs.closed]).toEqual([[], []])
  await desk.ask('offer', { seat: both.client.seat }, OFFER)
  await signOpen(both.desk)
  await signOpen(both.client)
  mine.put(line())
  await expect.poll(() => entries(theirs, 'chat')).toHaveLength(1)
})

test('[CO54] the pictures that a client takes back end for both, and neither can bring them back', async () => {
  const { mine, theirs } = await heldHour(world, client, desk, 1)
  expect(viewOf(mine)?.step.step).toBe('video')
  await takeBack(both.client, 'video')
  await expect.poll(() => [mine, theirs].map(page => viewOf(page)?.step.step)).toEqual(['voice', 'voice'])
  for (const page of [mine, theirs]) page.put({ kind: 'step', body: { step: 'video', why: 'chosen' } })
  await expect.poll(() => entries(theirs, 'step')).toHaveLength(1)
  expect([mine, theirs].map(page => viewOf(page)?.step.step)).toEqual(['voice', 'voice'])
  expect([mine.closed, theirs.closed]).toEqual([[], []])
})

test('[CO54] what was taken back before the hour, or before a restart, holds as soon as the client is in', async () => {
  await takeBack(both.client, 'video')
  await takeBack(both.desk, 'chat')
  world = await world.restart()
  const [theirs, mine] = [
    await sit(world, await signIn(world, 'patient')),
    await sit(world, await signIn(world, 'practitioner')),
  ]
  mine.put({ kind: 'admit', body: { seat: theirs.seat } })
  await expect.poll(() => viewOf(mine)?.step.step).toBe('voice')
  mine.put(line())
  await expect.poll(() => entries(mine, 'refused')).toHaveLength(1)
})
