/** The questionnaires of one person, for the practitioner: what was asked, how it went over time, what was decided; and one of them whole. */
import { SECOND, type SafeguardCode } from '@holdfast/domain'
import type { Screenings } from '@holdfast/wire'
import { createMemo, createSignal, For, onMount, Show, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { createPoll } from '../../state/encounter.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { momentOf } from '../../ui/time.ts'
import { words } from '../../ui/words.ts'
import { Ask } from './ask.tsx'
import { Decided } from './decided.tsx'
import { History } from './history.tsx'
import { Listed } from './listed.tsx'
import { Purpose } from './purpose.tsx'
import { ReviewPage } from './review.tsx'
import type { Where } from './where.ts'
import { reviewWords } from './words.ts'

/** So often the list is looked at again, in milliseconds. */
const LOOK_EVERY = 15 * SECOND

/** The page. */
export function DeskScreenings(props: {
  readonly where: Where
  readonly name: string
  readonly onCompose: (asked: readonly SafeguardCode[]) => void
  readonly onBack: () => void
}): JSX.Element {
  // The same as it is read anew and anew builds nothing again: neither the focus nor what was unfolded goes.
  const [all, setAll] = createSignal<Screenings | null>(null, {
    equals: (before, now) => textOf(before) === textOf(now),
  })
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [open, setOpen] = createSignal<string | null>(null)
  /** A look that fails takes nothing away of what was seen. */
  const look = async (): Promise<void> => {
    const answer = await props.where.api.request('screenings', { at: props.where.at })
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok) setAll(answer.value)
  }
  onMount(() => void look())
  createPoll(
    () => open() === null,
    LOOK_EVERY,
    () => void look(),
  )
  const close = (): void => {
    setOpen(null)
    void look()
  }
  return (
    <Show
      when={open()}
      keyed
      fallback={
        <Screen name="desk-screenings" heading={reviewWords().heading(props.name)}>
          <div class="way-back">
            <Button kind="plain" onClick={() => props.onBack()}>
              {reviewWords().back}
            </Button>
          </div>
          <FailureNotice failure={failure()} onAgain={() => void look()} />
          <Show when={all()} fallback={<p role="status">{words().pleaseWait}</p>}>
            {shown => (
              <>
                <ToRead all={shown()} onOpen={setOpen} />
                <Purpose use={shown().use} />
                <section class="stack">
                  <For each={shown().screenings} fallback={<p class="quiet-text">{reviewWords().none}</p>}>
                    {one => <Listed where={props.where} name={props.name} one={one} onOpen={setOpen} onAll={setAll} />}
                  </For>
                </section>
                <Ask where={props.where} name={props.name} all={shown()} onAll={setAll} />
                <Decided decided={shown().decided} onCompose={props.onCompose} />
                <History history={shown().history} />
              </>
            )}
          </Show>
        </Screen>
      }
    >
      {screening => (
        <ReviewPage
          where={props.where}
          screening={screening}
          use={all()?.use ?? null}
          onCompose={props.onCompose}
          onBack={close}
        />
      )}
    </Show>
  )
}

const textOf = (all: Screenings | null): string => JSON.stringify(all && { ...all, now: null })

/** Answers that nobody has read and somebody has to, at once: above everything else, and read aloud when they come. */
const ToRead = (props: { readonly all: Screenings; readonly onOpen: (screening: string) => void }): JSX.Element => {
  const calls = createMemo(() => props.all.screenings.filter(({ call }) => call !== null && call.readAt === null), [], {
    equals: (before, now) => before.map(one => one.screening).join() === now.map(one => one.screening).join(),
  })
  return (
    <div role="alert" class="stack">
      <For each={calls()}>
        {({ screening, title, call }) => (
          <Notice tone="attention">
            <h2>{reviewWords().toRead}</h2>
            <Show when={call}>{raised => <p>{reviewWords().toReadOf(title, momentOf(raised().at))}</p>}</Show>
            <div>
              <Button kind="main" onClick={() => props.onOpen(screening)}>
                {reviewWords().read}
              </Button>
            </div>
          </Notice>
        )}
      </For>
    </div>
  )
}
