/** One entry of a long list: folded until it is wanted, and kept as it was left. A question that leads to it opens it. */
import { createEffect, createSignal, Show, type JSX } from 'solid-js'
import type { Judging } from './state.ts'

/** A fold with its name and where it stands; what is in it is made at the first look. */
export function Item(props: {
  readonly judging: Judging
  readonly id: string
  readonly name: string
  readonly standing: string
  readonly isOpen?: boolean
  readonly children: JSX.Element
}): JSX.Element {
  let fold: HTMLDetailsElement | undefined
  const [wasOpen, setWasOpen] = createSignal(false)
  createEffect(() => {
    if (props.judging.wanted() !== props.id || !fold) return
    fold.open = true
    fold.querySelector('summary')?.focus()
    fold.scrollIntoView({ block: 'start' })
  })
  return (
    <details
      ref={node => (fold = node)}
      class="item card"
      open={props.isOpen ?? false}
      data-item={props.id}
      onToggle={event => event.currentTarget.open && setWasOpen(true)}
    >
      <summary>
        <span class="item-line">
          <span class="item-name">{props.name}</span>
          <span class="quiet-text">{props.standing}</span>
        </span>
      </summary>
      <Show when={wasOpen()}>
        <div class="stack item-body">{props.children}</div>
      </Show>
    </details>
  )
}
