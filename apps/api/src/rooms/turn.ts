/** STUN and TURN servers for one seat, with credentials that live as long as an hour can last (draft-uberti-behave-turn-rest). */
import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { HOUR, SECOND, type Instant } from '@holdfast/domain'
import type { IceServer } from '@holdfast/wire'
import type { Config } from '../config.ts'

/** How long a TURN credential works: three hours, longer than any hour and its overtime. */
export const TURN_CREDENTIAL_LIVES = 3 * HOUR

/** The servers that a browser is told; `name` marks the credential and carries nothing of a person. */
export function iceServersFor(config: Pick<Config, 'iceServers' | 'turn'>, name: string, now: Instant): IceServer[] {
  const fixed = [...config.iceServers]
  if (!config.turn) return fixed
  const username = `${Math.floor((now + TURN_CREDENTIAL_LIVES) / SECOND)}:${name}`
  const credential = base64(hmac(sha1, utf8ToBytes(config.turn.secret), utf8ToBytes(username)))
  return [...fixed, { urls: [...config.turn.urls], username, credential }]
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes))
