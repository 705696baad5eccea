/** Tests of what is kept of each answer at the door: all checks, the versions that it was given by, and nothing of what anybody said. */
import { joinsOf } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { DEFAULT_POLICY, MINUTE } from '@holdfast/domain'
import { RULES_VERSION } from '@holdfast/jurisdictions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorld, preparedPair, signIn, SOME_PLACE, type World } from '../testing.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ policy: { roomCheckHolds: MINUTE } })
})
afterEach(() => world.close())

const joins = () => joinsOf(world.db, world.encounter)

test('[X7] each answer is kept with the list that was answered, the policy and the rules that it was given by, and its moment', async () => {
  const { client } = await preparedPair(world)
  await client.ask('join', {}, { for: 'link' })
  world.clock.move(2 * MINUTE)
  const held = await client.ask('join', {}, { for: 'link' })
  const whole = { person: world.people.patient, policy: DEFAULT_POLICY.version, rules: RULES_VERSION }
  expect(await joins()).toMatchObject([
    { ...whole, answer: 'cleared' },
    { ...whole, answer: 'held', at: world.clock(), checks: held.problem.checklist },
  ])
  const [cleared] = await joins()
  expect(cleared?.checks.filter(({ answer }) => answer.kind !== 'passed')).toEqual([])
  expect(cleared?.checks.map(({ check }) => check)).toEqual(held.problem.checklist?.map(({ check }) => check))
})

test('[X7] under another policy the next answer names that one, and those before keep theirs', async () => {
  const { client } = await preparedPair(world)
  await client.ask('join', {}, { for: 'link' })
  Object.assign(world.deps.policy, { version: 'clinic-7' })
  await client.ask('join', {}, { for: 'link' })
  expect((await joins()).map(({ policy }) => policy)).toEqual([DEFAULT_POLICY.version, 'clinic-7'])
})

test('what is kept of an answer has no word of anybody, and somebody without a seat is answered nothing', async () => {
  const { client } = await preparedPair(world)
  await client.ask('join', {}, { for: 'link' })
  const kept = JSON.stringify(await rawRows(world.db, 'select * from join_answers'))
  for (const word of ['Ben', 'Ada', SOME_PLACE.street, SOME_PLACE.city, SOME_PLACE.callback])
    expect(kept).not.toContain(word)
  const other = await makeWorld()
  const stranger = await signIn(other, 'patient')
  expect((await stranger.ask('join', {}, { for: 'link' })).status).toBe(409)
  expect(await joinsOf(other.db, world.encounter)).toHaveLength(1)
  await other.close()
})
