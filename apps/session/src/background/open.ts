/** The one place where this app opens a camera: where somebody asked for a cover, nothing but a covered picture comes out. */
import { openEach, type MediaAnswer, type MediaWish } from '@holdfast/call'
import { untrack } from 'solid-js'
import { loadBackground } from './load.ts'
import { background, setBackground } from './now.ts'

/** Opens devices; the camera's picture is what the person chose to show, or dark until it is. */
export async function openDevices(wish: MediaWish): Promise<MediaAnswer> {
  const found = await openEach(wish)
  const [camera] = found.stream?.getVideoTracks() ?? []
  const now = untrack(background)
  if (!camera || now.status === 'off') return found
  let covered: MediaStreamTrack | null = null
  try {
    covered = (await loadBackground()).cover(camera)
  } catch {
    // Without a line not even the way to cover it can be fetched.
    camera.stop()
    setBackground({ status: 'failed', choice: now.choice, why: 'not-loaded' })
  }
  const tracks = [...(found.stream?.getAudioTracks() ?? []), ...(covered ? [covered] : [])]
  return { ...found, stream: tracks.length > 0 ? new MediaStream(tracks) : null }
}
