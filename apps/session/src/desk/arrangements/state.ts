/** The sheet before contact on this page: read, and written one thing at a time. */
import { makeId, type EncounterId, type NoteId, type SeatId } from '@holdfast/domain'
import type { ArrangementAct, ArrangementActOf } from '@holdfast/safety'
import type { ArrangementLine, ArrangementsView } from '@holdfast/wire'
import { createMemo, createSignal, type Accessor } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { isPassing } from '../../ui/failure.ts'
import { makeResend } from '../resend.ts'
import { arrangementsWords } from './words.ts'

/** What a page holds of somebody's sheet. */
export type Arranging = {
  readonly read: Accessor<ArrangementsView | null>
  /** Why it could not be read. */
  readonly lost: Accessor<Failure | null>
  readonly look: () => Promise<void>
  /** Writes one thing; why not, where it was not taken. */
  readonly post: (act: ArrangementAct) => Promise<Failure | null>
}

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

/** A fresh id for an entry. */
export const entryId = (): NoteId => makeId('note', random)

/** Reads the sheet about whoever has this seat. */
export function createArranging(api: Api, encounter: EncounterId, seat: SeatId): Arranging {
  const at = { encounter, seat }
  const [read, setRead] = createSignal<ArrangementsView | null>(null)
  const [lost, setLost] = createSignal<Failure | null>(null)
  const again = makeResend<ArrangementAct>()
  return {
    read,
    lost,
    look: async () => {
      const answer = await api.request('arrangements', { at })
      setLost(answer.ok ? null : answer.error)
      if (answer.ok) setRead(answer.value)
    },
    post: async act => {
      const answer = await api.request('arrange', { at, body: { act: again.of({ ...act, id: null }, act) } })
      if (answer.ok || !isPassing(answer.error)) again.answered()
      if (answer.ok) setRead(answer.value)
      return answer.ok ? null : answer.error
    },
  }
}

/** A line of one kind. */
export type LineOf<K extends ArrangementAct['kind']> = ArrangementLine & { readonly act: ArrangementActOf<K> }

/** Is the line of this kind? */
export const isOf =
  <K extends ArrangementAct['kind']>(kind: K) =>
  (line: ArrangementLine): line is LineOf<K> =>
    line.act.kind === kind

/** What stands against it, in words; null for what is said elsewhere. */
export function sentenceOf(failure: Failure | null): string | null {
  if (typeof failure !== 'object' || failure?.code !== 'arrangement-refused') return null
  const { other, ...known } = arrangementsWords().refused
  const said: Readonly<Record<string, string>> = known
  return said[failure.note ?? ''] ?? other
}

/** A line in a list of one, which is the same list until another line takes its place: what is typed beside it stays while other things are read anew. */
export const createSteady = <L extends ArrangementLine>(line: () => L | null): Accessor<readonly [L | null]> =>
  createMemo((): readonly [L | null] => [line()], undefined, {
    equals: ([before], [after]) => before?.act.id === after?.act.id,
  })
