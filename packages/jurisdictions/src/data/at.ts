/** Codes of places as our own tables write them. */
import { isPlace, type PlaceCode } from '../place.ts'

/** A place that we hold; throws on any other, for that is a slip of ours. */
export const at = (code: string): PlaceCode => {
  if (!isPlace(code)) throw new RangeError('not a place that we hold')
  return code
}
