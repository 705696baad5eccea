/** Covers a page that nobody looks at, and locks one that was left alone; whatever goes on below goes on. */
import { between, instant } from '@holdfast/domain'
import type { Me } from '@holdfast/wire'
import { createEffect, createSignal, on, onCleanup, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import { KeptCard } from '../card/lazy.tsx'
import { Actions, Button } from '../ui/controls.tsx'
import { words } from '../ui/words.ts'
import { hearLock, isLocked, keepLock, lastTouched, openLock, tellTouched, type LockSide } from './lock.ts'
import { standing } from './standing.ts'
import { pageOf, step, type PageEvent } from './step.ts'
import { Unlock } from './unlock.tsx'
import './veil.css'

/** What shows that somebody is there. A screen reader moves the focus, the selection or the page where it presses no key. */
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'focusin', 'selectionchange'] as const

/** A touch within so long of the last one says nothing new, in milliseconds. */
const TOUCH_EVERY = 1000

/** Who is signed in, as far as it tells one person from another. */
const personOf = ({ name, role, hours }: Me): string => JSON.stringify([name, role, hours.map(({ id }) => id)])

/** The veil over one side of this browser. */
export function Veil(props: { readonly api: Api; readonly side: LockSide; readonly me: Me }): JSX.Element {
  // One page is one side and one person for its whole life.
  const { api, side, me } = untrack(() => props)
  const clock = () => instant(Date.now())
  const isHidden = () => document.visibilityState === 'hidden'
  const [page, setPage] = createSignal(pageOf(me.veil, { isHidden: isHidden(), isLocked: isLocked(side) }, clock()))
  const cover = () => page().cover
  let timer: ReturnType<typeof setTimeout> | undefined
  let dialog: HTMLDialogElement | undefined
  let main: HTMLElement | undefined

  const happen = (event: PageEvent): void => {
    const now = clock()
    const at = lastTouched(side, now)
    const before = untrack(page)
    const { state, effects } = step(
      at === null ? before : step(before, { kind: 'touched-elsewhere', at }, now).state,
      event,
      now,
    )
    setPage(state)
    clearTimeout(timer)
    for (const effect of effects) {
      if (effect.kind === 'tell') tellTouched(side, now)
      if (effect.kind === 'keep-lock') keepLock(side)
      if (effect.kind === 'look-again') timer = setTimeout(() => happen({ kind: 'tick' }), between(now, effect.at))
    }
  }

  /** The lock is gone, by a link that was opened: whose it was decides whether what is below may be seen. */
  const goOn = (now: Me): void => {
    if (personOf(now) !== personOf(me)) return location.reload()
    happen({ kind: 'unlocked' })
  }
  const lookAtLock = async (): Promise<void> => {
    if (untrack(cover) !== 'lock' || isLocked(side)) return
    const answer = await api.request('me')
    if (answer.ok) goOn(answer.value)
    else if (typeof answer.error !== 'string' && answer.error.code === 'not-signed-in') location.reload()
  }

  let touched = 0
  const touch = (): void => {
    if (Date.now() - touched < TOUCH_EVERY) return
    touched = Date.now()
    happen({ kind: 'touched' })
  }
  const seen = (): void => {
    happen({ kind: isHidden() ? 'hidden' : 'shown' })
    if (!isHidden()) void lookAtLock()
  }
  const hide = (): void => happen({ kind: 'hidden' })
  const blur = (): void => happen({ kind: 'blurred' })
  const focus = (): void => happen({ kind: 'focused' })
  const ways = { capture: true, passive: true } as const
  for (const name of TOUCHES) document.addEventListener(name, touch, ways)
  document.addEventListener('visibilitychange', seen)
  addEventListener('pagehide', hide)
  addEventListener('blur', blur)
  addEventListener('focus', focus)
  const deafen = hearLock(side, isNow => (isNow ? happen({ kind: 'locked' }) : void lookAtLock()))
  onCleanup(() => {
    for (const name of TOUCHES) document.removeEventListener(name, touch, ways)
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('pagehide', hide)
    removeEventListener('blur', blur)
    removeEventListener('focus', focus)
    deafen()
    clearTimeout(timer)
    dialog?.close()
  })
  createEffect(on(standing, at => happen({ kind: 'stands', standing: at })))

  /** On top of whatever else is open. A dialog that opens below while the page is covered would lie over the veil. */
  const rise = (): void => {
    dialog?.close()
    dialog?.showModal()
    main?.focus()
  }
  const watch = new MutationObserver(changes => {
    if (changes.some(({ target }) => target !== dialog && (target as HTMLDialogElement).open)) rise()
  })
  onCleanup(() => watch.disconnect())
  onMount(() =>
    createEffect(
      on([cover, words], ([now]) => {
        document.title = now === 'none' ? words().title : words().veil.title
        if (now === 'none') return uncover()
        if (!dialog?.open) dialog?.showModal()
        main?.focus()
        watch.observe(document.body, { subtree: true, attributeFilter: ['open'] })
      }),
    ),
  )
  const uncover = (): void => {
    if (!dialog?.open) return
    watch.disconnect()
    dialog.close() // and the browser puts the focus back where it was
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('dialog[open] h2, main h1')?.focus({ preventScroll: true })
  }
  const say = () => words().veil
  const textOf = (): string => {
    const now = cover()
    return now === 'none' ? '' : say().text[now]
  }

  return (
    <dialog
      class="veil"
      ref={node => (dialog = node)}
      aria-labelledby="veil-heading"
      aria-describedby="veil-text"
      onCancel={event => {
        event.preventDefault()
        happen({ kind: 'opened' })
      }}
      // A browser closes on a second Escape whatever it is told.
      onClose={() => cover() !== 'none' && !dialog?.open && rise()}
    >
      <div class="veil-say">
        <h2 id="veil-heading" tabindex="-1" ref={node => cover() === 'lock' && (main = node)}>
          {cover() === 'lock' ? say().lockHeading : say().heading}
        </h2>
        <p id="veil-text">{textOf()}</p>
        <Show
          when={cover() === 'lock'}
          fallback={
            <Actions>
              <Button kind="main" autofocus onClick={() => happen({ kind: 'opened' })}>
                {say().open}
              </Button>
            </Actions>
          }
        >
          <Unlock
            api={api}
            onOpen={now => {
              openLock(side)
              goOn(now)
            }}
          />
          <Show when={side === 'client'}>
            <KeptCard side="client" isAtOnce />
          </Show>
        </Show>
        <p class="quiet-text">{words().footEmergency}</p>
      </div>
    </dialog>
  )
}
