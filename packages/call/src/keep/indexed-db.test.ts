/** What is read back from storage is checked like anything from outside; the browser test holds the rest. */
import { testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexedDbKeep, parseKept } from './indexed-db.ts'

const kept = { outbox: [{ id: testId('message', 1), text: 'unsaid' }], got: 4, mic: false, camera: true }

test('[KE2] what was kept is read back; anything else counts as nothing', () => {
  expect(parseKept({ ...kept, more: 1 })).toEqual(kept)
  for (const spoilt of [
    { outbox: [{ id: 'x', text: 'y' }] },
    { outbox: [{ id: testId('message', 1), text: '' }] },
    { outbox: 'none' },
    { got: -1 },
    { got: 0.5 },
    { mic: 1 },
    { camera: undefined },
  ]) {
    expect(parseKept({ ...kept, ...spoilt })).toBeNull()
  }
  fc.assert(
    fc.property(fc.anything(), value => {
      expect(parseKept(value)).toBeNull()
    }),
  )
})

test('[KE3] a browser without storage keeps nothing and fails at nothing', async () => {
  const keep = indexedDbKeep(testId('encounter', 1), testId('seat', 1))
  expect(await keep.load()).toBeNull()
  await keep.save(kept)
  await keep.clear()
})
