/** "I have seen who this is", how, and what it showed; the only way in which it becomes known by a hand. */
import { DOCUMENT_KINDS, MATCHINGS, SEEN_EVIDENCE, type AgeSeen, type EncounterId, type SeatId } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { createMemo, createSignal, For, Show, untrack, type JSX } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { identityWords } from '../../identity/words.ts'
import { Field } from '../../ui/controls.tsx'
import { Day } from '../day.tsx'
import { createDraft } from '../drafts.ts'
import { OneWord } from '../one-word.tsx'
import { EntryForm } from './entry-form.tsx'
import { makeWriter, NOTHING_TYPED, readTyped, today, type Missing, type Said, type Typed } from './state.ts'
import { seenWords } from './words.ts'

const AGES = ['nothing', 'adult', 'month'] as const satisfies readonly AgeSeen['says'][]
const DOCUMENTS = DOCUMENT_KINDS.filter(kind => kind !== 'not-noted')

/** Known by sight first: it asks for nothing else. */
const WAYS = [...SEEN_EVIDENCE.toReversed(), 'payment'] as const

/** The form. */
export function SeeForm(props: {
  readonly api: Api
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly onKept: (preparation: Preparation) => void
}): JSX.Element {
  const { draft, set, begin } = untrack(() => createDraft<Typed>(`identity-${props.seat}`, () => NOTHING_TYPED))
  const write = untrack(() => makeWriter(props.api, props.encounter, props.seat))
  const [isAsked, setAsked] = createSignal(false)
  const read = createMemo(() => readTyped(draft, today()))
  const isMissing = (field: Missing): boolean => {
    const now = read()
    return isAsked() && 'missing' in now && now.missing.includes(field)
  }
  const save = async (said: Said): Promise<Failure | null> => {
    const answer = await write(said)
    if (!answer.ok) return answer.error
    begin(NOTHING_TYPED)
    setAsked(false)
    props.onKept(answer.value)
    return null
  }
  const say = seenWords
  /** What was held beside what they said, and what came of it. */
  const compared = (field: 'name' | 'picture' | 'street' | 'postcode', legend: () => string): JSX.Element => (
    <OneWord
      legend={legend()}
      words={identityWords().matching}
      order={MATCHINGS}
      value={draft[field]}
      say={isMissing(field) ? say().say.compared : null}
      onChoose={word => set({ [field]: word })}
    />
  )
  return (
    <EntryForm
      act={say().keep}
      isMain
      send={() => {
        setAsked(true)
        const now = read()
        return 'missing' in now ? null : save(now.said)
      }}
    >
      <OneWord
        legend={say().how}
        words={say().ways}
        order={WAYS}
        value={draft.how}
        say={isMissing('how') ? say().say.how : null}
        onChoose={how => {
          setAsked(false) // what another way asks for was not asked yet
          set({ how })
        }}
      />
      <Show when={draft.how === 'in-person'}>
        <Day
          label={say().day}
          value={draft.day}
          say={isMissing('day') ? say().say.day : null}
          onChange={day => set({ day })}
        />
        <Field label={say().place} hint={say().placeHint} say={isMissing('place') ? say().say.place : null}>
          {marks => (
            <input
              {...marks()}
              maxLength={160}
              autocomplete="off"
              value={draft.place}
              onInput={event => set({ place: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={say().who} isOptional>
          {marks => (
            <input
              {...marks()}
              maxLength={120}
              autocomplete="off"
              value={draft.who}
              onInput={event => set({ who: event.currentTarget.value })}
            />
          )}
        </Field>
      </Show>
      <Show when={draft.how === 'document'}>
        <Field label={say().document} say={isMissing('document') ? say().say.document : null}>
          {marks => (
            <select
              {...marks()}
              onChange={event => set({ document: DOCUMENTS.find(kind => kind === event.currentTarget.value) ?? '' })}
            >
              <option value="" selected={draft.document === ''} />
              <For each={DOCUMENTS}>
                {kind => (
                  <option value={kind} selected={draft.document === kind}>
                    {identityWords().documents[kind]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        {compared('name', () => say().nameMatches)}
        {compared('picture', () => say().pictureMatches)}
      </Show>
      <Show when={draft.how === 'payment'}>
        <p class="quiet-text">{say().cardHint}</p>
        {compared('name', () => say().nameMatches)}
        {compared('street', () => say().streetMatches)}
        {compared('postcode', () => say().postcodeMatches)}
      </Show>
      <Show when={draft.how === 'document' || draft.how === 'in-person'}>
        <OneWord
          legend={draft.how === 'document' ? say().age : say().ageMet}
          words={say().ages}
          order={AGES}
          value={draft.age}
          say={isMissing('age') ? say().say.age : null}
          onChoose={age => set({ age })}
        />
        <Show when={draft.age === 'month'}>
          <Field label={say().month} hint={say().monthHint} say={isMissing('month') ? say().say.month : null}>
            {marks => (
              <input
                {...marks()}
                type="month"
                class="day"
                value={draft.month}
                onInput={event => set({ month: event.currentTarget.value })}
              />
            )}
          </Field>
        </Show>
      </Show>
    </EntryForm>
  )
}
