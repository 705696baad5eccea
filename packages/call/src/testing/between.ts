/** What a test may do with the words that pages have for each other's PeerJS on their way through the room. */
import type { PeerDown } from '@holdfast/wire'

/** A word of one page for another. */
export type PeerSaid = PeerDown & { readonly to: string }

/** Somebody between two pages: hears what one says to the other, and may pass something on. */
export type Between = (said: PeerSaid, pass: (said: PeerSaid) => void) => void
