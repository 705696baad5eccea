/** Tests of checking an agreement's file from the command line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRealFiles } from '@holdfast/consent/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../command.ts'
import { run } from '../main.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
let signed: string
let withdrawn: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-contract-'))
  ;({ signed, withdrawn } = await makeRealFiles(globalThis.crypto.subtle))
})
afterAll(() => rm(folder, { recursive: true }))

async function verifying(text: string | Uint8Array): Promise<Outcome> {
  const file = join(folder, 'agreement.json')
  await writeFile(file, text)
  return run(['contract', 'verify', file], WORLD)
}

const WORLD = testWorld()

test('[CO72] a whole file is told version by version, with who signed and how things stood', async () => {
  const { exit, text, json } = await verifying(signed)
  expect(exit).toBe(0)
  expect(text).toContain('1 version, 2 signatures, 5 entries')
  expect(text).toContain('Ana Prueba (patient, 2026-06-01 12:02Z, read in en) and Bea Example (practitioner')
  expect(text).toContain('the agreement was in force')
  expect(json).toMatchObject({ ok: true, standing: 'in-force', versions: [{ version: 1, status: 'in-force' }] })
})

test('[CO72] a file in which someone withdrew is whole, and says so', async () => {
  const { exit, text, json } = await verifying(withdrawn)
  expect([exit, json['standing']]).toEqual([0, 'withdrawn'])
  expect(text).toContain('the agreement had been withdrawn')
})

test('[CO71] a flipped bit anywhere is refused, in a sentence that says where it shows', async () => {
  const bytes = new TextEncoder().encode(signed)
  for (let n = 0; n < 60; n++) {
    const at = Math.floor((n * (bytes.length - 1)) / 59)
    const changed = bytes.slice()
    changed[at] = (changed[at] ?? 0) ^ (1 << (n % 8))
    const { exit, text, json } = await verifying(changed)
    expect([at, exit, json.ok]).toEqual([at, 1, false])
    expect(text).toMatch(/\.$/)
  }
})

test.each([
  ['no file', ['contract', 'verify'], 2, 'Which file?'],
  ['two files', ['contract', 'verify', 'a.json', 'b.json'], 2, 'belongs to no option'],
  ['a file that is not there', ['contract', 'verify', '/nowhere/a.json'], 1, 'could not be read'],
])('%s is answered with what to do', async (_, argv, exit, words) => {
  const outcome = await run(argv, WORLD)
  expect([outcome.exit, outcome.text]).toEqual([exit, expect.stringContaining(words)])
})
