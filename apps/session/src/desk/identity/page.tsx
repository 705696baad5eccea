/** Who somebody is, at the desk: each piece that was seen, what differs, whether they were met, and a form to add what one saw. */
import { mismatchesIn, type EncounterId, type SeatId } from '@holdfast/domain'
import type { IdentityView } from '@holdfast/wire'
import { createSignal, For, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { PieceLines } from '../../identity/piece.tsx'
import { identityWords } from '../../identity/words.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { namesOf, recordedOf } from '../../ui/time.ts'
import { words } from '../../ui/words.ts'
import { CardCheck } from './card-check.tsx'
import { ReasonForm } from './reason-form.tsx'
import { SeeForm } from './see-form.tsx'
import { makeWriter, type Said } from './state.ts'
import { AgreedWord } from './word.tsx'
import { seenWords } from './words.ts'

type Entry = IdentityView['entries'][number]

/** The page. */
export function IdentityPage(props: {
  readonly api: Api
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly name: string
  readonly onBack: () => void
}): JSX.Element {
  const [kept, setKept] = createSignal<IdentityView | null>(null)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const write = untrack(() => makeWriter(props.api, props.encounter, props.seat))
  const say = seenWords
  const look = async (): Promise<void> => {
    const answer = await props.api.request('identityOf', { at: { encounter: props.encounter, seat: props.seat } })
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok) setKept(answer.value)
  }
  onMount(() => void look())
  const send = async (said: Said): Promise<Failure | null> => {
    const answer = await write(said)
    if (!answer.ok) return answer.error
    await look()
    return null
  }
  return (
    <Screen name="desk-identity" heading={say().heading(props.name)} intro={say().intro}>
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {say().back}
        </Button>
      </div>
      <FailureNotice failure={failure()} onAgain={() => void look()} />
      <Show when={kept()} fallback={<p role="status">{words().pleaseWait}</p>}>
        {shown => (
          <>
            <section class="tight">
              <p>
                <strong>{shown().isKnown ? say().known : say().unknown}</strong>
              </p>
              <p class="quiet-text">
                {say().suffices(namesOf(shown().suffices.map(kind => identityWords().kinds[kind])))}
              </p>
            </section>
            <Show when={shown().monthDiffers}>
              <Notice tone="attention">
                <p>{say().monthDiffers}</p>
              </Notice>
            </Show>
            <section class="stack">
              <h2>{say().evidence}</h2>
              <For each={shown().entries} fallback={<p class="quiet-text">{say().none}</p>}>
                {entry => <Piece entry={entry} send={send} />}
              </For>
            </section>
            <section class="card stack">
              <h2>{say().meeting}</h2>
              <p>
                {say().asked[shown().meeting.asked]} {say().stands[shown().meeting.stands]}
              </p>
              <Show when={shown().meeting.asked !== 'open' && shown().meeting.stands === 'missing'}>
                <ReasonForm act={say().without} send={reason => send({ kind: 'no-meeting', reason })} />
              </Show>
            </section>
            <section class="card stack">
              <h2>{say().write}</h2>
              <SeeForm api={props.api} encounter={props.encounter} seat={props.seat} onKept={() => void look()} />
            </section>
            <Show when={shown().card}>
              {card => (
                <CardCheck
                  api={props.api}
                  encounter={props.encounter}
                  seat={props.seat}
                  now={shown().now}
                  waiting={card().waiting}
                  onWritten={look}
                />
              )}
            </Show>
            <AgreedWord seat={props.seat} word={shown().word} send={send} />
          </>
        )}
      </Show>
    </Screen>
  )
}

function Piece(props: { readonly entry: Entry; readonly send: (said: Said) => Promise<Failure | null> }): JSX.Element {
  const [isTaking, setTaking] = createSignal(false)
  const act = () => props.entry.act
  const say = seenWords
  const takeBack = async (reason: string): Promise<Failure | null> => {
    const of = idOf(act())
    return of === null ? null : props.send({ kind: 'taken-back', of, reason })
  }
  const title = () => {
    const shown = act()
    if (shown.kind === 'no-meeting') return say().passed
    if (shown.kind === 'card-asked') return say().card.entry
    return shown.kind === 'word-agreed' ? say().word.entry : identityWords().kinds[shown.kind]
  }
  const differs = () => {
    const shown = act()
    if (shown.kind === 'no-meeting' || shown.kind === 'word-agreed' || shown.kind === 'card-asked') return null
    const [first] = mismatchesIn(shown)
    if (first === undefined) return null
    if (shown.kind === 'payment') return say().cardDiffers
    return first === 'word' ? say().word.wrong : say().differs
  }
  const hint = () => {
    if (act().kind === 'card-asked') return say().card.takeBackSay
    return act().kind === 'word-agreed' ? say().word.takeBackSay : say().takeBackSay
  }
  const when = () =>
    props.entry.by === null
      ? recordedOf(props.entry.at)
      : identityWords().by(props.entry.by, recordedOf(props.entry.at))
  return (
    <article class="card tight identity-piece" data-gone={props.entry.takenBack ? '' : undefined}>
      <h3>{title()}</h3>
      <Lines act={act()} />
      <p class="quiet-text">{when()}</p>
      <Show when={props.entry.takenBack}>
        {back => (
          <>
            <p>{say().takenBack(back().by, recordedOf(back().at))}</p>
            <p>{back().reason}</p>
          </>
        )}
      </Show>
      <Show when={!props.entry.takenBack && differs()}>
        {line => (
          <Notice tone="attention">
            <p>{line()}</p>
          </Notice>
        )}
      </Show>
      <Show when={idOf(act()) !== null && !props.entry.takenBack}>
        <Show
          when={isTaking()}
          fallback={
            <div>
              <Button aria-label={say().takeBackLong(title())} onClick={() => setTaking(true)}>
                {say().takeBack}
              </Button>
            </div>
          }
        >
          <ReasonForm
            act={say().takeBack}
            actLong={say().takeBackLong(title())}
            hint={hint()}
            send={takeBack}
            onCancel={() => setTaking(false)}
          />
        </Show>
      </Show>
    </article>
  )
}

const Lines = (props: { readonly act: Entry['act'] }): JSX.Element => {
  const piece = () => (props.act.kind === 'no-meeting' ? null : props.act)
  return (
    <Show when={piece()} fallback={<p>{props.act.kind === 'no-meeting' ? props.act.reason : ''}</p>}>
      {act => <PieceLines act={act()} />}
    </Show>
  )
}

/** A signature is the agreement's, and is taken back there. */
const idOf = (act: Entry['act']) => (act.kind === 'signature' ? null : act.id)
