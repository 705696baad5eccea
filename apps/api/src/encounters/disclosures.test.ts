/** Tests of what practitioners note that they told of themselves. */
import { rawRows } from '@holdfast/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE } from '@holdfast/domain'
import { makeWorld, preparedPair, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const NOTE = { what: 'That I know long waits, too.', purpose: 'So that waiting was easier to speak of.' }

test('[D28] what a practitioner told of themselves and what for is kept, with its line in the audit', async () => {
  const first = await desk.ask('noteDisclosure', {}, NOTE)
  expect([first.status, first.body.disclosures]).toEqual([200, [{ ...NOTE, at: world.clock(), isMine: true }]])
  const at = world.clock()
  world.clock.move(MINUTE)
  await desk.ask('noteDisclosure', {}, { ...NOTE, what: '  Where I went to school. ' })
  const { disclosures } = (await desk.ask('disclosures')).body
  expect(disclosures).toEqual([
    { ...NOTE, at, isMine: true },
    { ...NOTE, what: 'Where I went to school.', at: world.clock(), isMine: true },
  ])
  const acts = await rawRows(world.db, "select actor, subject, code from audit where act = 'disclosure-noted'")
  expect(acts).toEqual(Array(2).fill({ actor: world.people.practitioner, subject: world.encounter, code: null }))
})

test('[D28] a client neither reads nor writes a note, and what is missing or too long is refused whole', async () => {
  await desk.ask('noteDisclosure', {}, NOTE)
  for (const tried of [await client.ask('disclosures'), await client.ask('noteDisclosure', {}, NOTE)])
    expect([tried.status, tried.problem.code]).toEqual([403, 'not-allowed'])
  for (const body of [{ ...NOTE, purpose: ' ' }, { what: NOTE.what }, { ...NOTE, what: 'x'.repeat(501) }])
    expect((await desk.ask('noteDisclosure', {}, body)).problem.code).toBe('malformed-body')
  expect((await desk.ask('disclosures')).body.disclosures).toHaveLength(1)
  expect(JSON.stringify(world.logged)).not.toContain('long waits')
})
