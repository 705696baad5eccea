/** Tests of signing: what a signature keeps, and which names it takes. */
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import { NAME_LIMIT, sign } from './sign.ts'
import { ONLINE_WORK } from './texts/online-work.ts'

const person = testId('patient', 1)
const text = ONLINE_WORK.texts.es
const named = (name: string) => sign({ text, person, name, at: NOON })

test('[CO4] a signature keeps who signed which words, in which language, and when', () => {
  expect(named('Ana Prueba')).toEqual({
    ok: true,
    value: {
      person,
      contract: 'online-work',
      version: 1,
      language: 'es',
      digest: digestOf(text),
      name: 'Ana Prueba',
      at: NOON,
    },
  })
})

test.each([
  ['  Ana Prueba\n', 'Ana Prueba'],
  ['Ana \t  Prueba', 'Ana Prueba'],
  ['Ana\u0000Prueba', 'Ana Prueba'],
  ['Nun\u0303ez', 'Nu\u00f1ez'],
  ['X', 'X'],
  ['ナンシー', 'ナンシー'],
  ["Zoë O'Brien-Ng, Jr.", "Zoë O'Brien-Ng, Jr."],
])('[CO5] the name %j is kept as %j', (typed, kept) => {
  expect(named(typed)).toMatchObject({ ok: true, value: { name: kept } })
})

test.each(['', '   ', '\n\t', '\u200b\u200b', '...', '—', '\u0000'])('[CO5] %j is no name', typed => {
  expect(named(typed)).toEqual({ ok: false, error: 'name-missing' })
})

test('[CO5] a name may fill the limit and not pass it', () => {
  expect(named('a'.repeat(NAME_LIMIT)).ok).toBe(true)
  expect(named(` ${'a'.repeat(NAME_LIMIT)} `).ok).toBe(true)
  expect(named('a'.repeat(NAME_LIMIT + 1))).toEqual({ ok: false, error: 'name-too-long' })
})

test('[CO5] a kept name is tidy, and tidying it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), typed => {
      const signed = named(typed)
      if (!signed.ok) return
      expect(signed.value.name).toMatch(/^\S(.*\S)?$/u)
      expect(named(signed.value.name)).toEqual(signed)
    }),
  )
})
