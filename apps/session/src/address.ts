/** The address that was opened: whose page it is, and the secret behind the #, which leaves the address bar at once. */
import { isId, type HelpId, type ResponderId } from '@holdfast/domain'
import { loginBody } from '@holdfast/wire'
import * as v from 'valibot'
import type { Side } from './api.ts'

/** What was opened. `link`: none (a return), one that is cut off, or the secret itself. */
export type Address =
  | { readonly kind: 'start' }
  | { readonly kind: 'lost' }
  /** The page that checks an agreement's file. */
  | { readonly kind: 'check' }
  /** Somebody who was told of a call for help says that they have it. */
  | { readonly kind: 'help'; readonly link: HelpLink | null }
  /** The page on what is kept and who reads it. */
  | { readonly kind: 'confidentiality' }
  | { readonly kind: 'side'; readonly side: Side; readonly link: 'none' | 'cut-off' | { readonly secret: string } }

/** What stands in a responder's link; null where it is cut off. */
export type HelpLink = { readonly help: HelpId; readonly responder: ResponderId; readonly key: string }

const SIDES: { readonly [path: string]: Side } = { '/c': 'client', '/p': 'desk', '/g': 'guardian' }

/** Reads the address. */
export function readAddress({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): Address {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  if (path === '/check') return { kind: 'check' }
  if (path === '/h') return { kind: 'help', link: helpLink(hash.slice(1)) }
  if (path === '/confidentiality') return { kind: 'confidentiality' }
  const side = SIDES[path]
  if (!side) return { kind: path === '/' ? 'start' : 'lost' }
  const secret = hash.slice(1)
  if (secret === '') return { kind: 'side', side, link: 'none' }
  return { kind: 'side', side, link: v.is(loginBody, { secret }) ? { secret } : 'cut-off' }
}

function helpLink(text: string): HelpLink | null {
  const [help, responder, key = ''] = text.split('.')
  const isWhole = isId('help')(help) && isId('responder')(responder) && key.length === 64
  return isWhole ? { help, responder, key } : null
}

/** Takes the secret out of the address bar and the browser's history; it lives on in memory only. */
export function hideSecret(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search)
}
