/** Tests of what is kept of an agreement: as it was written, in its order, with its audit entry, and never otherwise. */
import { newAgreement, readBundle, relive, writeBundle, type Contract } from '@holdfast/consent'
import { AGREEMENT, exampleContract, fakeVerify, inForceScene, type Scene } from '@holdfast/consent/testing'
import type { Agreement, Digest } from '@holdfast/consent'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  agreementOf,
  agreementsOf,
  appendEntry,
  openAgreement,
  readAgreement,
  subjectOfAgreement,
} from './agreements.ts'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { openNode } from './open-node.ts'
import { demoWorld, emptyDb, emptyFile, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const open = (): Promise<void> =>
  openAgreement(db, { id: AGREEMENT, subject: world.patient, audit: world.event('agreement-opened') })

/** Writes a scene's entries down one by one, as a server would. */
async function keep(scene: Scene): Promise<readonly string[]> {
  const answers: string[] = []
  for (const [n, text] of scene.entries.entries()) answers.push(await append(scene.agreement(), { n, text }))
  return answers
}

function append(agreement: Agreement, { n, text }: { readonly n: number; readonly text: string }): Promise<string> {
  const { event } = JSON.parse(text) as { event: { kind: string; version: number } }
  const contract: Contract | null =
    event.kind === 'offered' ? (agreement.versions[event.version - 1]?.contract ?? null) : null
  const digest = agreement.entries[n] as Digest
  return appendEntry(db, {
    agreement: AGREEMENT,
    n,
    entry: { text, digest },
    contract,
    audit: world.event('contract-signed'),
  })
}

test('what was agreed is read back as it was written, and lives through as it did', async () => {
  await open()
  const scene = await inForceScene()
  await scene.offer({ safeguards: ['C2'] })
  expect(new Set(await keep(scene))).toEqual(new Set(['kept']))
  const kept = await readAgreement(db, AGREEMENT)
  expect(kept.entries).toEqual(scene.entries)
  const contracts = new Map(scene.agreement().versions.map(({ contract }) => [contract.digest, contract]))
  expect(kept.contracts).toEqual([...contracts.values()].map(({ text }) => text))
  const lived = await relive(newAgreement(AGREEMENT), kept.entries, { contracts, verify: fakeVerify })
  expect(lived).toEqual({ ok: true, value: scene.agreement() })
  const file = writeBundle({ form: 'holdfast-bundle-1', agreement: AGREEMENT, madeAt: scene.now(), ...withoutId(kept) })
  expect((await readBundle(file, fakeVerify)).ok).toBe(true)
})

const withoutId = ({ contracts, entries }: Awaited<ReturnType<typeof readAgreement>>) => ({ contracts, entries })

test('only what is new can be asked for', async () => {
  await open()
  const scene = await inForceScene()
  await keep(scene)
  expect(await readAgreement(db, AGREEMENT, { versions: 1, entries: 3 })).toEqual({
    id: AGREEMENT,
    contracts: [],
    entries: scene.entries.slice(3),
  })
  expect((await readAgreement(db, AGREEMENT, { versions: 1, entries: 99 })).entries).toEqual([])
})

test('a participant has one agreement, and it is theirs', async () => {
  expect(await agreementOf(db, world.patient)).toBeNull()
  expect(await subjectOfAgreement(db, AGREEMENT)).toBeNull()
  await open()
  expect(await agreementOf(db, world.patient)).toBe(AGREEMENT)
  expect(await subjectOfAgreement(db, AGREEMENT)).toBe(world.patient)
  expect(await agreementOf(db, world.practitioner)).toBeNull()
  await expect(open()).rejects.toMatchObject({ failure: 'refused' })
})

test('of two who write at once one is told that the agreement has moved on, and nothing of theirs is kept', async () => {
  await open()
  const scene = await inForceScene()
  const [first = '', second = ''] = scene.entries
  const both = await Promise.all([
    append(scene.agreement(), { n: 0, text: first }),
    append(scene.agreement(), { n: 0, text: first }),
  ])
  expect(both.toSorted()).toEqual(['kept', 'moved-on'])
  expect(await append(scene.agreement(), { n: 2, text: second })).toBe('moved-on')
  expect(await rawRows(db, 'select count(*) as n from agreement_entries')).toEqual([{ n: 1 }])
  expect(await rawRows(db, "select count(*) as n from audit where act = 'contract-signed'")).toEqual([{ n: 1 }])
})

test('an entry, its text and its audit entry are kept together or not at all', async () => {
  await open()
  const scene = await inForceScene()
  const [text = ''] = scene.entries
  const contract = exampleContract()
  const entry = { text, digest: scene.agreement().entries[0] as Digest }
  const audit = world.event('contract-offered')
  await appendEntry(db, { agreement: AGREEMENT, n: 0, entry, contract, audit })
  // The same text again: the version is taken, so the entry is not kept either.
  const again = { text: '{}', digest: contract.digest }
  await expect(
    appendEntry(db, { agreement: AGREEMENT, n: 1, entry: again, contract, audit: world.event('contract-offered') }),
  ).rejects.toMatchObject({ failure: 'refused' })
  expect((await readAgreement(db, AGREEMENT)).entries).toHaveLength(1)
  expect((await verifyAudit(db)).ok).toBe(true)
  expect(await rawRows(db, "select count(*) as n from audit where act = 'contract-offered'")).toEqual([{ n: 1 }])
})

test.each([
  ['an entry changed', "update agreement_entries set text = '{}'"],
  ['an entry removed', 'delete from agreement_entries'],
  [
    'an entry replaced',
    "insert or replace into agreement_entries select agreement, n, digest, '{}' from agreement_entries limit 1",
  ],
  ['an entry left out', "insert into agreement_entries select agreement, 99, 'x', '{}' from agreement_entries limit 1"],
  ['a text changed', "update contracts set text = '{}'"],
  ['a text removed', 'delete from contracts'],
  [
    'a text replaced',
    "insert or replace into contracts select digest, agreement, version, '{}' from contracts limit 1",
  ],
])('the database itself refuses %s', async (_, statement) => {
  await open()
  const scene = await inForceScene()
  await keep(scene)
  const before = await readAgreement(db, AGREEMENT)
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await readAgreement(db, AGREEMENT)).toEqual(before)
})

test('it is there after the file was closed and opened again', async () => {
  const file = await emptyFile()
  const at = await demoWorld(file.db)
  await openAgreement(file.db, { id: AGREEMENT, subject: at.patient, audit: at.event('agreement-opened') })
  await file.db.close()
  const again = await openNode({ file: file.file })
  expect(await agreementOf(again, at.patient)).toBe(AGREEMENT)
  await again.close()
  await file.remove()
})

test('the agreements of several people are found in one query; whoever has none is left out', async () => {
  expect(await agreementsOf(db, [world.patient, world.practitioner])).toEqual([])
  await open()
  const found = [{ id: AGREEMENT, subject: world.patient }]
  expect(await agreementsOf(db, [world.practitioner, world.patient])).toEqual(found)
  expect(await agreementsOf(db, [world.practitioner])).toEqual([])
  expect(await agreementsOf(db, [])).toEqual([])
})
