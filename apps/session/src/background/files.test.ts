/** Tests of where a cover comes from: whole files of one package, and cameras that are opened in one place. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DIGESTS } from './digests.ts'

const SOURCE = join(import.meta.dirname, '..')

test.each([
  ['wasm', 'tflite-simd-1-0-0.wasm'],
  ['model', 'selfie_segmentation_landscape.tflite'],
] as const)('[BG9] a browser takes the %s only as it is in the package that is installed', async (kind, file) => {
  const path = createRequire(import.meta.url).resolve(`@twilio/video-processors/dist/build/${file}`)
  const digest = createHash('sha384')
    .update(await readFile(path))
    .digest('base64')
  expect(DIGESTS[kind]).toBe(`sha384-${digest}`)
})

test('[BG11] no other file of the app opens a camera', async () => {
  const opens: string[] = []
  for (const file of await readdir(SOURCE, { recursive: true })) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$|^testing\//.test(file)) continue
    const text = await readFile(join(SOURCE, file), 'utf8')
    if (/\b(?:getUserMedia|openEach|openMedia)\b/.test(text)) opens.push(file)
  }
  expect(opens).toEqual(['background/open.ts'])
})
