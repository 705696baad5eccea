/** What boards answered: each with who, when and about which place, and one more. */
import { BOARD_ANSWERS, type BoardContact } from '@holdfast/jurisdictions'
import { For, untrack, type JSX } from 'solid-js'
import { createDraft, isTyped } from '../drafts.ts'
import { Day } from '../day.tsx'
import { OneWord } from '../one-word.tsx'
import { dayWithYear } from '../../ui/time.ts'
import { boardOf, emptyBoard, todayHere } from './draft.ts'
import { ActForm, Line, PlaceFields } from './fields.tsx'
import { Part } from './held.tsx'
import { placeNameOf } from './place-name.ts'
import { createActing, type Licences } from './state.ts'
import { licenceDeskWords } from './words.ts'

const NAME = 'licence board'

/** The section. */
export function Boards(props: { readonly licences: Licences; readonly boards: readonly BoardContact[] }): JSX.Element {
  const w = () => licenceDeskWords().board
  return (
    <section class="stack">
      <h2>{w().heading}</h2>
      <p class="quiet-text">{w().say}</p>
      <For each={props.boards.toReversed()} fallback={<p>{w().none}</p>}>
        {one => (
          <article class="card tight">
            <h3>{w().line(placeNameOf(one.place), w().answers[one.answer])}</h3>
            <p>{w().from(one.whom, dayWithYear(one.asked))}</p>
            <p class="licence-said">{one.words}</p>
          </article>
        )}
      </For>
      <div class="card">
        <Part legend={w().add} isTyped={isTyped(NAME)}>
          <BoardForm licences={props.licences} />
        </Part>
      </div>
    </section>
  )
}

function BoardForm(props: { readonly licences: Licences }): JSX.Element {
  const acting = untrack(() => createActing(props.licences, NAME))
  const begin = () => emptyBoard(todayHere())
  const held = createDraft(NAME, begin)
  const { draft, set } = held
  const w = () => licenceDeskWords().board
  return (
    <ActForm
      acting={acting}
      fields={['place', 'whom', 'asked', 'answer', 'words']}
      button={licenceDeskWords().keep}
      typed={draft}
      make={(id, now) => boardOf(draft, { id, now })}
      onKept={sent => held.kept(sent, begin())}
    >
      <PlaceFields
        label={w().place}
        value={draft.place}
        say={acting.say('place')}
        isWhole
        onPick={place => set('place', place)}
      />
      <Line
        label={w().whom}
        value={draft.whom}
        say={acting.say('whom')}
        hint={w().whomHint}
        onInput={whom => set({ whom })}
      />
      <Day label={w().asked} value={draft.asked} say={acting.say('asked')} onChange={asked => set({ asked })} />
      <OneWord
        legend={w().answer}
        words={w().answers}
        order={BOARD_ANSWERS}
        value={BOARD_ANSWERS.find(one => one === draft.answer) ?? null}
        say={acting.say('answer')}
        onChoose={answer => set({ answer })}
      />
      <Line
        label={w().words}
        value={draft.words}
        say={acting.say('words')}
        rows={3}
        onInput={words => set({ words })}
      />
    </ActForm>
  )
}
