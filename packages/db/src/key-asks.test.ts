/** Tests of keys that wait for somebody's word: one for each person, kept over a restart, and gone with the entry that answers it. */
import { keyId, type Digest, type KeyAsk } from '@holdfast/consent'
import { AGREEMENT, fakeKey, fakeSign, inForceScene } from '@holdfast/consent/testing'
import { after, MINUTE, type PersonId } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { appendEntry, openAgreement, readAgreement } from './agreements.ts'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { keepKeyAsk, keyAsksBy, keyAsksOf, removeKeyAsk } from './key-asks.ts'
import { openNode } from './open-node.ts'
import { demoWorld, emptyDb, emptyFile, rawRows, type DemoWorld } from './testing.ts'

const askOf = (person: PersonId, device: string, at = NOON): KeyAsk => {
  const key = fakeKey(device)
  const proof = fakeSign('holdfast-key+jws', { agreement: AGREEMENT, person, kid: keyId(key), at }, key)
  return { person, key, proof, at }
}
const nameOf = ({ person, key }: KeyAsk) => ({ agreement: AGREEMENT, person, kid: keyId(key) })

async function opened(db: Db): Promise<DemoWorld> {
  const world = await demoWorld(db)
  await openAgreement(db, { id: AGREEMENT, subject: world.patient, audit: world.event('agreement-opened') })
  return world
}

const audits = async (db: Db): Promise<readonly string[]> =>
  (await rawRows(db, "select act from audit where act like 'key-%' order by seq")).map(({ act }) => String(act))

test('[CO45] of one person the newest ask waits alone, beside that of another person', async () => {
  const db = await emptyDb()
  const world = await opened(db)
  const [first, second] = [askOf(world.patient, 'one'), askOf(world.patient, 'two', after(NOON, MINUTE))]
  const other = askOf(world.practitioner, 'three')
  for (const ask of [first, other, second])
    await keepKeyAsk(db, { agreement: AGREEMENT, ask, audit: world.event('key-asked') })
  expect(await keyAsksOf(db, AGREEMENT)).toEqual([other, second])
  expect(await keyAsksBy(db, world.practitioner)).toEqual([{ agreement: AGREEMENT, ask: other }])
  expect(await removeKeyAsk(db, nameOf(first), world.event('key-ask-taken-back'))).toBe('gone')
  expect(await removeKeyAsk(db, nameOf(second), world.event('key-ask-taken-back'))).toBe('removed')
  expect(await removeKeyAsk(db, nameOf(second), world.event('key-ask-taken-back'))).toBe('gone')
  expect(await keyAsksOf(db, AGREEMENT)).toEqual([other])
  expect(await audits(db)).toEqual(['key-asked', 'key-asked', 'key-asked', 'key-ask-taken-back'])
  expect((await verifyAudit(db)).ok).toBe(true)
  await db.close()
})

test('[CO45] an ask is there after the file was closed and opened again', async () => {
  const { db, file, remove } = await emptyFile()
  const world = await opened(db)
  const ask = askOf(world.patient, 'one')
  await keepKeyAsk(db, { agreement: AGREEMENT, ask, audit: world.event('key-asked') })
  await db.close()
  const again = await openNode({ file })
  expect(await keyAsksOf(again, AGREEMENT)).toEqual([ask])
  await again.close()
  await remove()
})

test('[CO45] an entry takes the ask that it answers with it; answered twice, or taken back before, nothing is written', async () => {
  const db = await emptyDb()
  const world = await opened(db)
  const scene = await inForceScene()
  const ask = askOf(world.patient, 'one')
  const append = (n: number, answers = nameOf(ask)) =>
    appendEntry(db, {
      agreement: AGREEMENT,
      n,
      entry: { text: scene.entries[n] ?? '', digest: scene.agreement().entries[n] as Digest },
      contract: null,
      answers,
      audit: world.event('key-enrolled'),
    })
  expect(await append(0)).toBe('ask-gone')
  await keepKeyAsk(db, { agreement: AGREEMENT, ask, audit: world.event('key-asked') })
  expect(await append(0, nameOf(askOf(world.patient, 'two')))).toBe('ask-gone')
  expect(await append(3)).toBe('moved-on')
  expect([(await readAgreement(db, AGREEMENT)).entries.length, await keyAsksOf(db, AGREEMENT)]).toEqual([0, [ask]])
  expect((await Promise.all([append(0), append(0)])).toSorted()).toEqual(['kept', 'moved-on'])
  expect(await append(1)).toBe('ask-gone')
  expect([(await readAgreement(db, AGREEMENT)).entries.length, await keyAsksOf(db, AGREEMENT)]).toEqual([1, []])
  expect(await audits(db)).toEqual(['key-asked', 'key-enrolled'])
  await db.close()
})
