/** What the sheet asks next of what holds no door: of meeting in one room, for no hour in one room has a door here, and of care that ends. Rules: AR10, AR11, AR14. */
import { CONTACT_WAYS } from './act.ts'
import { insteadOf, lastOf, willingness, type Arrangements } from './sheet.ts'

/** Each names one thing that is asked, in the order of the sheet. */
export const SHEET_ASKS = ['building', 'informed', 'continuity'] as const

/** One of them. */
export type SheetAsk = (typeof SHEET_ASKS)[number]

/** What is asked now. What is not known of the building stays asked. */
export function asksOfSheet(sheet: Arrangements): readonly SheetAsk[] {
  const building = lastOf(sheet, 'building')
  const isUnknown = building === null || building.others === 'unknown' || building.shared === 'unknown'
  const asked: Readonly<Record<SheetAsk, boolean>> = {
    building: isInOneRoom(sheet) && isUnknown,
    continuity: lacksContinuity(sheet),
    informed: building?.shared === 'yes' && lastOf(sheet, 'informed') === null,
  }
  return SHEET_ASKS.filter(one => asked[one])
}

/** Somebody is in care that ends one day, work at a distance goes on beside it, and it is not written how contact is kept afterwards. */
function lacksContinuity(sheet: Arrangements): boolean {
  const last = lastOf(sheet, 'near-care')
  if (!last || last.outcome !== 'available' || last.distance === 'none') return false
  const since = sheet.slice(sheet.findIndex(({ act }) => act.id === last.id) + 1)
  return lastOf(since, 'continuity') === null
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
