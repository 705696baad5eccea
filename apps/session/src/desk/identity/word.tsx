/** A word that two people agreed on: that they did, and what came when it was asked for. The word itself has no field, here or anywhere. */
import { WORD_CAME, type IdentityId, type SeatId, type WordCame } from '@holdfast/domain'
import type { IdentityView } from '@holdfast/wire'
import { createSignal, Show, untrack, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { identityWords } from '../../identity/words.ts'
import { Button } from '../../ui/controls.tsx'
import { Notice } from '../../ui/notice.tsx'
import { dateOf } from '../../ui/time.ts'
import { Day } from '../day.tsx'
import { createDraft } from '../drafts.ts'
import { OneWord } from '../one-word.tsx'
import { EntryForm } from './entry-form.tsx'
import { today, type Said } from './state.ts'
import { seenWords } from './words.ts'

type Send = (said: Said) => Promise<Failure | null>

/** The card: how it is done, what it is not, and a form for what is next. */
export function AgreedWord(props: {
  readonly seat: SeatId
  readonly word: IdentityView['word']
  readonly send: Send
}): JSX.Element {
  const [isNew, setNew] = createSignal(false)
  const say = () => seenWords().word
  const agree: Send = async said => {
    const failed = await props.send(said)
    if (failed === null) setNew(false)
    return failed
  }
  return (
    <section class="card stack identity-word">
      <h2>{say().heading}</h2>
      <p>{say().how}</p>
      <Notice tone="attention">
        <p>{say().notHelp}</p>
      </Notice>
      <Show
        when={!isNew() && props.word}
        fallback={<Agree seat={props.seat} send={agree} onCancel={props.word ? () => setNew(false) : undefined} />}
        keyed
      >
        {word => (
          <>
            <p>{say().agreed(dateOf(word.on))}</p>
            <Ask seat={props.seat} of={word.id} send={props.send} />
            <div>
              <Button kind="plain" onClick={() => setNew(true)}>
                {say().another}
              </Button>
            </div>
          </>
        )}
      </Show>
      <p class="quiet-text">{say().told}</p>
    </section>
  )
}

function Agree(props: {
  readonly seat: SeatId
  readonly send: Send
  readonly onCancel: (() => void) | undefined
}): JSX.Element {
  const { draft, set, begin } = untrack(() => createDraft(`identity-word-${props.seat}`, () => ({ on: '' })))
  const [isAsked, setAsked] = createSignal(false)
  const isFit = () => draft.on !== '' && draft.on <= today()
  const save = async (): Promise<Failure | null> => {
    const failed = await props.send({ kind: 'word-agreed', on: draft.on })
    if (failed === null) begin({ on: '' })
    return failed
  }
  return (
    <EntryForm
      act={seenWords().word.agree}
      send={() => {
        setAsked(true)
        return isFit() ? save() : null
      }}
      onCancel={props.onCancel}
    >
      <Day
        label={seenWords().word.day}
        value={draft.on}
        say={isAsked() && !isFit() ? seenWords().say.day : null}
        onChange={on => set({ on })}
      />
    </EntryForm>
  )
}

function Ask(props: { readonly seat: SeatId; readonly of: IdentityId; readonly send: Send }): JSX.Element {
  const { draft, set, begin } = untrack(() =>
    createDraft<{ came: WordCame | null }>(`identity-asked-${props.of}`, () => ({ came: null })),
  )
  const [isAsked, setAsked] = createSignal(false)
  const save = async (came: WordCame): Promise<Failure | null> => {
    const failed = await props.send({ kind: 'code-word', of: props.of, came })
    if (failed !== null) return failed
    begin({ came: null })
    setAsked(false)
    return null
  }
  const say = () => seenWords().word
  return (
    <EntryForm
      act={say().keep}
      send={() => {
        setAsked(true)
        return draft.came === null ? null : save(draft.came)
      }}
    >
      <OneWord
        legend={say().came}
        hint={say().cameHint}
        words={identityWords().came}
        order={WORD_CAME}
        value={draft.came}
        say={isAsked() && draft.came === null ? say().sayCame : null}
        onChoose={came => set({ came })}
      />
    </EntryForm>
  )
}
