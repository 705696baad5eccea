/** What may leave this page now: the person's own wishes, and the curtain over them. Pure. */

/** What the person wants, and what stands over it. */
export type Gates = {
  readonly mic: boolean
  readonly camera: boolean
  /** Is the curtain drawn by anyone, or asked for by us and not yet confirmed? */
  readonly curtain: boolean
  /** Do we know yet how this person left the last page: with an open microphone or without? */
  readonly known: boolean
}

/** Which tracks may carry something. A curtain blanks the picture and leaves the line; nothing leaves before we know the wishes. */
export const openGates = ({
  mic,
  camera,
  curtain,
  known,
}: Gates): { readonly sound: boolean; readonly picture: boolean } => ({
  sound: known && mic,
  picture: known && camera && !curtain,
})
