/** Tests of the canonical form against the examples of RFC 8785, and of reading nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { fromBase64url, toBase64url } from './base64url.ts'
import { canonical, digestOf, parseDigest, readCanonical } from './canonical.ts'

const anything: v.GenericSchema<unknown, unknown> = v.unknown()

test('[CO30] numbers, strings and keys are written as RFC 8785 shows them', () => {
  // RFC 8785, 3.2.2 and 3.2.4.
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022/",
    literals: [null, true, false],
  }
  expect(canonical(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('[CO30] keys stand in the order of their UTF-16 code units', () => {
  // RFC 8785, 3.2.3.
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
  const text = canonical(Object.fromEntries(keys.map(key => [key, 0])))
  expect(Object.keys(JSON.parse(text.replaceAll('"1"', '"one"')))).toEqual(
    sorted.map(key => (key === '1' ? 'one' : key)),
  )
})

test('[CO30] the digest of a text is the SHA-256 of its UTF-8', () => {
  // FIPS 180-2, appendix B.1; the second was taken with `printf é | sha256sum`.
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(digestOf('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  expect(parseDigest(digestOf('abc')).ok).toBe(true)
  for (const text of ['', 'BA'.repeat(32), 'a'.repeat(63), `${'a'.repeat(64)}\n`])
    expect(parseDigest(text).ok).toBe(false)
})

test.each([
  ['a key given twice', '{"a":1,"a":1}', 'not-canonical'],
  ['a space', '{"a": 1}', 'not-canonical'],
  ['a line break behind', '{"a":1}\n', 'not-canonical'],
  ['a number written otherwise', '{"a":1.0}', 'not-canonical'],
  ['a letter written as an escape', '{"a":"\\u0041"}', 'not-canonical'],
  ['letters in two halves', '{"a":"e\u0301"}', 'not-canonical'],
  ['half a letter', '{"a":"\ud800"}', 'not-canonical'],
  ['a key that engines treat in their own way', '{"__proto__":1,"a":1}', 'not-as-expected'],
  ['a byte order mark', '\ufeff{"a":1}', 'not-json'],
  ['half a text', '{"a":1', 'not-json'],
])('[CO31] %s is refused', (_, text, error) => {
  const schema = v.strictObject({ a: v.union([v.number(), v.string()]) })
  expect(readCanonical(text, schema)).toEqual({ ok: false, error })
  expect(readCanonical('{"a":1}', schema).ok).toBe(true)
})

test('[CO31] keys in another order are refused', () => {
  expect(readCanonical('{"b":1,"a":1}', anything)).toEqual({ ok: false, error: 'not-canonical' })
  expect(readCanonical('{"a":1,"b":1}', anything).ok).toBe(true)
})

test('[CO31] whatever JSON can hold is read back from its canonical form, and from no other text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }), value => {
      const text = canonical(value)
      fc.pre(text === text.normalize('NFC') && !text.includes('__proto__'))
      expect(readCanonical(text, anything).ok).toBe(true)
      expect(readCanonical(`${text} `, anything)).toEqual({ ok: false, error: 'not-canonical' })
    }),
  )
})

test('[CO31] the quick answer is the same as that of the slow walk, for any value and any writing of it', () => {
  const keys = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('1', '10', '2', '!', '__proto__', 'constructor'))
  const value = fc.letrec(tie => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      tie('all'),
    ),
    all: fc.oneof(fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(keys, tie('any'), { maxKeys: 4 })),
  })).all
  fc.assert(
    fc.property(value, one => {
      // As an engine writes it, with its keys in whatever order they were made.
      const text = JSON.stringify(one)
      const isIt = text === text.normalize('NFC') && canonical(JSON.parse(text)) === text
      expect(readCanonical(text, anything).ok).toBe(isIt)
    }),
  )
})

test('bytes have one text in base64url, and only that text is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), bytes => {
      const text = toBase64url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(text)).toEqual(bytes)
    }),
  )
  // The last letter's spare bits are set: other tools read it as the same byte.
  for (const text of ['_x', 'AB', 'A', 'AA==', 'A+', 'A/A', 'A A']) expect(fromBase64url(text)).toBeNull()
  expect(fromBase64url('_w')).toEqual(new Uint8Array([255]))
})
