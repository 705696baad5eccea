/** Tests of covering a picture: the room is gone, the person stays, whatever shape or format a camera gives. */
import { describe, expect, test } from 'vitest'
import { seeCentre } from '../testing/fake-segmenter.ts'
import { blur } from './blur.ts'
import type { BackgroundKind } from './choice.ts'
import { makeCover } from './cover.ts'
import type { Segmenter } from './mask.ts'
import { makePicture, readFrame, type FrameFormat, type Picture } from './planes.ts'

/** A room of sharp stripes with a grey person in the middle. */
function stripes(width: number, height: number): Picture & { readonly bytes: Uint8Array } {
  const picture = makePicture(width, height)
  for (let n = 0; n < picture.y.length; n++) picture.y[n] = (n % width) % 8 < 4 ? 30 : 220
  picture.u.fill(90)
  picture.v.fill(170)
  const [left, right] = [Math.round(width * 0.4), Math.round(width * 0.6)]
  for (let row = 0; row < height; row++) {
    picture.y.fill(120, row * width + left, row * width + right)
  }
  return picture
}

const wallOf = (_: unknown, width: number, height: number): Picture => {
  const wall = makePicture(width, height)
  wall.y.fill(180)
  wall.u.fill(128)
  wall.v.fill(128)
  return wall
}

/** The greatest step from one point to the next in a part of a picture's brightness. */
function sharpest({ y, width, height }: Picture, from: number, to: number): number {
  let most = 0
  for (let row = 0; row < height; row++)
    for (let n = Math.round(from * width) + 1; n < Math.round(to * width); n++)
      most = Math.max(most, Math.abs((y[row * width + n] ?? 0) - (y[row * width + n - 1] ?? 0)))
  return most
}

/** Covers the same picture a few times, as a camera that stands still would have it. */
function covered(kind: BackgroundKind, width: number, height: number, segmenter: Segmenter = seeCentre()): Picture {
  const cover = makeCover(segmenter, wallOf)
  let picture = stripes(width, height)
  for (let turn = 0; turn < 4; turn++) {
    picture = stripes(width, height)
    cover(picture, kind)
  }
  return picture
}

const SIZES = [
  [640, 480],
  [320, 240],
  [1280, 720],
  [480, 640],
  [641, 361],
  [16, 12],
] as const

describe('covering', () => {
  test.each(SIZES.slice(0, 5))(
    '[BG6] at %i x %i every sharp edge of the room is gone, and the person is untouched',
    (width, height) => {
      expect(sharpest(stripes(width, height), 0, 0.2)).toBe(190)
      const picture = covered('blur', width, height)
      expect(sharpest(picture, 0, 0.2)).toBeLessThan(8)
      expect(sharpest(picture, 0.8, 1)).toBeLessThan(8)
      const middle = Math.round(height / 2) * width + Math.round(width / 2)
      expect(picture.y[middle]).toBe(120)
    },
  )

  test.each(SIZES.slice(0, 5))('[BG6] at %i x %i a wall stands where the room was', (width, height) => {
    const picture = covered('wall', width, height)
    expect(picture.y[0]).toBe(180)
    expect(picture.u[0]).toBe(128)
    expect(picture.y[Math.round(height / 2) * width + Math.round(width / 2)]).toBe(120)
  })

  test('[BG6] the room keeps its own light: the person in front does not colour it', () => {
    const picture = makePicture(640, 480)
    picture.y.fill(60)
    const mask = new Uint8Array(256 * 144)
    for (let row = 0; row < 480; row++) picture.y.fill(230, row * 640 + 320, row * 640 + 640)
    for (let row = 0; row < 144; row++) mask.fill(255, row * 256 + 120, row * 256 + 256)
    const behind = makePicture(640, 480)
    blur(behind, picture, { values: mask, width: 256, height: 144, stride: 256 })
    expect(behind.y[240 * 640 + 290]).toBeLessThan(75)
  })

  test('[BG7] where nobody is found, all of the picture is covered, and no wrong answer of a model opens it', () => {
    for (const answer of [0, Number.NaN, -1, Number.NEGATIVE_INFINITY]) {
      const nobody = { ...seeCentre(), run: () => new Float32Array(256 * 144).fill(answer) }
      expect(sharpest(covered('blur', 640, 480, nobody), 0, 1)).toBeLessThan(8)
    }
  })

  test('[BG7] a picture of another shape begins anew', () => {
    let finds = true
    const segmenter = seeCentre()
    const cover = makeCover(
      {
        ...segmenter,
        run: () => (finds ? new Float32Array(256 * 144).fill(1) : new Float32Array(256 * 144).fill(0.6)),
      },
      wallOf,
    )
    for (let turn = 0; turn < 5; turn++) cover(stripes(640, 480), 'wall')
    finds = false
    const turned = stripes(480, 640)
    cover(turned, 'wall')
    // Of somebody half seen for the first time less is there than of somebody who was there before.
    expect(turned.y[0]).toBeGreaterThan(115)
  })

  test('[BG7] somebody who goes is covered with the very next picture', () => {
    const answer = new Float32Array(256 * 144).fill(1)
    const cover = makeCover({ ...seeCentre(), run: () => answer }, wallOf)
    for (let turn = 0; turn < 5; turn++) cover(stripes(640, 480), 'wall')
    answer.fill(0)
    const gone = stripes(640, 480)
    cover(gone, 'wall')
    expect(new Set(gone.y)).toEqual(new Set([180]))
  })
})

describe('what a camera gives', () => {
  /** Six by four points in a format, all of one dark red, with lines that are longer than they are wide. */
  function frame(format: FrameFormat): Parameters<typeof readFrame>[1] {
    const [r, g, b] = [120, 40, 30]
    const [y, u, v] = [70, 112, 164]
    if (format === 'I420' || format === 'I420A') {
      const bytes = new Uint8Array(8 * 4 + 2 * 4 * 2).fill(255)
      bytes.fill(y, 0, 32).fill(u, 32, 40).fill(v, 40, 48)
      return {
        bytes,
        format,
        every: 1,
        planes: [
          { offset: 0, stride: 8 },
          { offset: 32, stride: 4 },
          { offset: 40, stride: 4 },
        ],
      }
    }
    if (format === 'NV12') {
      const bytes = new Uint8Array(8 * 4 + 8 * 2)
      bytes.fill(y, 0, 32)
      for (let n = 32; n < 48; n += 2) bytes.set([u, v], n)
      return {
        bytes,
        format,
        every: 1,
        planes: [
          { offset: 0, stride: 8 },
          { offset: 32, stride: 8 },
        ],
      }
    }
    const bytes = new Uint8Array(32 * 4)
    for (let n = 0; n < bytes.length; n += 4) bytes.set(format.startsWith('B') ? [b, g, r, 255] : [r, g, b, 255], n)
    return { bytes, format, every: 1, planes: [{ offset: 0, stride: 32 }] }
  }

  test.each(['I420', 'I420A', 'NV12', 'RGBA', 'RGBX', 'BGRA', 'BGRX'] as const)(
    '[BG6] %s is read as the same picture',
    format => {
      for (const every of [1, 2] as const) {
        const picture = makePicture(6 / every, 4 / every)
        readFrame(picture, { ...frame(format), every })
        for (const [plane, value] of [
          [picture.y, 70],
          [picture.u, 112],
          [picture.v, 164],
        ] as const)
          for (const point of plane) expect(Math.abs(point - value)).toBeLessThanOrEqual(1)
      }
    },
  )

  test('[BG6] the model is shown the colours that the camera saw', () => {
    const segmenter = seeCentre()
    const seen = segmenter.input()
    const picture = makePicture(6, 4)
    readFrame(picture, frame('RGBA'))
    makeCover(segmenter, wallOf)(picture, 'wall')
    const last = seen.length - 3
    expect(Array.from(seen.subarray(last), value => Math.round(value * 25.5))).toEqual([12, 4, 3])
  })
})
