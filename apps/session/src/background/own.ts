/** What a background needs of the page it is chosen on. */

/** Our devices, and the switch of the camera there. */
export type OwnPicture = {
  readonly media: {
    readonly stream: () => MediaStream | null
    /** Opens the camera anew, because what is to be seen of it has changed. */
    readonly again: (kind: 'camera') => Promise<void>
  }
  readonly setCamera: (on: boolean) => void
}
