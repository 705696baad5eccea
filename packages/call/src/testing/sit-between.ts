/** Somebody who has got into the server and sits between two pages: a connection of their own with each, and everything passed on. */
import type { PeerSaid } from './between.ts'
import type { BrowserStage } from './chromium.ts'

/** Sits down between the pages of a stage, in a page of its own, before they have called each other. */
export async function sitBetween(stage: BrowserStage): Promise<void> {
  const page = await stage.open()
  let passOn: ((said: PeerSaid) => void) | null = null
  await page.exposeFunction('pass', (said: PeerSaid) => passOn?.(said))
  page.on('pageerror', error => console.error(error))
  await page.evaluate(INSIDE)
  stage.room.intercept((said, pass) => {
    passOn = pass
    page.evaluate(one => globalThis.sitting(one), said).catch((error: unknown) => console.error(error))
  })
}

declare global {
  var sitting: (said: PeerSaid) => Promise<void>
}

/** What runs in that page. Whoever dialled is answered only after the other has answered, so that both are shown both. */
const INSIDE = `(async () => {
  await navigator.mediaDevices.getUserMedia({ audio: true }) // whoever may hear is shown addresses instead of names
  const ends = new Map()
  const whole = async pc => {
    if (pc.iceGatheringState !== 'complete')
      await new Promise(resolve => pc.addEventListener('icegatheringstatechange', () => pc.iceGatheringState === 'complete' && resolve()))
    return pc.localDescription
  }
  const make = () => ({ pc: new RTCPeerConnection({ bundlePolicy: 'max-bundle' }), early: [] })
  const describe = async ({ pc, early }, sdp) => {
    await pc.setRemoteDescription(sdp)
    for (const candidate of early.splice(0)) await pc.addIceCandidate(candidate)
  }
  /** What comes in on one goes out on the other. */
  const join = (from, to) => {
    for (const { track } of from.getReceivers()) {
      const stream = new MediaStream([track])
      to.addTrack(track, stream)
      const sound = new Audio() // Chromium plays on what somebody listens to
      sound.srcObject = stream
      void sound.play()
    }
  }
  globalThis.sitting = async ({ t, from, to, kind, payload }) => {
    if (kind === 'OFFER') {
      const [near, far] = [make(), make()]
      ends.set(from, near)
      ends.set(to, far)
      await describe(near, payload.sdp)
      join(near.pc, far.pc)
      far.pc.createDataChannel('between')
      await far.pc.setLocalDescription()
      const { type, sdp } = await whole(far.pc)
      await pass({ t, from, to, kind, payload: { ...payload, sdp: { type, sdp } } })
    }
    if (kind === 'ANSWER') {
      const [far, near] = [ends.get(from), ends.get(to)]
      await describe(far, payload.sdp)
      join(far.pc, near.pc)
      await near.pc.setLocalDescription()
      const { type, sdp } = await whole(near.pc)
      await pass({ t, from, to, kind, payload: { ...payload, sdp: { type, sdp } } })
    }
    if (kind === 'CANDIDATE') {
      const end = ends.get(from)
      if (end?.pc.remoteDescription) await end.pc.addIceCandidate(payload.candidate)
      else end?.early.push(payload.candidate)
    }
  }
})()`
