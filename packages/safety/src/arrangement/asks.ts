/** What the sheet asks next of what holds no door: of meeting in one room, for no hour in one room has a door here. Rules: AR10, AR11. */
import { CONTACT_WAYS } from './act.ts'
import { insteadOf, lastOf, willingness, type Arrangements } from './sheet.ts'

/** Each names one thing that is asked, in the order of the sheet. */
export const SHEET_ASKS = ['building', 'informed'] as const

/** One of them. */
export type SheetAsk = (typeof SHEET_ASKS)[number]

/** What is asked now. What is not known of the building stays asked. */
export function asksOfSheet(sheet: Arrangements): readonly SheetAsk[] {
  const building = lastOf(sheet, 'building')
  const isUnknown = building === null || building.others === 'unknown' || building.shared === 'unknown'
  const asked: Readonly<Record<SheetAsk, boolean>> = {
    building: isInOneRoom(sheet) && isUnknown,
    informed: building?.shared === 'yes' && lastOf(sheet, 'informed') === null,
  }
  return SHEET_ASKS.filter(one => asked[one])
}

/** Does the sheet lead to one room: by the last review, or by another way that is written where whoever said no is willing in one room? */
export function isInOneRoom(sheet: Arrangements): boolean {
  if (lastOf(sheet, 'review')?.outcome === 'in-person') return true
  return willingness(sheet).some(
    ({ by, willing }) =>
      willing['in-person'] === 'yes' &&
      CONTACT_WAYS.some(way => willing[way] === 'no' && insteadOf(sheet, by, way)?.how === 'other-way'),
  )
}
