/** Someone on the stage of a test. */
import type { SeatId } from '@holdfast/domain'
import type { CloseReason, Down } from '@holdfast/wire'
import type { LinkId, Via } from '../room.ts'

/** Someone's link on the stage, and what came over it. */
export type Guest = {
  readonly seat: SeatId
  readonly link: LinkId
  readonly epoch: number
  readonly tries: number
  readonly via: Via
  readonly peerId: string
  readonly heard: Down[]
  closed: CloseReason | null
}
