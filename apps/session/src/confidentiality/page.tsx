/** What is kept here, who reads it and what leaves the server: the facts of the server in words, and nothing that it did not say. */
import type { Confidentiality } from '@holdfast/wire'
import { createResource, For, Match, Show, Switch, type JSX } from 'solid-js'
import { makeApi, type Failure, type Side } from '../api.ts'
import { Actions, Button } from '../ui/controls.tsx'
import { problemOf } from '../ui/failure.ts'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { namesOf, recordedOf } from '../ui/time.ts'
import { words } from '../ui/words.ts'
import { confidentialityWords } from './words.ts'

/** Whoever is signed in on this browser may ask, as whom they are. */
const SIDES: readonly Side[] = ['client', 'desk', 'guardian']

type Asked =
  | { readonly facts: Confidentiality; readonly failure?: undefined }
  | { readonly failure: Failure; readonly facts?: undefined }

async function ask(): Promise<Asked> {
  let failure: Failure = 'server-away'
  for (const side of SIDES) {
    const answer = await makeApi(side).request('confidentiality')
    if (answer.ok) return { facts: answer.value }
    failure = answer.error
    if (problemOf(failure) !== 'not-signed-in') break
  }
  return { failure }
}

/** The page; within it, what a client asks about it, and what was answered. */
export function ConfidentialityPage(props: { readonly children: JSX.Element }): JSX.Element {
  const [asked, { refetch }] = createResource(ask)
  return (
    <Screen name="confidentiality" heading={confidentialityWords().heading} intro={confidentialityWords().intro}>
      <Switch fallback={<p role="status">{words().pleaseWait}</p>}>
        <Match when={asked.latest?.failure}>
          {reason => (
            <>
              <Notice role="status">
                <p>
                  {problemOf(reason()) === 'not-signed-in'
                    ? confidentialityWords().linkFirst
                    : confidentialityWords().away}
                </p>
              </Notice>
              <Actions>
                <Button kind="main" busy={asked.loading} onClick={() => void refetch()}>
                  {words().tryAgain}
                </Button>
              </Actions>
            </>
          )}
        </Match>
        <Match when={asked.latest?.facts}>{told => <Facts facts={told()}>{props.children}</Facts>}</Match>
      </Switch>
    </Screen>
  )
}

const Facts = (props: { readonly facts: Confidentiality; readonly children: JSX.Element }): JSX.Element => {
  const say = confidentialityWords
  return (
    <div class="stack">
      <p class="quiet-text">{say().asOf(recordedOf(props.facts.now))}</p>
      {props.children}
      <Part heading={say().media.heading}>
        <li>{say().media.encryption[props.facts.media.encryption]}</li>
        <li>{props.facts.outside.some(({ to }) => to === 'relay') ? say().media.relayed : say().media.direct}</li>
        <li>{say().media.recording[props.facts.media.recording]}</li>
        <li>{say().media.introduced}</li>
      </Part>
      <Part heading={say().written.heading}>
        <li>{props.facts.isSecure || location.protocol === 'https:' ? say().written.secure : say().written.open}</li>
        <li>{say().written.onServer}</li>
        <li>{say().written.atRest[props.facts.atRest]}</li>
        <li>{say().written.operator}</li>
        <li>{say().written.audit}</li>
        <li>{say().written.answers[props.facts.screening]}</li>
      </Part>
      <section class="card tight">
        <h2>{say().kept.heading}</h2>
        <p>{say().kept.never}</p>
        <dl class="kept-list">
          <For each={props.facts.kept}>
            {({ matter, readers, removed }) => (
              <div>
                <dt>{say().kept.matters[matter]}</dt>
                <dd>{say().kept.readBy(namesOf(readers.map(reader => say().kept.readers[reader])))}</dd>
                <Show when={removed !== 'never' && removed}>
                  {how => <dd class="quiet-text">{say().kept.removed[how()]}</dd>}
                </Show>
              </div>
            )}
          </For>
        </dl>
      </section>
      <Part heading={say().outside.heading}>
        <For each={props.facts.outside} fallback={<li>{say().outside.none}</li>}>
          {({ to, told }) => (
            <li>
              <strong>{say().outside.places[to]}</strong> {say().outside.told[told]}
            </li>
          )}
        </For>
      </Part>
      <Part heading={say().device.heading}>
        <li>{say().device.keeps}</li>
        <li>{say().device.others}</li>
        <Show when={props.facts.veil.isOn}>
          <li>{say().device.covered}</li>
        </Show>
        <Show when={props.facts.veil.lockMinutes}>{minutes => <li>{say().device.locks(minutes())}</li>}</Show>
      </Part>
      <Actions>
        <Button onClick={() => print()}>{say().print}</Button>
      </Actions>
    </div>
  )
}

const Part = (props: { readonly heading: string; readonly children: JSX.Element }): JSX.Element => (
  <section class="card tight">
    <h2>{props.heading}</h2>
    <ul>{props.children}</ul>
  </section>
)
