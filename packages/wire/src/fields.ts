/** The small pieces that messages and bodies are made of: ids, instants, short texts. */
import { idPattern, type IdKind, type IdOf, type Instant } from '@holdfast/domain'
import * as v from 'valibot'

/** An id of one kind of record. The cast is sound because the pattern is the one that `parseId` asks for. */
export const id = <K extends IdKind>(kind: K): v.GenericSchema<IdOf<K>> =>
  v.pipe(v.string(), v.regex(idPattern(kind))) as unknown as v.GenericSchema<IdOf<K>>

/** A point in time in whole milliseconds since 1970. */
export const instantField = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(-8_640_000_000_000_000),
  v.maxValue(8_640_000_000_000_000),
) as unknown as v.GenericSchema<Instant>

/** Text a person typed: trimmed, not empty, at most `limit` UTF-16 code units. */
export const shortText = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit))

/**
 * A word of a list that a page need not carry to read it: it takes any, and acts only on those it knows. The test of the version holds the lists
 * themselves. The cast is sound because both ends speak the same version.
 */
export const code = <T extends string>() => v.string() as unknown as v.GenericSchema<T>

/** A whole number from zero up. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A peer id: the token of a seat and the number of its ticket. */
export const PEER_ID = /^[0-9a-z]{26}x[0-9a-z]{1,12}$/

/** The id under which a seat's page can be reached by PeerJS: the seat's token and the number of its ticket; never reused. */
export const peerIdField = v.pipe(v.string(), v.regex(PEER_ID))

/** The name of an outbox: 26 letters and digits that its page made up. */
export const streamField = v.pipe(v.string(), v.regex(/^[0-9a-z]{26}$/))
