/**
 * What is typed about somebody and not kept yet. It stays while another page is looked at, for as long as the tab lives, and the tab asks before it is
 * closed. It is never on a disk: it is about a person, and this may be somebody else's device.
 */
import { createEffect, createSignal, onCleanup, untrack, type Accessor } from 'solid-js'
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

/** A draft that is written over something that was read, and somebody else may write over that meanwhile. */
export type DraftBeside<T extends object, K> = Draft<T> & {
  /** What somebody else wrote since this draft was begun; null while nobody did. */
  readonly theirs: Accessor<K | null>
  /** Goes on from theirs, whatever was typed. */
  readonly take: () => void
}

type Held = Draft<object> & { readonly base: Accessor<string>; readonly setBase: (base: string) => void; users: number }

const held = new Map<string, Held>()

/** The draft of this name, begun anew or gone on with. Names are made of ids. */
export const createDraft = <T extends object>(name: string, begin: () => T): Draft<T> => hold(name, begin)

/** The same over what is read: as long as nothing is typed it follows that; then what was read first is remembered with it, however long one is away. */
export function createDraftBeside<T extends object, K>(
  name: string,
  read: Accessor<K>,
  begin: (read: K) => T,
): DraftBeside<T, K> {
  const one = hold(name, () => begin(untrack(read)))
  const isNew = untrack(one.base) === NO_BASE
  if (isNew) one.setBase(JSON.stringify(untrack(read)))
  const take = (): void => {
    one.begin(begin(read()))
    one.setBase(JSON.stringify(read()))
  }
  const theirs = (): K | null => (JSON.stringify(read()) === one.base() ? null : read())
  createEffect(() => {
    if (theirs() !== null && !untrack(one.isDirty)) untrack(take)
  })
  return {
    ...one,
    theirs,
    take,
    kept: (sent, next) => {
      one.kept(sent, next)
      one.setBase(JSON.stringify(untrack(read)))
    },
  }
}

/** Is something typed under this name that was not kept? */
export const isTyped = (name: string): boolean => held.get(name)?.isDirty() ?? false

/** Nothing was read yet over which it is written. */
const NO_BASE = ''

function hold<T extends object>(name: string, begin: () => T): Draft<T> & Pick<Held, 'base' | 'setBase'> {
  // A name stands for one form, so what is held under it has that form's shape.
  const one = (held.get(name) as unknown as (Draft<T> & Held) | undefined) ?? makeDraft(begin())
  held.set(name, one as unknown as Held)
  one.users += 1
  onCleanup(() => {
    one.users -= 1
    // The same form may be shown in another place by now.
    if (one.users === 0 && !untrack(one.isDirty)) held.delete(name)
  })
  return one
}

function makeDraft<T extends object>(begun: T): Draft<T> & Pick<Held, 'base' | 'setBase' | 'users'> {
  const [initial, setInitial] = createSignal(textOf(begun))
  const [draft, set] = createStore<T>(structuredClone(begun))
  const [base, setBase] = createSignal(NO_BASE)
  const begin = (next: T): void => {
    setInitial(textOf(next))
    set(reconcile(structuredClone(next)))
  }
  return {
    draft,
    set,
    base,
    setBase,
    users: 0,
    isDirty: () => JSON.stringify(draft) !== initial(),
    kept: (sent, next) => {
      if (textOf(draft) === textOf(sent)) return begin(next)
      setInitial(textOf(sent))
    },
    begin,
  }
}

const textOf = (value: object): string => JSON.stringify(unwrap(value))

globalThis.addEventListener('beforeunload', event => {
  if ([...held.values()].some(one => one.isDirty())) event.preventDefault()
})
