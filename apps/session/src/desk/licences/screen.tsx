/** The page of licences: one's own with what is due, boards' answers, and the licences of colleagues. */
import type { LicencesView } from '@holdfast/wire'
import { For, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'
import { isTyped } from '../drafts.ts'
import { Boards } from './boards.tsx'
import { Codes } from './codes.tsx'
import { emptyState } from './draft.ts'
import { HeldCard, Part } from './held.tsx'
import { StateForm } from './state-form.tsx'
import { createLicences, type Licences } from './state.ts'
import { licenceDeskWords } from './words.ts'

const NEW = 'licence new'

/** The page. */
export function DeskLicences(props: { readonly api: Api; readonly onBack: () => void }): JSX.Element {
  const licences = untrack(() => createLicences(props.api))
  const w = licenceDeskWords
  onMount(() => void licences.look())
  return (
    <Screen name="desk-licences" heading={w().title} intro={w().intro}>
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {w().back}
        </Button>
      </div>
      <FailureNotice failure={licences.lost()} onAgain={() => void licences.look()} />
      <Show when={licences.read()} fallback={<p role="status">{words().pleaseWait}</p>}>
        {read => (
          <>
            <Standing read={read()} />
            <section class="stack">
              <h2>{w().own}</h2>
              <Each licences={licences} of={read().licences} />
              <div class="card">
                <Part legend={w().add} isTyped={isTyped(NEW)}>
                  <StateForm licences={licences} name={NEW} of={null} begin={emptyState} onKept={() => undefined} />
                </Part>
              </div>
            </section>
            <Boards licences={licences} boards={read().boards} />
            <Codes licences={licences} codes={read().codes} />
            <Show when={read().colleagues.length > 0}>
              <section class="stack">
                <h2>{w().colleagues}</h2>
                <p class="quiet-text">{w().colleaguesSay}</p>
                <For each={read().colleagues.map(({ person }) => person)}>
                  {person => (
                    <Show when={read().colleagues.find(one => one.person === person)}>
                      {one => (
                        <section class="stack">
                          <h3>{one().name}</h3>
                          <Each licences={licences} of={one().licences} whose={person} />
                        </section>
                      )}
                    </Show>
                  )}
                </For>
              </section>
            </Show>
          </>
        )}
      </Show>
    </Screen>
  )
}

/** Whether an hour could begin today. */
const Standing = (props: { readonly read: LicencesView }): JSX.Element => {
  const isGood = () => props.read.licences.some(one => one.isGood)
  return (
    <Show when={props.read.isRequired} fallback={<p class="quiet-text">{licenceDeskWords().notRequired}</p>}>
      <Notice tone={isGood() ? 'calm' : 'attention'}>
        <p>{isGood() ? licenceDeskWords().good : licenceDeskWords().notGood}</p>
      </Notice>
    </Show>
  )
}

/** The same cards for as long as the same licences stand there, so that what is open stays open. */
const Each = (props: {
  readonly licences: Licences
  readonly of: LicencesView['licences']
  readonly whose?: LicencesView['colleagues'][number]['person']
}): JSX.Element => (
  <For each={props.of.map(({ id }) => id)} fallback={<p>{licenceDeskWords().none}</p>}>
    {id => (
      <Show when={props.of.find(one => one.id === id)}>
        {one => (
          <HeldCard
            licences={props.licences}
            held={one()}
            {...(props.whose === undefined ? {} : { whose: props.whose })}
          />
        )}
      </Show>
    )}
  </For>
)
