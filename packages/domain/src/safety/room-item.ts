/** Everything that may be asked about the place of somebody before an hour: of whom always, and of whom a safeguard or a note asks it. */
import type { CareNote } from './care-note.ts'
import type { SafeguardCode } from './safeguard.ts'

/** Who looks around: whoever comes to a practitioner, or the practitioner. */
export type RoomSide = 'client' | 'practitioner'

/** When one thing is asked on one side: of everybody, where one of these safeguards was adopted, where this was noted. */
export type AskedWhen = {
  readonly always?: true
  readonly safeguards?: readonly SafeguardCode[]
  readonly note?: CareNote
}

type Row = { readonly code: string } & { readonly [S in RoomSide]?: AskedWhen }

const always = true

/**
 * In the order in which they are asked; the last is on what each expects of the other in the hour. Sources: seed 001 (privacy),
 * seed 003 sections 7 and 8 (dress, seat, view, pictures, pets, what is expected), read 2026-11. Codes are kept with what people
 * answered, and are never used again for something else.
 */
export const ROOM_TABLE = [
  { code: 'alone', client: { always, safeguards: ['K1'] }, practitioner: { always } },
  { code: 'unheard', client: { always, safeguards: ['K1'] }, practitioner: { always } },
  { code: 'door-shut', client: { safeguards: ['K1'] } },
  { code: 'who-is-home', client: { safeguards: ['K4'] } },
  { code: 'private-network', client: { always }, practitioner: { always } },
  { code: 'screen-private', client: { always }, practitioner: { always } },
  { code: 'agreed-device', client: { safeguards: ['K3'] } },
  { code: 'nothing-open', client: { safeguards: ['K3'] } },
  { code: 'notices-off', client: { safeguards: ['K3'] }, practitioner: { always } },
  { code: 'not-recorded', client: { safeguards: ['C3'] }, practitioner: { safeguards: ['C3'] } },
  { code: 'seated', client: { always, safeguards: ['K2', 'C8'] } },
  { code: 'dressed', client: { always, safeguards: ['C8'] }, practitioner: { always, safeguards: ['E1'] } },
  { code: 'in-view', client: { always, safeguards: ['K2', 'C8'] }, practitioner: { always } },
  { code: 'light', client: { safeguards: ['K2'] } },
  { code: 'keys-aside', client: { safeguards: ['T6'] } },
  { code: 'sober', client: { safeguards: ['C9'] } },
  { code: 'nothing-before', client: { safeguards: ['C4'] } },
  { code: 'plan-at-hand', client: { safeguards: ['P1'] }, practitioner: { safeguards: ['P1'] } },
  { code: 'no-bed', practitioner: { always } },
  { code: 'background', practitioner: { always, safeguards: ['E1'] } },
  { code: 'work-account', practitioner: { safeguards: ['E2'] } },
  { code: 'second-clinician', practitioner: { safeguards: ['M3'] } },
  { code: 'slower-pace', practitioner: { safeguards: ['M4'] } },
  { code: 'pictures-away', client: { note: 'minor-attraction' }, practitioner: { note: 'minor-attraction' } },
  { code: 'pets-away', client: { note: 'animals' }, practitioner: { note: 'animals' } },
  { code: 'set-up', client: { always, safeguards: ['C8'] } },
] as const satisfies readonly Row[]

/** One thing that may be asked about a place. */
export type RoomItem = (typeof ROOM_TABLE)[number]['code']

/** All of them, in the order of the list. */
export const ROOM_ITEMS: readonly RoomItem[] = ROOM_TABLE.map(({ code }) => code)

/** Is this the code of something that may be asked about a place? */
export const isRoomItem = (text: unknown): text is RoomItem => ROOM_ITEMS.some(code => code === text)
