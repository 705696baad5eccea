/** Tests of the practice's word for a practitioner's new device: with the right code it is in the log, otherwise nothing is. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  comparisonCode,
  keyId,
  newAgreement,
  prove,
  signingInput,
  step,
  type Agreement,
  type AgreementEvent,
  type StatementType,
} from '@holdfast/consent'
import { exampleContract } from '@holdfast/consent/testing'
import { makeSigningKey, makeVerify, signWith, type SigningKey } from '@holdfast/consent/web'
import { appendEntry, keepKeyAsk, keyAsksOf, openAgreement, readAgreement, type Db } from '@holdfast/db'
import { openNode } from '@holdfast/db/node'
import { demoWorld, rawRows, type DemoWorld } from '@holdfast/db/testing'
import { HOUR, MINUTE, type PersonId } from '@holdfast/domain'
import { makeTestClock, seededRandom, testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Outcome } from '../command.ts'
import { run } from '../main.ts'
import { testWorld } from '../testing/world.ts'

const { subtle } = globalThis.crypto
const AGREEMENT = testId('agreement', 4)
const verify = makeVerify(subtle)

let folder: string
let db: Db
let people: DemoWorld
let agreement: Agreement
let laptop: SigningKey
const clock = makeTestClock()
const WORLD = () => ({ ...testWorld({ HOLDFAST_DATA: folder }), clock, random: seededRandom(3) })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-vouch-'))
  await run(['migrate'], WORLD())
  db = await openNode({ file: join(folder, 'holdfast.db') })
  people = await demoWorld(db, { now: clock() })
  await openAgreement(db, { id: AGREEMENT, subject: people.patient, audit: people.event('agreement-opened') })
  agreement = newAgreement(AGREEMENT)
  const parties = [
    { person: people.patient, role: 'patient', name: 'Ana Prueba' },
    { person: people.practitioner, role: 'practitioner', name: 'Bea Example' },
  ] as const
  const contract = exampleContract({ agreement: AGREEMENT, parties, composedAt: clock() })
  const { digest } = contract
  await happen({ kind: 'offered', version: 1, digest, by: people.practitioner }, contract)
  const before = await madeKey()
  await happen({ kind: 'key-enrolled', ...(await brought(people.practitioner, before)), vouched: null })
  laptop = await madeKey()
  const ask = { ...(await brought(people.practitioner, laptop)), at: clock() }
  await keepKeyAsk(db, { agreement: AGREEMENT, ask, audit: people.event('key-asked') })
})
afterEach(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

async function madeKey(): Promise<SigningKey> {
  const made = await makeSigningKey(subtle)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

async function brought(person: PersonId, signing: SigningKey) {
  const statement = { agreement: AGREEMENT, person, kid: keyId(signing.key), at: clock() }
  const type: StatementType = 'holdfast-key+jws'
  return {
    person,
    key: signing.key,
    proof: await signWith(subtle, signing, signingInput(type, statement, signing.key)),
  }
}

async function happen(event: AgreementEvent, contract: Parameters<typeof appendEntry>[1]['contract'] = null) {
  const proved = await prove(event, { agreement, verify, contractOf: () => contract ?? undefined })
  if (!proved.ok) throw new Error(proved.error)
  const stepped = step(agreement, proved.value, clock())
  if (!stepped.ok) throw new Error(stepped.error)
  const n = agreement.entries.length
  const { entry } = stepped.value
  await appendEntry(db, { agreement: AGREEMENT, n, entry, contract, audit: people.event('key-enrolled') })
  ;({ agreement } = stepped.value)
}

const vouching = (code: string, practitioner: string = people.practitioner): Promise<Outcome> =>
  run(['key', 'vouch', '--practitioner', practitioner, '--code', code], WORLD())
const logged = async (): Promise<number> => (await readAgreement(db, AGREEMENT)).entries.length
const codeOf = ({ key }: SigningKey): string => comparisonCode(keyId(key))

test('[CO42] with the code of the screen the practice’s word stands in the log, once, with its audit entry', async () => {
  clock.move(20 * MINUTE)
  const { exit, text, json } = await vouching(codeOf(laptop))
  expect([exit, json['confirmed'], text]).toEqual([0, 1, expect.stringContaining('confirmed in one agreement')])
  expect([await logged(), await keyAsksOf(db, AGREEMENT)]).toEqual([3, []])
  expect((await readAgreement(db, AGREEMENT)).entries.at(-1)).toContain('"vouched":"practice"')
  const rows = await rawRows(db, "select actor from audit where act = 'key-enrolled' order by seq desc limit 1")
  expect(rows).toEqual([{ actor: 'system' }])
  expect((await vouching(codeOf(laptop))).json).toMatchObject({ code: 'ask-missing' })
})

test.each([
  ['another code', async () => vouching(codeOf(await madeKey())), 1, 'code-differs'],
  ['somebody who asks for nothing', () => vouching(codeOf(laptop), testId('practitioner', 77)), 1, 'ask-missing'],
  [
    'an ask whose time is over',
    () => {
      clock.move(HOUR)
      return vouching(codeOf(laptop))
    },
    1,
    'ask-missing',
  ],
  ['digits that are missing', () => vouching('1234 5678'), 2, 'bad-input'],
  ['a client', () => vouching(codeOf(laptop), people.patient), 2, 'bad-input'],
])('[CO46] %s is refused in a sentence, and nothing is written', async (_, act, exit, code) => {
  const before = await logged()
  const outcome = await act()
  expect([outcome.exit, outcome.json['code'], outcome.text]).toEqual([exit, code, expect.stringMatching(/\.$/)])
  expect([await logged(), (await keyAsksOf(db, AGREEMENT)).length]).toEqual([before, 1])
})
