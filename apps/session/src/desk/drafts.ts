/**
 * What is typed about somebody and not kept yet. It stays while another page is looked at, for as long as the tab lives, and the tab asks before it is
 * closed. It is never on a disk: it is about a person, and this may be somebody else's device.
 */
import { onCleanup } from 'solid-js'
import { createStore, reconcile, unwrap, type SetStoreFunction } from 'solid-js/store'

/** One draft. */
export type Draft<T extends object> = {
  readonly draft: T
  readonly set: SetStoreFunction<T>
  /** Was anything typed since it was begun or kept? */
  readonly isDirty: () => boolean
  /** It was kept, and begins again with this; what was typed meanwhile stays typed. */
  readonly kept: (sent: T, next: T) => void
  /** Begins again with this, whatever was typed. */
  readonly begin: (next: T) => void
}

const held = new Map<string, Draft<object>>()

/** The draft of this name, begun anew or gone on with. Names are made of ids. */
export function createDraft<T extends object>(name: string, begin: () => T): Draft<T> {
  // A name stands for one form, so what is held under it has that form's shape.
  const one = (held.get(name) as unknown as Draft<T> | undefined) ?? makeDraft(begin())
  held.set(name, one as unknown as Draft<object>)
  onCleanup(() => {
    if (!one.isDirty() && held.get(name) === (one as unknown)) held.delete(name)
  })
  return one
}

function makeDraft<T extends object>(begun: T): Draft<T> {
  let initial = textOf(begun)
  const [draft, set] = createStore<T>(structuredClone(begun))
  const begin = (next: T): void => {
    initial = textOf(next)
    set(reconcile(structuredClone(next)))
  }
  return {
    draft,
    set,
    isDirty: () => textOf(draft) !== initial,
    kept: (sent, next) => {
      if (textOf(draft) === textOf(sent)) return begin(next)
      initial = textOf(sent)
    },
    begin,
  }
}

const textOf = (value: object): string => JSON.stringify(unwrap(value))

globalThis.addEventListener('beforeunload', event => {
  if ([...held.values()].some(one => one.isDirty())) event.preventDefault()
})
