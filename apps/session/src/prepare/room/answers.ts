/** Answers to what is asked about a room. */
import type { RoomCheck } from '@holdfast/domain'
import type { OwnRoomAsk } from '@holdfast/wire'

/** What somebody said so far. */
export type Answers = RoomCheck['answers']

/** Is everything answered that is asked? */
export const isWhole = (asks: readonly OwnRoomAsk[], answers: Answers): boolean =>
  asks.every(({ item }) => answers[item] !== undefined)

/** Of what was said, only what is asked now. */
export const answersTo = (asks: readonly OwnRoomAsk[], answers: Answers): Answers =>
  Object.fromEntries(asks.flatMap(({ item }) => (answers[item] === undefined ? [] : [[item, answers[item]]])))
