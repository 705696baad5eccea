/** A look around as it is filled in: what is asked now, what was said so far, and what stands in the way of going on. */
import type { RoomAnswer, RoomItem } from '@holdfast/domain'
import type { OwnRoomAsk } from '@holdfast/wire'
import { createMemo, createSignal, untrack, type Accessor } from 'solid-js'
import type { Failure } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { createSending } from '../sending.ts'
import { answersTo, isWhole, type Answers } from './answers.ts'

/** Why nobody is sent on: something has no answer, something is still to be done first, or what is asked has changed. */
export type Said = 'missing' | 'not-yet' | 'changed'

/** One look around. */
export type Look = {
  readonly asks: Accessor<readonly OwnRoomAsk[]>
  readonly answers: Accessor<Answers>
  readonly said: Accessor<Said | null>
  readonly failure: Accessor<Failure | null>
  readonly isBusy: Accessor<boolean>
  readonly answer: (item: RoomItem, answer: RoomAnswer) => void
  /** Sends what was said; the form is where the first open thing is looked for. */
  readonly send: (form: HTMLElement | undefined) => Promise<void>
}

const UNANSWERED = 'fieldset:not(:has(:checked)) input'
const NOT_YET = 'input[value="not-yet"]:checked'

/** Begins with what was said before in this hour. `onDone` is told once it is kept and nothing of it holds the door. */
export function createLook(hour: Hour, onDone: () => void): Look {
  const asks = createMemo(() => hour.view()?.roomAsks ?? [], [], { equals: isSameList })
  const [answers, setAnswers] = createSignal<Answers>(untrack(() => hour.view()?.roomCheck?.answers ?? {}))
  const [said, setSaid] = createSignal<Said | null>(null)
  const sending = createSending()
  const stay = (why: Said, form: HTMLElement | undefined, first: string): void => {
    setSaid(why)
    form?.querySelector<HTMLElement>(first)?.focus()
  }
  return {
    asks,
    answers,
    // What is answered meanwhile is missing no more.
    said: () => (said() === 'missing' && isWhole(asks(), answers()) ? null : said()),
    failure: sending.failure,
    isBusy: sending.isBusy,
    answer: (item, answer) => setAnswers(before => ({ ...before, [item]: answer })),
    send: async form => {
      if (sending.isBusy()) return
      setSaid(null)
      if (!isWhole(asks(), answers())) return stay('missing', form, UNANSWERED)
      const isKept = await sending.follow(hour.send('roomCheck', { answers: answersTo(asks(), answers()) }))
      if (isKept) return isOpen(hour) ? stay('not-yet', form, NOT_YET) : onDone()
      const failure = sending.failure()
      if (failure === null || typeof failure === 'string' || failure.code !== 'room-changed') return
      sending.forget()
      await hour.refresh()
      stay('changed', form, UNANSWERED)
    },
  }
}

/** Is something of this person's own still to do on the room? Nobody is sent on to find the door shut. */
function isOpen(hour: Hour): boolean {
  const line = hour.view()?.checklist.find(({ check }) => check === 'room')
  return line?.answer.kind === 'to-do' && line.answer.remedy === 'answer-room-check'
}

const isSameList = (before: readonly OwnRoomAsk[], now: readonly OwnRoomAsk[]): boolean =>
  before.map(({ item }) => item).join() === now.map(({ item }) => item).join()
