/** The form of one rating: four words, a note, and a day where something is not known. Nothing is chosen beforehand. */
import {
  CONFIDENCES,
  COURSES,
  PRESENCES,
  RELEVANCES,
  type FactorCode,
  type Rating,
  type RatingGiven,
} from '@holdfast/risk-screening'
import { createSignal, Show, untrack, type JSX } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { createDraftBeside } from '../drafts.ts'
import { Day } from '../day.tsx'
import { OneWord } from '../one-word.tsx'
import { ActForm, Said } from './fields.tsx'
import { asDay, byEndOf } from './days.ts'
import type { Acting } from './state.ts'
import { judgementWords } from './words.ts'

type Draft = {
  presence: RatingGiven['presence'] | null
  relevance: RatingGiven['relevance'] | null
  course: RatingGiven['course'] | null
  confidence: RatingGiven['confidence'] | null
  note: string
  findOutBy: string
}

const EMPTY: Draft = { presence: null, relevance: null, course: null, confidence: null, note: '', findOutBy: '' }

/** Rates one factor; what was said of it before stands in it only while it need not be looked at again. */
export function RateForm(props: {
  readonly factor: FactorCode
  /** The name of what is typed here. */
  readonly name: string
  readonly acting: Acting
  readonly last: Rating | undefined
}): JSX.Element {
  // What somebody else rated meanwhile stands above the form.
  const held = untrack(() => createDraftBeside(props.name, () => props.last ?? null, draftOf))
  const { draft, set: setDraft } = held
  const [isTried, setTried] = createSignal(false)
  const w = () => judgementWords().factors
  const isUnknown = () => draft.presence === 'not-known' || draft.relevance === 'not-known'
  const unchosen = (word: string | null): string | null => (isTried() && word === null ? judgementWords().choose : null)
  const send = async (): Promise<void> => {
    setTried(true)
    const { presence, relevance, course, confidence, note } = draft
    if (presence === null || relevance === null || course === null || confidence === null) return
    const findOutBy = isUnknown() ? byEndOf(draft.findOutBy) : null
    const rating = { presence, relevance, course, confidence, note, findOutBy }
    const sent = structuredClone(unwrap(draft))
    if (await props.acting.send({ kind: 'rate', factor: props.factor, rating })) held.kept(sent, sent)
  }
  return (
    <ActForm acting={props.acting} fields={['note', 'findOutBy']} button={judgementWords().save} onSend={send}>
      <div class="words-grid">
        <OneWord
          legend={w().presence}
          words={w().presences}
          order={PRESENCES}
          value={draft.presence}
          say={unchosen(draft.presence)}
          onChoose={presence => setDraft({ presence })}
        />
        <OneWord
          legend={w().relevance}
          words={w().relevances}
          order={RELEVANCES}
          value={draft.relevance}
          say={unchosen(draft.relevance)}
          onChoose={relevance => setDraft({ relevance })}
        />
        <OneWord
          legend={w().course}
          words={w().courses}
          order={COURSES}
          value={draft.course}
          say={unchosen(draft.course)}
          onChoose={course => setDraft({ course })}
        />
        <OneWord
          legend={w().confidence}
          words={w().confidences}
          order={CONFIDENCES}
          value={draft.confidence}
          say={unchosen(draft.confidence)}
          onChoose={confidence => setDraft({ confidence })}
        />
      </div>
      <Said
        label={w().note}
        hint={w().noteSay}
        value={draft.note}
        say={props.acting.say('note')}
        onInput={note => setDraft({ note })}
      />
      <Show when={isUnknown()}>
        <Day
          label={w().findOutBy}
          value={draft.findOutBy}
          say={props.acting.say('findOutBy')}
          isOptional
          onChange={findOutBy => setDraft({ findOutBy })}
        />
      </Show>
    </ActForm>
  )
}

/** A rating in a few words. */
export function inWords({ presence, relevance, course, confidence }: RatingGiven): string {
  const { short } = judgementWords().factors
  return [
    short.presence[presence],
    short.relevance[relevance],
    short.course[course],
    short.confidence[confidence],
  ].join(' · ')
}

const draftOf = (last: Rating | null): Draft =>
  last ? { ...EMPTY, ...pick(last), findOutBy: asDay(last.findOutBy) } : { ...EMPTY }

const pick = ({ presence, relevance, course, confidence, note }: Rating) => ({
  presence,
  relevance,
  course,
  confidence,
  note,
})
