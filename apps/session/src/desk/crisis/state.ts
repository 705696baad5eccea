/** What the crisis card shows: read when the hour opens, held in memory, and told afterwards that it was opened. */
import { parseJson, parseTime, isRecord, instant, type Instant, type SeatId, type Whereabouts } from '@holdfast/domain'
import type { PlanActOf, ReadReason } from '@holdfast/safety'
import type { CrisisView, SeatView } from '@holdfast/wire'
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, untrack, type Accessor } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import type { CallState } from '../../state/call.ts'
import { createPoll, type Hour } from '../../state/encounter.ts'
import { forget, recall, remember } from '../../state/memory.ts'
import { announce } from '../../ui/notice.tsx'
import { noteId } from '../note-id.ts'
import { crisisWords } from './words.ts'

/** How often what could not be read or told yet is tried again, in milliseconds. */
const AGAIN_EVERY = 15_000

/** The key that opens the card: no browser and no screen reader of ours takes it by itself. */
const KEY = 'F2'

/** The crisis card of an hour. */
export type Crisis = {
  /** What is known of each guest who has a seat, in the order of their seats; only those who could be read. */
  readonly known: Accessor<readonly CrisisView[]>
  /** Who said anew where they are since this page was opened; the latest. */
  readonly moved: Accessor<CrisisView | null>
  readonly isOpen: Accessor<boolean>
  readonly open: () => void
  readonly close: () => void
  /** The guests of whom the server tells nothing now, for it is not the ordinary hour: only with a reason. */
  readonly closed: Accessor<readonly SeatId[]>
  /** Reads of one of them all the same; the reason is kept. */
  readonly readFor: (seat: SeatId, reason: ReadReason, words: string | null) => Promise<Failure | null>
  /** Asks them in the call where they are now; null where they are not in a call. */
  readonly askPlace: (seat: SeatId) => (() => void) | null
  /** What was asked of them last, and what they replied. */
  readonly asked: (seat: SeatId) => SeatView['asked']
  /** Makes or completes somebody's plan. */
  readonly make: (seat: SeatId, act: PlanActOf<'make'>) => Promise<Failure | null>
}

/** An opening that the server was not told of yet. */
type Opening = { readonly encounter: string; readonly seat: string; readonly at: Instant }

/** Reads the facts of every guest while the hour is open on this page. Opening the card asks no server for anything. */
export function createCrisis(api: Api, hour: Hour, call: CallState): Crisis {
  const [read, setRead] = createSignal<ReadonlyMap<SeatId, CrisisView>>(new Map())
  const [isOpen, setOpen] = createSignal(false)
  const guests = createMemo<readonly SeatId[]>(
    () => hour.view()?.others.flatMap(({ seat, role }) => (role === 'practitioner' ? [] : [seat])) ?? [],
    [],
    { equals: (before, now) => before.join() === now.join() },
  )
  const [moved, setMoved] = createSignal<CrisisView | null>(null)
  const [closed, setClosed] = createSignal<ReadonlySet<SeatId>>(new Set())
  const take = (view: CrisisView): void => {
    const before = untrack(read).get(view.seat)?.place
    if (before && view.place && !isSamePlace(before, view.place)) {
      setMoved(view)
      announce(movedSay(view))
    }
    setRead(before => new Map(before).set(view.seat, view))
    setClosed(before => new Set([...before].filter(seat => seat !== view.seat)))
  }
  const load = async (seat: SeatId): Promise<void> => {
    const answer = await api.request('crisis', { at: { encounter: hour.id, seat } })
    // What could not be read anew stays as it was: an older address is better than none.
    if (answer.ok) take(answer.value)
    else if (codeOf(answer.error) === 'outside-hour') setClosed(before => new Set(before).add(seat))
  }
  createEffect(() => {
    for (const seat of guests()) {
      const prepared = createMemo(() => call.view()?.prepared.get(seat))
      createEffect(on(prepared, () => void load(seat)))
    }
  })
  const queue = createQueue(api)
  const open = (): void => {
    if (untrack(isOpen)) return
    setOpen(true)
    queue.add(untrack(guests).map(seat => ({ encounter: hour.id, seat, at: instant(Date.now()) })))
  }
  createPoll(
    () => true,
    AGAIN_EVERY,
    () => {
      void queue.tell()
      for (const seat of guests()) if (!read().has(seat)) void load(seat)
    },
  )
  onMount(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== KEY || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open()
    }
    const back = (): void => void queue.tell()
    addEventListener('keydown', press, { capture: true })
    addEventListener('online', back)
    onCleanup(() => {
      removeEventListener('keydown', press, { capture: true })
      removeEventListener('online', back)
    })
    void queue.tell()
  })
  return {
    known: () => guests().flatMap(seat => read().get(seat) ?? []),
    moved,
    isOpen,
    open,
    close: () => setOpen(false),
    closed: () => guests().filter(seat => closed().has(seat)),
    readFor: async (seat, reason, words) => {
      const answer = await api.request('readPlace', { at: { encounter: hour.id, seat }, body: { reason, words } })
      if (answer.ok) take(answer.value)
      return answer.ok ? null : answer.error
    },
    askPlace: seat => {
      if (call.mine()?.place !== 'in' || call.seatOf(seat)?.place !== 'in') return null
      return () => {
        const sent = call.call()?.ask({ kind: 'request', body: { id: noteId(), seat, what: 'where' } })
        if (!sent?.ok) announce(crisisWords().askNot)
      }
    },
    asked: seat => call.seatOf(seat)?.asked ?? null,
    make: async (seat, act) => {
      const answer = await api.request('makePlan', { at: { encounter: hour.id, seat }, body: { act } })
      if (!answer.ok) return answer.error
      const view = read().get(seat)
      if (view) take({ ...view, held: answer.value.held, isDue: answer.value.isDue })
      return null
    },
  }
}

/** Said anew is not somewhere else: an address that is confirmed stays what it was. */
const isSamePlace = (a: Whereabouts, b: Whereabouts): boolean =>
  a.country === b.country &&
  a.region === b.region &&
  a.city === b.city &&
  a.street === b.street &&
  a.detail === b.detail

/** The sentence of somebody who said anew where they are. */
export const movedSay = ({ name, place }: CrisisView): string =>
  crisisWords().moved(name, place ? `${place.street}, ${place.city}` : '')

/** What the server's no is called; null where there was no server. */
export const codeOf = (failure: Failure): string | null => (typeof failure === 'string' ? null : failure.code)

/** Openings wait here until the server took them: ids and times only, and through a crash of the page. */
function createQueue(api: Api): {
  readonly add: (opened: readonly Opening[]) => void
  readonly tell: () => Promise<void>
} {
  let waiting = keptOpenings()
  const keep = (): void => {
    if (waiting.length > 0) remember('card-opened', JSON.stringify(waiting))
    else forget('card-opened')
  }
  const tell = async (): Promise<void> => {
    for (const one of waiting) {
      const { encounter, seat, at } = one
      const answer = await api.request('cardOpened', { at: { encounter, seat }, body: { openedAt: [at] } })
      if (!answer.ok && typeof answer.error === 'string') return // no line: it waits
      waiting = waiting.filter(other => other !== one) // taken, or a no that will not change
      keep()
    }
  }
  return {
    add: opened => {
      waiting = [...waiting, ...opened]
      keep()
      void tell()
    },
    tell,
  }
}

function keptOpenings(): readonly Opening[] {
  const kept = parseJson(recall('card-opened') ?? '[]')
  return Array.isArray(kept) ? kept.flatMap(openingOf) : []
}

function openingOf(kept: unknown): Opening[] {
  if (!isRecord(kept)) return []
  const { encounter, seat } = kept
  const at = parseTime(kept['at'])
  return typeof encounter === 'string' && typeof seat === 'string' && at !== undefined ? [{ encounter, seat, at }] : []
}
