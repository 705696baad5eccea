/** What the reader of this page chose for their calls, as the server has it. */
import type { OwnHelp } from '@holdfast/wire'
import { createSignal } from 'solid-js'

const [own, setOwn] = createSignal<OwnHelp | null>(null)

/** Null while it is not known: then a call changes nothing that anybody sees. */
export { own }

/** The server said so. */
export const takeOwn = (read: OwnHelp): void => void setOwn(read)
