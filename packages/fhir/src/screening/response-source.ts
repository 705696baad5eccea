/** Whose a response is, when it was given and under which name it is known, as its writer says it; no name of a person is taken along. */
import { err, isRecord, ok, type Loose, type Result } from '@holdfast/domain'
import type { WrittenReference } from './both-releases.ts'
import { aboutAll, isProblem, responseRecord, type ResponseProblem } from './response-problem.ts'

/** What a response says of itself. */
export type ResponseSource = {
  /** The id of the resource, by which it can be referred to; null where it has none. */
  readonly id: string | null
  /** Its id, or else its identifier: what tells it from others in a file. */
  readonly known: string | null
  /** Whom it is about; null where nothing says so, or only something inside of the response. */
  readonly subject: WrittenReference | null
  /** When it was given, as a `dateTime` of FHIR. */
  readonly authored: string | null
  /** Is it as whole as it will be? */
  readonly isDone: boolean
}

/** Reads it, or says what cannot be carried on. */
export function responseSource(given: unknown): Result<ResponseSource, readonly ResponseProblem[]> {
  const response = responseRecord(given)
  if (isProblem(response)) return err([response])
  const { id: ownId, identifier, subject, authored = null, status } = response
  if (authored !== null && (typeof authored !== 'string' || !DATE_TIME.test(authored)))
    return err([aboutAll('not-a-datetime', 'When it was authored is no dateTime.')])
  const id = typeof ownId === 'string' && /^[A-Za-z0-9.-]{1,64}$/.test(ownId) ? ownId : null
  // R4 has one identifier, R5 has a list of them.
  const [first]: readonly unknown[] = Array.isArray(identifier) ? identifier : [identifier]
  const named = isRecord(first) ? textIn(first, 'value') : null
  return ok({ id, known: id ?? named, subject: referenceOf(subject), authored, isDone: status !== 'in-progress' })
}

/** `dateTime` of FHIR: a year, a month, a day, or a moment with its time zone. */
const DATE_TIME =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d))?)?)?$/

/** A reference without the words beside it, which may be a name. */
function referenceOf(given: unknown): WrittenReference | null {
  if (!isRecord(given)) return null
  const reference = textIn(given, 'reference')
  const type = textIn(given, 'type')
  const identifier = isRecord(given['identifier']) ? identifierOf(given['identifier']) : null
  const isElsewhere = reference !== null && !reference.startsWith('#')
  if (!isElsewhere && !identifier) return null
  return { ...(type !== null && { type }), ...(isElsewhere && { reference }), ...(identifier && { identifier }) }
}

function identifierOf(given: Loose): WrittenReference['identifier'] | null {
  const [system, value] = [textIn(given, 'system'), textIn(given, 'value')]
  return value === null ? null : { ...(system !== null && { system }), value }
}

function textIn(at: Loose, name: string): string | null {
  const text = at[name]
  return typeof text === 'string' && text.trim() !== '' ? text : null
}
