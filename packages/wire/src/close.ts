/** Why a server closes a room link: WebSocket close codes, one per reason. */

/** The close codes of a room link. `moved`: the seat came in by another page; `replaced`: by a fresh link of this one; `busy`: too many frames. */
export const CLOSE = {
  goodbye: 4000,
  moved: 4001,
  ticket: 4002,
  ended: 4003,
  replaced: 4004,
  malformed: 4008,
  busy: 4009,
  restarting: 4013,
} as const

/** One reason for which a server closes a room link. */
export type CloseReason = keyof typeof CLOSE

/** After these the browser comes back by itself; after the others it stays away until a person asks. */
export const comesBack = (code: number): boolean =>
  code !== CLOSE.goodbye && code !== CLOSE.moved && code !== CLOSE.ended
