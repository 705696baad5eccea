/** Tests with the real network: it finds a drawn person in every shape of picture, and nobody where nobody is. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { drawPerson } from '../testing/drawn-person.ts'
import { makeCover } from './cover.ts'
import type { Segmenter } from './mask.ts'
import { makePicture, type Picture } from './planes.ts'
import { makeSegmenter } from './tflite.ts'

let segmenter: Segmenter
beforeAll(async () => {
  const bytesOf = async (file: string): Promise<ArrayBuffer> => {
    const path = createRequire(import.meta.url).resolve(`@twilio/video-processors/dist/build/${file}`)
    return new Uint8Array(await readFile(path)).buffer
  }
  segmenter = await makeSegmenter({
    wasm: await bytesOf('tflite-simd-1-0-0.wasm'),
    model: await bytesOf('selfie_segmentation_landscape.tflite'),
  })
})

const whiteWall = (_: unknown, width: number, height: number): Picture => {
  const wall = makePicture(width, height)
  wall.y.fill(235)
  return wall
}

test.each([
  [640, 480],
  [320, 240],
  [1280, 720],
  [480, 640],
])('[BG7] at %i x %i face, chest and shoulders stay and all of the room is gone', (width, height) => {
  const cover = makeCover(segmenter, whiteWall)
  const before = drawPerson(width, height)
  let after = drawPerson(width, height)
  for (let turn = 0; turn < 4; turn++) {
    after = drawPerson(width, height)
    cover(after, 'wall')
  }
  const at = ({ y }: Picture, across: number, down: number) =>
    y[Math.round(down * height) * width + Math.round(across * width)]
  for (const [across, down] of [
    [0.5, 0.42],
    [0.5, 0.54],
    [0.5, 0.92],
    [0.35, 0.9],
    [0.65, 0.9],
  ] as const)
    expect(at(after, across, down)).toBe(at(before, across, down))
  for (const across of [0.02, 0.06, 0.1, 0.9, 0.94, 0.98])
    for (const down of [0.05, 0.3, 0.5]) expect(at(after, across, down)).toBe(235)
})

test('[BG7] in an empty room nobody is found', () => {
  const cover = makeCover(segmenter, whiteWall)
  const empty = makePicture(640, 480)
  for (let n = 0; n < empty.y.length; n++) empty.y[n] = 90 + ((n % 640) >> 3)
  empty.u.fill(120)
  empty.v.fill(135)
  cover(empty, 'wall')
  expect(new Set(empty.y)).toEqual(new Set([235]))
})
