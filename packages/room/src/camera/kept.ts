/** Where a picture stands, in a snapshot and back; and when it wants to be looked at again. */
import { isRecord, parseTime, type Instant } from '@holdfast/domain'
import { cameraWakeAt, DARK_REASONS, DARK_STAGES, seenPicture, type CameraState } from '@holdfast/reconnect'
import type { Room } from '../room.ts'
import { isAsked } from './sign.ts'

/** A picture as it was kept; undefined when it is none. A snapshot from before there was one counts as seen. */
export function parsePicture(value: unknown): CameraState | undefined {
  if (value === undefined) return seenPicture
  if (!isRecord(value)) return undefined
  if (value['stage'] === 'seen') return seenPicture
  const stage = DARK_STAGES.find(one => one === value['stage'])
  const reason = DARK_REASONS.find(one => one === value['reason'])
  const [since, at] = [parseTime(value['since']), parseTime(value['at'])]
  return stage && reason && since !== undefined && at !== undefined ? { stage, reason, since, at } : undefined
}

/** The moments at which something follows from a missing picture; those that are past left out. */
export const pictureWakes = (room: Room, now: Instant): readonly Instant[] =>
  room.ended
    ? []
    : room.seats.filter(isAsked).flatMap(({ picture }) => {
        const at = cameraWakeAt(picture, room.camera)
        return at !== null && at > now ? [at] : []
      })
