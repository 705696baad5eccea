/** A server that helps browsers to find a way to each other. */
import * as v from 'valibot'

/** A STUN or TURN server. */
export const iceServer = v.object({
  urls: v.union([v.string(), v.array(v.string())]),
  username: v.exactOptional(v.string()),
  credential: v.exactOptional(v.string()),
})

/** A STUN or TURN server as RTCPeerConnection takes it. */
export type IceServer = v.InferOutput<typeof iceServer>
