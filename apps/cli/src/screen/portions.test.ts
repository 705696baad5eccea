/** Tests of portions: what was added comes out as the same bytes, in order, in portions of one size, and room is used again. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, makePortions, PORTION, textOf, type Part } from './portions.ts'

/** Plain and other letters, short and long, as text or as bytes of it. */
const part = fc
  .tuple(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
      fc
        .tuple(fc.constantFrom('a', 'á', '€', '🙂'), fc.integer({ min: 1, max: PORTION }))
        .map(([letter, times]) => letter.repeat(times)),
    ),
    fc.boolean(),
  )
  .map(([text, isBytes]): Part => (isBytes ? bytesOf(text) : text))

test('what was added comes out as the same bytes, and no portion is larger than its room', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), parts => {
      const { add, take } = makePortions()
      const out: Uint8Array[] = []
      for (const one of parts) {
        add(one)
        out.push(...take('full'))
      }
      out.push(...take('all'))
      expect(Buffer.compare(Buffer.concat(out), Buffer.from(textOf(parts)))).toBe(0)
      expect(out.every(({ length }) => length > 0 && length <= PORTION)).toBe(true)
      expect(take('all')).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('room that is given back is filled again, and no other is made', () => {
  const made: ArrayBufferLike[] = []
  const { add, take, giveBack } = makePortions(size => {
    const room = new SharedArrayBuffer(size)
    made.push(room)
    return room
  })
  for (let round = 0; round < 20; round++) {
    add('ab'.repeat(PORTION / 2))
    for (const bytes of take('all')) {
      expect(Buffer.from(bytes).toString()).toBe('ab'.repeat(PORTION / 2))
      giveBack(bytes.buffer)
    }
  }
  expect(made.length).toBeLessThanOrEqual(2)
})
