/** Tests of an agreement as each of its parties is told of it. */
import { after } from '@holdfast/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agreed, agreementOf, happen, OFFER, personOf, signOpen, takeBack, type Signer } from '../testing/agree.ts'
import { bornIn, guardianSigner, makeGuardian, signInGuardian } from '../testing/guardian.ts'
import { makeWorld, preparedPair, type Browser, type World } from '../testing.ts'
import { agreementView } from './view.ts'

let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const MINOR = '2014-03'

test('[A21h] of two guardians each is told of their own signature: whether it is missing, and which is theirs', async () => {
  await bornIn(world, MINOR)
  const [gus, lea] = [await makeGuardian(world), await makeGuardian(world, 'Lea Ortiz')]
  const both = await agreed(client, desk)
  const first = await guardianSigner(await signInGuardian(world, gus))
  const second = await guardianSigner(await signInGuardian(world, lea))
  const told = async (signer: Signer) => {
    const { awaits, awaitsMe, versions } = await agreementOf(signer)
    return [awaits, awaitsMe, versions[0]?.signed.filter(({ isMine }) => isMine).map(({ name }) => name)]
  }
  expect(await told(both.client)).toEqual([['guardian', 'guardian'], false, ['Ben Ortiz']])
  expect(await told(first)).toEqual([['guardian', 'guardian'], true, []])
  await signOpen(first, 'Gus Ortiz')
  expect(await told(first)).toEqual([['guardian'], false, ['Gus Ortiz']])
  expect(await told(second)).toEqual([['guardian'], true, []])
  await signOpen(second, 'Lea Ortiz')
  expect(await told(second)).toEqual([[], false, ['Lea Ortiz']])
})

test('a guardian whom the next version does not name has a part in the one that holds, and withdraws from it', async () => {
  await bornIn(world, MINOR)
  const gus = await makeGuardian(world)
  const both = await agreed(client, desk)
  const signer = await guardianSigner(await signInGuardian(world, gus))
  await signOpen(signer, 'Gus Ortiz')
  await bornIn(world, '1990-01')
  await desk.ask('offer', { seat: both.client.seat }, OFFER)
  expect(await agreementOf(signer)).toMatchObject({
    inForce: { version: 1 },
    open: null,
    awaitsMe: false,
    me: { person: gus, role: 'guardian' },
  })
  expect((await takeBack(signer, null)).body).toMatchObject({ inForce: null, versions: [{ status: 'withdrawn' }] })
})

test('[CO54] a part that was withdrawn stays withdrawn in a rest, and while a later version waits past its time', async () => {
  const both = await agreed(client, desk)
  await takeBack(both.client, 'chat')
  const told = async () => {
    const { standing, withdrawn } = await agreementOf(both.desk)
    return [standing, withdrawn]
  }
  const [, withdrawn] = await told()
  expect(withdrawn).toHaveLength(1)
  const by = await personOf(both.client)
  await happen(both.client, { kind: 'suspended', by, words: null })
  expect(await told()).toEqual(['suspended', withdrawn])
  await happen(both.client, { kind: 'resumed', by })
  await desk.ask('offer', { seat: both.client.seat }, OFFER)
  const { agreements, policy } = world.deps
  const due = after(world.clock(), policy.amendmentGrace)
  const late = agreementView(await agreements.of(world.people.patient), { reader: by, now: due, policy })
  expect([late.standing, late.withdrawn]).toEqual(['amendment-due', withdrawn])
})
