/** The outbox as properties: order, once each, bounded, nothing lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acknowledge, addToOutbox, adoptOutbox, OUTBOX_LIMIT, type Outbox } from './outbox.ts'

type Entry = { readonly id: string; readonly n: number }
type Move = { readonly kind: 'add' | 'acknowledge'; readonly id: string }

const id = fc.nat({ max: 400 }).map(n => `m${n}`)
const move = (kind: fc.Arbitrary<Move['kind']>) => fc.record({ kind, id })
const moves = fc.array(move(fc.constantFrom('add' as const, 'add' as const, 'add' as const, 'acknowledge' as const)), {
  maxLength: 600,
})

const entries = (ids: readonly string[]): Outbox<Entry> => ids.map((name, n) => ({ id: name, n }))

test('[RC5] it holds what was said and not acknowledged, each once, in the order it was first said', () => {
  fc.assert(
    fc.property(moves, all => {
      let outbox: Outbox<Entry> = []
      const model: string[] = []
      for (const [n, { kind, id: name }] of all.entries()) {
        if (kind === 'acknowledge') {
          outbox = acknowledge(outbox, name)
          if (model.includes(name)) model.splice(model.indexOf(name), 1)
          continue
        }
        const added = addToOutbox(outbox, { id: name, n })
        if (added.ok) outbox = added.value
        if (!model.includes(name) && model.length < OUTBOX_LIMIT) model.push(name)
      }
      expect(outbox.map(entry => entry.id)).toEqual(model)
    }),
  )
})

test('[RC6] a full outbox refuses by name, and takes again after one acknowledgement', () => {
  const full = entries(Array.from({ length: OUTBOX_LIMIT }, (_, n) => `m${n}`))
  expect(addToOutbox(full, { id: 'one more', n: 0 })).toEqual({ ok: false, error: 'outbox-full' })
  expect(addToOutbox(full, { id: 'm7', n: 9 })).toEqual({ ok: true, value: full })
  expect(addToOutbox(acknowledge(full, 'm0'), { id: 'one more', n: 0 }).ok).toBe(true)
})

test('[RC7] an earlier outbox is adopted before this page’s own; nothing vanishes without being handed back', () => {
  const ids = fc.uniqueArray(id, { maxLength: 300 })
  fc.assert(
    fc.property(ids, ids, (earlier, now) => {
      const { outbox, over } = adoptOutbox(entries(earlier), entries(now))
      const all = [...earlier, ...now.filter(name => !earlier.includes(name))]
      expect([...outbox, ...over].map(entry => entry.id)).toEqual(all)
      expect(outbox.length).toBeLessThanOrEqual(OUTBOX_LIMIT)
    }),
  )
})

test('[RC5] to acknowledge what is not there changes nothing at all', () => {
  const outbox = entries(['a', 'b'])
  expect(acknowledge(outbox, 'c')).toBe(outbox)
})
