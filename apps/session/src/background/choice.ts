/** What a person chose to have behind them in their picture, and how it is remembered on this device. */

/** What stands behind them: their room, blurred; a plain wall; or a drawn room. */
export type BackgroundKind = 'blur' | 'wall' | 'room'

/** A choice. `small`: a picture of half the width and height, which asks a quarter of the work. */
export type Choice = { readonly kind: BackgroundKind; readonly size: 'whole' | 'small' }

/** Every kind, in the order it is offered. */
export const BACKGROUND_KINDS: readonly BackgroundKind[] = ['blur', 'wall', 'room']

/** A choice as it is remembered. */
export const writeChoice = ({ kind, size }: Choice): string => (size === 'whole' ? kind : `${kind} ${size}`)

/**
 * What was remembered; null where nothing was chosen. What cannot be read was chosen all the same, perhaps by a later version of
 * this page: then it is a blur, for whoever once asked for a cover is not shown without one.
 */
export function readChoice(text: string | null): Choice | null {
  if (text === null) return null
  const [first, second] = text.split(' ')
  const kind = BACKGROUND_KINDS.find(one => one === first) ?? 'blur'
  return { kind, size: second === 'small' ? 'small' : 'whole' }
}
