/** Tests of writing an agreement as FHIR from the command line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRealFiles, type RealFiles } from '@holdfast/consent/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../command.ts'
import { run } from '../main.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
let files: RealFiles
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-fhir-'))
  files = await makeRealFiles(globalThis.crypto.subtle)
})
afterAll(() => rm(folder, { recursive: true }))

async function writing(text: string): Promise<Outcome> {
  const file = join(folder, 'agreement.json')
  await writeFile(file, text)
  return run(['contract', 'fhir', file], testWorld())
}

test('a whole file becomes a Bundle with its consent and its contract', async () => {
  const { exit, text, json } = await writing(files.signed)
  expect(exit).toBe(0)
  expect(JSON.parse(text)).toMatchObject({
    resourceType: 'Bundle',
    entry: [
      { resource: { resourceType: 'Consent', status: 'active' } },
      { resource: { resourceType: 'Contract', status: 'executed' } },
    ],
  })
  expect(JSON.parse(JSON.stringify(json['bundle']))).toEqual(JSON.parse(text))
})

test('of a file that was changed nothing is written', async () => {
  const { exit, text } = await writing(files.signed.replace('Ana Prueba', 'Ana Pruebo'))
  expect(exit).toBe(1)
  expect(text).toContain('not as it was written')
  expect(text).not.toContain('resourceType')
})
