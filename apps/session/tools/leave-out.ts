/**
 * Leaves out of the build what webrtc-adapter, on which PeerJS stands, keeps for opening devices in browsers of before 2018:
 * PeerJS opens no device, and in the browsers that we serve (public/old.js) these functions change nothing that anybody calls.
 */
import type { Plugin } from 'vite'

/**
 * Modules of webrtc-adapter 9 whose only work is `mediaDevices.getUserMedia` in Chrome before 64 and Firefox before 56, the old
 * `navigator.getUserMedia`, and `getDisplayMedia` where a page asks the adapter for it. Read in 9.0.6 on 2026-11-22.
 */
const OPENING = /\/webrtc-adapter\/src\/js\/(?:chrome|firefox)\/(getusermedia|getdisplaymedia)\.js$/

const EMPTY: Readonly<Record<string, string>> = {
  getusermedia: 'export const shimGetUserMedia = () => {}',
  getdisplaymedia: 'export const shimGetDisplayMedia = () => {}',
}

/** A plugin that ships an empty function in place of each. */
export const leaveOut = (): Plugin => ({
  name: 'leave-out',
  apply: 'build',
  enforce: 'pre',
  load: id => EMPTY[OPENING.exec(id)?.[1] ?? ''] ?? null,
})
