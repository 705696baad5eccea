/**
 * The short way for candidates, which are most of what a room passes on. A candidate that stands exactly as our own page
 * writes it is known by its shape alone, and the very text of its payload goes out again: no parsing, no writing anew.
 * Whatever looks different in a single character takes the long way through `wire`.
 */
import type { CandidatePayload, Down, PeerUp } from '@holdfast/wire'

// Known fields in the order in which `wire` writes them, each once, and no character that JSON would have to escape.
const CANDIDATE =
  /^\{"t":"peer","to":"([0-9a-z]{26}x[0-9a-z]{1,12})","kind":"CANDIDATE","payload":\{"candidate":\{"candidate":"([ !#-[\]-~]{0,1024})","sdpMid":(?:null|"([ !#-[\]-~]{0,64})"),"sdpMLineIndex":(null|0|[1-9]\d?)(?:,"usernameFragment":"([ !#-[\]-~]{0,256})")?\},"type":"(media|data)","connectionId":"((?:dc|mc)_[a-z0-9]{1,24})"\}\}$/

const HEAD = '{"t":"peer","to":"'.length
const BETWEEN = '","kind":"CANDIDATE","payload":'.length

let last: { readonly payload: CandidatePayload; readonly text: string } | null = null

/** The message of a frame that has exactly this shape; null for every other frame, good or not. */
export function hearCandidate(text: string): PeerUp | null {
  const found = CANDIDATE.exec(text)
  if (found === null) return null
  const [, to = '', candidate = '', mid, line, fragment, type, connectionId = ''] = found
  const payload: CandidatePayload = {
    candidate: {
      candidate,
      sdpMid: mid ?? null,
      sdpMLineIndex: line === 'null' ? null : Number(line),
      ...(fragment === undefined ? {} : { usernameFragment: fragment }),
    },
    type: type === 'data' ? 'data' : 'media',
    connectionId,
  }
  last = { payload, text: text.slice(HEAD + to.length + BETWEEN, -1) }
  return { t: 'peer', to, kind: 'CANDIDATE', payload }
}

/** The frame of a candidate whose payload was heard last, in the very same call; null for every other message. */
export function sayCandidate(message: Down): string | null {
  if (message.t !== 'peer' || message.kind !== 'CANDIDATE' || last?.payload !== message.payload) return null
  return `{"t":"peer","from":"${message.from}","kind":"CANDIDATE","payload":${last.text}}`
}
