/** A button, and over the page what was seen of who one is: each piece with who saw it and when, and a card check that one was asked for. */
import type { OwnIdentity } from '@holdfast/wire'
import { createSignal, For, onMount, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { dayWithYear } from '../ui/time.ts'
import { words } from '../ui/words.ts'
import { OwnCardCheck } from './card-check.tsx'
import { PieceLines } from './piece.tsx'
import { identityWords } from './words.ts'

/** The way to it; nothing where nothing was written or asked yet. */
export function OwnIdentityEntrance(props: { readonly api: Api; readonly hour: Hour }): JSX.Element {
  const [own, setOwn] = createSignal<Omit<OwnIdentity, 'now'>>({ evidence: [], card: null })
  const [isOpen, setOpen] = createSignal(false)
  // Asked again each time it is opened: something may have been seen, or taken back, meanwhile.
  const look = async (): Promise<void> => {
    const answer = await props.api.request('ownIdentity', { at: { encounter: props.hour.id } })
    if (answer.ok) setOwn(answer.value)
  }
  onMount(() => void look())
  const open = (): void => {
    setOpen(true)
    void look()
  }
  return (
    <Show when={own().evidence.length > 0 || own().card || isOpen()}>
      <Button onClick={open}>{identityWords().own.open}</Button>
      <Dialog isOpen={isOpen()} label={identityWords().own.open} onClose={() => setOpen(false)}>
        <div class="stack own-identity">
          <p>{identityWords().own.say}</p>
          <For each={own().evidence}>
            {({ act, at, by }) => (
              <section class="tight">
                <h3>{identityWords().kinds[act.kind]}</h3>
                <PieceLines act={act} />
                <p class="quiet-text">{by === null ? dayWithYear(at) : identityWords().by(by, dayWithYear(at))}</p>
              </section>
            )}
          </For>
          <Show when={own().card}>{card => <OwnCardCheck api={props.api} hour={props.hour} card={card()} />}</Show>
          <Actions>
            <Button kind="main" onClick={() => setOpen(false)}>
              {words().close}
            </Button>
          </Actions>
        </div>
      </Dialog>
    </Show>
  )
}
