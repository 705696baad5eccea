/** What is asked of one participant about their place before one hour: of everybody, and what was decided for the person in treatment. */
import type { CareNote } from './care-note.ts'
import { ROOM_TABLE, type AskedWhen, type RoomItem, type RoomSide } from './room-item.ts'
import type { SafeguardCode } from './safeguard.ts'

/** What was decided for those in treatment in one hour, as far as it asks for something before the hour. */
export type Decided = {
  /** Safeguards that were taken as they are. */
  readonly taken: readonly SafeguardCode[]
  /** Safeguards that were taken in another form; which one, only the practitioner's words say. */
  readonly changed: readonly SafeguardCode[]
  readonly notes: readonly CareNote[]
}

/** Why something is asked. Practitioners read it; nobody else does. */
export type Because =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'taken' | 'changed'; readonly code: SafeguardCode }
  | { readonly kind: 'note'; readonly note: CareNote }

/** One thing that is asked. What is mandatory is settled before the hour begins; anything else is talked about. */
export type AskedItem = {
  readonly item: RoomItem
  readonly isMandatory: boolean
  readonly because: readonly Because[]
}

/** A practitioner's decision on a safeguard: taken, taken in another form, or declined. */
export type SafeguardSaid = { readonly code: SafeguardCode; readonly decision: 'taken' | 'changed' | 'declined' }

/** Nothing was decided: what is asked of everybody. */
export const NOTHING_DECIDED: Decided = { taken: [], changed: [], notes: [] }

/** What is asked on one side, in the order of the list. */
export const environmentOf = (side: RoomSide, decided: Decided): readonly AskedItem[] =>
  ROWS.flatMap((row): readonly AskedItem[] => {
    const when = row[side]
    const because = when ? becauseOf(when, decided) : []
    return because.length > 0 ? [{ item: row.code, isMandatory: because.some(isBinding), because }] : []
  })

/** Of each safeguard the last word counts; `said` is in the order in which it was said. */
export function adoptedAmong(said: readonly SafeguardSaid[]): Pick<Decided, 'taken' | 'changed'> {
  const last = [...new Map(said.map(({ code, decision }) => [code, decision]))]
  const as = (wanted: SafeguardSaid['decision']): readonly SafeguardCode[] =>
    last.flatMap(([code, decision]) => (decision === wanted ? [code] : []))
  return { taken: as('taken'), changed: as('changed') }
}

const ROWS: readonly ({ readonly code: RoomItem } & { readonly [S in RoomSide]?: AskedWhen })[] = ROOM_TABLE

const becauseOf = ({ always, safeguards = [], note }: AskedWhen, { taken, changed, notes }: Decided): Because[] => [
  ...(always ? [{ kind: 'everybody' } as const] : []),
  ...safeguards.flatMap((code): Because[] => {
    if (taken.includes(code)) return [{ kind: 'taken', code }]
    return changed.includes(code) ? [{ kind: 'changed', code }] : []
  }),
  ...(note && notes.includes(note) ? [{ kind: 'note', note } as const] : []),
]

/** Our words do not say the other form of a safeguard, so its item is asked and binds nobody. */
const isBinding = ({ kind }: Because): boolean => kind === 'taken' || kind === 'note'
