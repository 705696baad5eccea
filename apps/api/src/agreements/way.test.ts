/** Tests of the way to meet over HTTP: an hour by telephone or chat begins once what was signed tells of it. */
import type { Modality, PlannedModality } from '@holdfast/domain'
import { afterEach, expect, test } from 'vitest'
import { agreed, OFFER, signOpen, takeBack } from '../testing/agree.ts'
import { makeWorld, preparedPair, sit, type Browser, type World } from '../testing.ts'

let world: World
afterEach(() => world.close())

const OFFER_WAY = { kind: 'to-do', by: 'practitioner', remedy: 'offer-way' }
const PASSED = { kind: 'passed' }

const wayLine = async (browser: Browser) =>
  (await browser.ask('encounter')).body.checklist.find(({ check }) => check === 'way')?.answer

test.each<[PlannedModality, Modality[]]>([
  ['telephone', ['video', 'chat']],
  ['chat', ['video', 'telephone', 'e-mail']],
  ['video', ['in-person', 'telephone', 'chat']],
])(
  '[CI16] [E22a] an hour by %s waits while only %s were agreed, until both have signed that it is good and hard',
  async (modality, modalities) => {
    world = await makeWorld({ modality })
    const { client, desk } = await preparedPair(world)
    const both = await agreed(client, desk, { ...OFFER, modalities })
    const asked = await client.ask('join', {}, { for: 'link' })
    expect([asked.status, asked.problem.code]).toEqual([409, 'check-in-held'])
    expect(await wayLine(client)).toEqual(OFFER_WAY)
    expect((await desk.ask('preparation', { seat: both.client.seat })).body.checklist).toContainEqual({
      check: 'way',
      answer: OFFER_WAY,
    })
    await desk.ask('offer', { seat: both.client.seat }, { ...OFFER, modalities: [...modalities, modality] })
    await signOpen(both.desk)
    expect(await wayLine(client)).toEqual(OFFER_WAY)
    await signOpen(both.client)
    expect(await wayLine(client)).toEqual(PASSED)
    expect((await sit(world, client)).closed).toEqual([])
  },
)

test('[CI16] an hour by chat has no way left once the chat was taken back, and one by video goes on by sound', async () => {
  for (const [modality, answer] of [
    ['chat', OFFER_WAY],
    ['video', PASSED],
  ] as const) {
    world = await makeWorld({ modality })
    const { client, desk } = await preparedPair(world)
    const both = await agreed(client, desk, OFFER)
    expect(await wayLine(client)).toEqual(PASSED)
    await takeBack(both.client, modality)
    expect(await wayLine(client)).toEqual(answer)
    if (modality === 'chat') await world.close()
  }
})

test('[CI16] where no agreement was opened an hour by telephone is joined as before, and the practitioner is never asked', async () => {
  world = await makeWorld({ modality: 'telephone' })
  const { client, desk } = await preparedPair(world)
  for (const browser of [client, desk]) {
    expect(await wayLine(browser)).toEqual(PASSED)
    expect((await sit(world, browser)).closed).toEqual([])
  }
})
