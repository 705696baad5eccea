/** Reads values from outside strictly: what is missing, too much or of another kind is named by its field, and never by what stood there. */
import { err, ok, parseInstant, type Instant, type Result } from '@holdfast/domain'

/** What is wrong with one field; `field` is its path, for example `safeguard.reviewAt`. */
export type ActProblem = {
  readonly field: string
  readonly kind:
    | 'not-an-object'
    | 'not-a-list'
    | 'not-text'
    | 'not-one-of-its-words'
    | 'not-a-moment'
    | 'unknown-field'
    | 'twice'
}

/** Takes a value from outside, or says everything that is wrong with it. */
export type Reader<T> = (value: unknown, field: string) => Result<T, readonly ActProblem[]>

type Shape = Readonly<Record<string, Reader<unknown>>>
type Read<S extends Shape> = { readonly [Key in keyof S]: S[Key] extends Reader<infer T> ? T : never }

/** Text as it was written; whether it says something is the rules' to ask. */
export const text: Reader<string> = (value, field) =>
  typeof value === 'string' ? ok(value) : err([{ field, kind: 'not-text' }])

/** One word of a list. */
export const oneOf =
  <const W extends string>(words: readonly W[]): Reader<W> =>
  (value, field) => {
    const word = words.find(one => one === value)
    return word === undefined ? err([{ field, kind: 'not-one-of-its-words' }]) : ok(word)
  }

/** A point in time. */
export const moment: Reader<Instant> = (value, field) => {
  const at = typeof value === 'number' ? parseInstant(value) : null
  return at?.ok ? at : err([{ field, kind: 'not-a-moment' }])
}

/** The same, or null. */
export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, field) =>
    value === null ? ok(null) : reader(value, field)

/** A list. */
export const listOf =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, field) => {
    if (!Array.isArray(value)) return err([{ field, kind: 'not-a-list' }])
    const all = value.map((one, index) => reader(one, `${field}.${index}`))
    const wrong = all.flatMap(one => (one.ok ? [] : one.error))
    return wrong.length > 0 ? err(wrong) : ok(all.flatMap(one => (one.ok ? [one.value] : [])))
  }

/** A list in which nothing stands twice. */
export const setOf =
  <T extends string>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, field) => {
    const list = listOf(reader)(value, field)
    return list.ok && new Set(list.value).size < list.value.length ? err([{ field, kind: 'twice' }]) : list
  }

/** An object with exactly these fields. */
export const object =
  <S extends Shape>(shape: S): Reader<Read<S>> =>
  (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return err([{ field, kind: 'not-an-object' }])
    const given = new Map<string, unknown>(Object.entries(value))
    const pathTo = (key: string): string => (field === '' ? key : `${field}.${key}`)
    const unknown = [...given.keys()].filter(key => !Object.hasOwn(shape, key))
    // A name that we do not know may be a person's words: it is not said again.
    const wrong: ActProblem[] = unknown.length > 0 ? [{ field, kind: 'unknown-field' }] : []
    const read = Object.entries(shape).flatMap(([key, reader]) => {
      const one = reader(given.get(key), pathTo(key))
      if (one.ok) return [[key, one.value] as const]
      wrong.push(...one.error)
      return []
    })
    // Each key of the shape was read by its own reader just now.
    return wrong.length > 0 ? err(wrong) : ok(Object.fromEntries(read) as Read<S>)
  }
