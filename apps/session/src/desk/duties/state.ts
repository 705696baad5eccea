/** Duties and matters on this page: read, and written one thing at a time. */
import { makeId, type MatterId, type NoteId, type SeatId } from '@holdfast/domain'
import type { DutyAct } from '@holdfast/safety'
import type { DutiesView } from '@holdfast/wire'
import { createSignal, type Accessor } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { isPassing } from '../../ui/failure.ts'
import { makeResend } from '../resend.ts'
import { dutiesWords } from './words.ts'

/** What a page holds of somebody's duties. */
export type Duties = {
  readonly read: Accessor<DutiesView | null>
  /** Why it could not be read. */
  readonly lost: Accessor<Failure | null>
  readonly look: () => Promise<void>
  /** Does one thing; why not, where it was not taken. */
  readonly post: (matter: MatterId, act: DutyAct) => Promise<Failure | null>
}

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

/** A fresh id for an entry. */
export const entryId = (): NoteId => makeId('note', random)

/** A fresh id for a matter. */
export const matterId = (): MatterId => makeId('matter', random)

/** Reads the duties where whoever has this seat is, and the matters about them. */
export function createDuties(api: Api, encounter: string, seat: SeatId): Duties {
  const at = { encounter, seat }
  const [read, setRead] = createSignal<DutiesView | null>(null)
  const [lost, setLost] = createSignal<Failure | null>(null)
  const again = makeResend<{ readonly matter: MatterId; readonly act: DutyAct }>()
  return {
    read,
    lost,
    look: async () => {
      const answer = await api.request('duties', { at })
      setLost(answer.ok ? null : answer.error)
      if (answer.ok) setRead(answer.value)
    },
    post: async (matter, act) => {
      const said = [act.kind === 'open' ? null : matter, { ...act, id: null }]
      const answer = await api.request('weighDuty', { at, body: again.of(said, { matter, act }) })
      if (answer.ok || !isPassing(answer.error)) again.answered()
      if (answer.ok) setRead(answer.value)
      return answer.ok ? null : answer.error
    },
  }
}

/** What stands against it, in words; null for what is said elsewhere. */
export function sentenceOf(failure: Failure | null): string | null {
  if (typeof failure !== 'object' || failure?.code !== 'duty-refused') return null
  const { other, ...known } = dutiesWords().refused
  const said: Readonly<Record<string, string>> = known
  return said[failure.note ?? ''] ?? other
}
