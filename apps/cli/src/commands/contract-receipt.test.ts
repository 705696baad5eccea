/** Tests of writing a receipt of an agreement from the command line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBundle } from '@holdfast/consent'
import { AGREEMENT, makeRealFiles, type RealFiles } from '@holdfast/consent/testing'
import { NOON } from '@holdfast/domain/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../command.ts'
import { run } from '../main.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
let files: RealFiles
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-receipt-'))
  files = await makeRealFiles(globalThis.crypto.subtle)
})
afterAll(() => rm(folder, { recursive: true }))

async function writing(text: string): Promise<Outcome> {
  const file = join(folder, 'agreement.json')
  await writeFile(file, text)
  return run(['contract', 'receipt', file], testWorld())
}

test('a whole file becomes a receipt that tells each consent and its withdrawal, and names nobody in treatment', async () => {
  const { exit, text, json } = await writing(files.withdrawn)
  expect(exit).toBe(0)
  expect(JSON.parse(text)).toMatchObject({
    record_header: { schema_version: 'ISO/IEC TS 27560:2023', record_id: AGREEMENT, standing: 'withdrawn' },
    events: ['requested', 'given', 'given', 'withdrawn'].map(event_state => ({ event_state })),
  })
  expect(JSON.parse(JSON.stringify(json['receipt']))).toEqual(JSON.parse(text))
  expect(text).not.toContain('Ana')
})

test('of a file that was changed nothing is written', async () => {
  const { exit, text } = await writing(files.signed.replace('Ana Prueba', 'Ana Pruebo'))
  expect(exit).toBe(1)
  expect(text).toContain('not as it was written')
  expect(text).not.toContain('pii_principal_id')
})

test('of an agreement in which nothing was offered there is none, and it says so', async () => {
  const empty = { form: 'holdfast-bundle-1', agreement: AGREEMENT, madeAt: NOON, contracts: [], entries: [] } as const
  const { exit, text } = await writing(writeBundle(empty))
  expect(exit).toBe(1)
  expect(text).toBe('Nothing was offered in this agreement yet, so there is nothing to make a receipt of.')
})
