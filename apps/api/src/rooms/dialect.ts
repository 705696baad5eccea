/** How one kind of client speaks with a room: our own link, and (peerjs-door.ts) the PeerServer's way. */
import { decodeUp, encode, type Down, type Up } from '@holdfast/wire'
import { hearCandidate, sayCandidate } from './candidate.ts'
import { hearDescription, sayDescription } from './description.ts'

/** Text to message and back. Both directions run for every frame, so they are quick and keep nothing of a link. */
export type Dialect = {
  /** One frame from the client; `null` for one that needs no room (a heartbeat), `undefined` for one that is no good. */
  readonly hear: (text: string) => Up | null | undefined
  /** One message as the text of a frame; `null` for one that this kind of client does not know. */
  readonly say: (message: Down) => string | null
}

/** The room link: every message of `wire`. */
export const linkDialect: Dialect = {
  hear: text => {
    const signal = hearCandidate(text) ?? hearDescription(text)
    if (signal !== null) return signal
    const heard = decodeUp(text)
    return heard.ok ? heard.value : undefined
  },
  say: message => sayCandidate(message) ?? sayDescription(message) ?? textOf(message),
}

let last: { readonly message: Down; readonly text: string } | null = null

/** A message for several seats is one object and comes several times in a row: it is turned into text once. */
function textOf(message: Down): string {
  if (message.t !== 'entry') return encode(message)
  if (last?.message !== message) last = { message, text: encode(message) }
  return last.text
}
