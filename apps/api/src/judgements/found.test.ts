/** Tests that a judgement rests on what the client answered too: as a reason beside a safeguard, and as nothing else. */
import { onlineSetting } from '@holdfast/risk-screening'
import { afterEach, expect, test } from 'vitest'
import { asking, seatOf } from '../testing/asking.ts'
import { makeWorld, signIn, type World } from '../testing.ts'

let world: World
afterEach(() => world.close())

const CALM = Object.fromEntries(onlineSetting.items.filter(one => !one.onlyWith).map(({ id }) => [id, 'yes']))

test('[RS60] what the client sent last is a reason beside the safeguards that it may speak for; what they sent before is not', async () => {
  world = await makeWorld({ screening: { use: 'clinic', country: 'US' } })
  const [client, desk] = await Promise.all([signIn(world, 'patient'), signIn(world, 'practitioner')])
  const seat = await seatOf(desk, 'patient')
  const reasons = async () =>
    (await desk.ask('judgement', { seat })).body.suggestions.flatMap(({ because }) =>
      because.flatMap(reason => (reason.kind === 'finding' ? [reason.finding] : [])),
    )
  const send = async (answers: Record<string, string>) => {
    const screening = await asking(desk, 'patient', 'online-setting')
    expect((await client.ask('sendScreening', { screening }, { answers, saves: 0 })).status).toBe(200)
    world.clock.move(1000)
  }
  expect(await reasons()).toEqual([])
  await send({ ...CALM, seat: 'no' })
  expect(new Set(await reasons())).toEqual(new Set(['in-bed']))
  await send(CALM)
  expect(await reasons()).toEqual([])
})
