/**
 * Leaves out of the build what webrtc-adapter, on which PeerJS stands, keeps for browsers of before 2020: PeerJS opens no device,
 * and in the browsers that we serve (public/old.js) these functions change nothing that anybody calls.
 */
import type { Plugin } from 'vite'

/**
 * Modules of webrtc-adapter 9 whose only work is `mediaDevices.getUserMedia` in Chrome before 64 and Firefox before 56, the old
 * `navigator.getUserMedia`, and `getDisplayMedia` where a page asks the adapter for it. Read in 9.0.6 on 2026-11-22.
 */
const OPENING = /\/webrtc-adapter\/src\/js\/(?:chrome|firefox|safari)\/(getusermedia|getdisplaymedia|safari_shim)\.js$/

/**
 * What it mends in Safari: streams and callbacks of the first WebRTC, `getUserMedia` with callbacks, servers with `url`, the
 * transceiver of a track event before Safari 12, `offerToReceive…` and `webkitAudioContext`. A Safari that we serve is 15.4 or
 * newer (it has the dialog element), and neither PeerJS 1.5.5 nor we use any of these. Read in 9.0.6 on 2026-11-25.
 */
const SAFARI = [
  'shimLocalStreamsAPI',
  'shimRemoteStreamsAPI',
  'shimCallbacksAPI',
  'shimGetUserMedia',
  'shimConstraints',
  'shimRTCIceServerUrls',
  'shimTrackEventTransceiver',
  'shimCreateOfferLegacy',
  'shimAudioContext',
]

const EMPTY: Readonly<Record<string, string>> = {
  getusermedia: 'export const shimGetUserMedia = () => {}',
  getdisplaymedia: 'export const shimGetDisplayMedia = () => {}',
  safari_shim: `const none = () => {}\nexport { ${SAFARI.map(name => `none as ${name}`).join(', ')} }`,
}

/** A plugin that ships an empty function in place of each. */
export const leaveOut = (): Plugin => ({
  name: 'leave-out',
  apply: 'build',
  enforce: 'pre',
  load: id => EMPTY[OPENING.exec(id)?.[1] ?? ''] ?? null,
})
