/** One order for everyone, each word once, and to each seat a count of its own. */
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, countFor, emptyJournal, lastOf, readJournal, since, standingOf, type Journal } from './journal.ts'

const write = (
  journal: Journal,
  stream: string,
  cseq: number,
  to: readonly string[] = ['a', 'b'],
  from = 'a',
): Journal => append(journal, { at: NOON, from, stream, cseq, kind: 'chat', body: `${stream}${cseq}`, to }).journal
const three = write(write(write(emptyJournal, 's', 1), 's', 2, ['a']), 't', 1, ['a', 'b'], 'b')

test('[JO1] entries are numbered from one without a gap, and none is ever changed', () => {
  expect(three.entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
  const more = write(three, 's', 3)
  expect(more.entries.slice(0, 3)).toEqual(three.entries)
  expect(three.entries.length).toBe(3)
})

test.each([
  ['a', 's', 1, 'known'],
  ['a', 's', 2, 'known'],
  ['a', 's', 3, 'next'],
  ['a', 's', 4, 'gap'],
  ['b', 's', 3, 'foreign'],
  ['b', 'u', 1, 'next'],
  ['b', 'u', 2, 'gap'],
] as const)('[JO2] of %s, stream %s, word %s is %s', (from, stream, cseq, standing) => {
  expect(standingOf(three, from, { stream, cseq })).toBe(standing)
})

test('[JO3] each seat has a gapless count of its own entries, is sent only those, and not who else has them', () => {
  expect([countFor(three, 'a'), countFor(three, 'b'), countFor(three, 'nobody')]).toEqual([3, 2, 0])
  expect(since(three, 'b', 0).map(({ n, body }) => [n, body])).toEqual([
    [1, 's1'],
    [2, 't1'],
  ])
  expect(since(three, 'b', 1).map(({ n }) => n)).toEqual([2])
  expect(Object.keys(since(three, 'b', 1)[0] ?? {})).not.toContain('to')
})

test('[JO4] what was kept is read back as it was; what no journal can be is refused', () => {
  expect(readJournal(three.entries)).toEqual(three)
  expect(readJournal(three.entries.slice(1))).toBeNull()
  expect(readJournal([])).toEqual(emptyJournal)
  expect(readJournal(three.entries.map(entry => ({ ...entry, seq: entry.seq + 1 })))).toBeNull()
  const [first, second] = three.entries
  expect(first && second && readJournal([first, { ...second, cseq: 3 }])).toBeNull()
})

test('[JO2] whatever is sent, in whatever order and however often: each stream stands complete, once and in order', () => {
  const put = fc.record({ stream: fc.constantFrom('s', 't', 'u'), cseq: fc.integer({ min: 1, max: 6 }) })
  fc.assert(
    fc.property(fc.array(put, { maxLength: 60 }), puts => {
      let journal = emptyJournal
      for (const { stream, cseq } of puts)
        if (standingOf(journal, 'a', { stream, cseq }) === 'next') journal = write(journal, stream, cseq)
      for (const stream of ['s', 't', 'u']) {
        const words = journal.entries.filter(entry => entry.stream === stream).map(({ cseq }) => cseq)
        expect(words).toEqual(words.map((_, place) => place + 1))
        expect(lastOf(journal, stream)).toBe(words.length)
      }
      expect(readJournal(journal.entries)).toEqual(journal)
    }),
  )
})
