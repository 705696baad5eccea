/**
 * The short way for offers and answers, which are few and long: as with candidates (candidate.ts), one that stands exactly
 * as our own page writes it is known by its shape, and the text of its payload goes out again as it came.
 */
import { SDP_LIMIT, type DescriptionPayload, type Down, type PeerUp } from '@holdfast/wire'

// Plain ASCII with JSON's escapes for line ends; any other escape takes the long way. One character at a time and no two
// ways to read one, so a frame that does not fit is given up in as many steps as it has characters.
const DESCRIPTION =
  /^\{"t":"peer","to":"([0-9a-z]{26}x[0-9a-z]{1,12})","kind":"(OFFER|ANSWER)","payload":\{"sdp":\{"type":"(offer|answer)","sdp":"((?:[ !#-[\]-~]|\\r\\n)*)"\},"type":"(media|data)","connectionId":"((?:dc|mc)_[a-z0-9]{1,24})"\}\}$/

const HEAD = '{"t":"peer","to":"'.length

let last: { readonly payload: DescriptionPayload; readonly text: string } | null = null

/** The message of a frame that has exactly this shape; null for every other frame, good or not. */
export function hearDescription(text: string): PeerUp | null {
  const found = DESCRIPTION.exec(text)
  if (found === null) return null
  const [, to = '', kindText, sdpType, written = '', type, connectionId = ''] = found
  const kind = kindText === 'OFFER' ? 'OFFER' : 'ANSWER'
  const wanted = kind === 'OFFER' ? 'offer' : 'answer'
  // As it is written it is at least as long as it is: what fits written fits read.
  if (sdpType !== wanted || written.length > SDP_LIMIT) return null
  const payload: DescriptionPayload = {
    sdp: { type: wanted, sdp: written.replaceAll('\\r\\n', '\r\n') },
    type: type === 'data' ? 'data' : 'media',
    connectionId,
  }
  last = { payload, text: text.slice(HEAD + to.length + `","kind":"${kind}","payload":`.length, -1) }
  return { t: 'peer', to, kind, payload }
}

/** The frame of a description whose payload was heard last, in the very same call; null for every other message. */
export function sayDescription(message: Down): string | null {
  if (message.t !== 'peer' || last === null || last.payload !== message.payload) return null
  return `{"t":"peer","from":"${message.from}","kind":"${message.kind}","payload":${last.text}}`
}
