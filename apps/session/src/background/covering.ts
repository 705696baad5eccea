/** Covers the camera's picture: hands out a track that behaves as the camera's own and carries nothing that is not covered. */
import { untrack } from 'solid-js'
import { letsOf, stepBackground, type BackgroundEvent } from './background.ts'
import type { Choice } from './choice.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { background, setBackground } from './now.ts'
import { carry, type Carrier } from './tracks.ts'

/** How often it is looked how far a worker is, in milliseconds. */
const LOOKS_EVERY = 1000

/** One camera with its worker. */
type Covering = {
  readonly say: (message: ToWorker) => void
  /** Looks again at what may be seen, and tells the track's listeners when it went dark or came back. */
  readonly refresh: () => void
  readonly hasShown: () => boolean
}

/** All that run; the newest is the one whose picture is seen. */
let coverings: readonly Covering[] = []

/** Something happened to the background. */
export function tell(event: BackgroundEvent): void {
  const before = untrack(background)
  const next = stepBackground(before, event)
  if (next === before) return
  setBackground(next)
  for (const { refresh } of coverings) refresh()
}

/** Puts another cover over what is covered already. */
export function coverWith(choice: Choice): void {
  for (const { say } of coverings) say({ kind: 'choose', choice })
}

/**
 * The camera's picture as it may be seen: covered, or the camera itself where nobody asks for a cover any more. Null, and the
 * camera is off, where it cannot be covered.
 */
export function cover(camera: MediaStreamTrack): MediaStreamTrack | null {
  tell({ kind: 'opened' })
  const now = untrack(background)
  if (now.status === 'off') return camera
  // Pulled out meanwhile; or it failed before, and the person has not said yet what is to be done.
  if (camera.readyState !== 'live' || now.status === 'failed') {
    camera.stop()
    return null
  }
  const worker = makeWorker()
  const carrier = worker && carry(camera, worker)
  if (worker && carrier) return join(camera, { worker, carrier, choice: now.choice })
  worker?.terminate()
  camera.stop()
  tell({ kind: 'failed', why: 'not-supported' })
  return null
}

function makeWorker(): Worker | null {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

type With = { readonly worker: Worker; readonly carrier: Carrier; readonly choice: Choice }

/** Everything else on the page takes this track for the camera, so it has to answer like one. */
function join(camera: MediaStreamTrack, { worker, carrier, choice }: With): MediaStreamTrack {
  const { track } = carrier
  let isOn = true
  let [isHeard, hasShown, isStill, wasMuted] = [false, false, false, true]
  let count = { frames: 0, busy: 0 }
  let seen = { ...count, at: performance.now() }

  const say = (message: ToWorker): void => worker.postMessage(message)
  const isNewest = (): boolean => coverings.at(-1) === covering
  const isMuted = (): boolean => camera.muted || !hasShown || isStill || letsOf(untrack(background)) !== 'covered'
  const covering: Covering = {
    say,
    hasShown: () => hasShown,
    refresh() {
      if (untrack(background).status === 'failed') {
        // First dark; and what is of no use does not stay on.
        say({ kind: 'dark' })
        camera.stop()
      }
      const isNow = isMuted()
      if (isNow === wasMuted) return
      wasMuted = isNow
      track.dispatchEvent(new Event(isNow ? 'mute' : 'unmute'))
    },
  }
  const told = (event: BackgroundEvent): void => {
    if (isNewest()) tell(event)
    covering.refresh()
  }
  const look = (): void => {
    const at = performance.now()
    const span = at - seen.at
    const [frames, busy] = [count.frames - seen.frames, Math.min(1, (count.busy - seen.busy) / span)]
    seen = { ...count, at }
    // Some browsers give a hidden page no pictures: nobody failed, and it goes on when the page is back.
    isStill = document.hidden && frames === 0
    if (hasShown && isOn && !camera.muted && !document.hidden) told({ kind: 'second', second: { frames, busy, span } })
    else covering.refresh()
  }
  const timer = setInterval(look, LOOKS_EVERY)
  const end = (): void => {
    clearInterval(timer)
    worker.terminate()
    carrier.stop()
    camera.stop()
    MediaStreamTrack.prototype.stop.call(track)
    const wasNewest = isNewest()
    coverings = coverings.filter(one => one !== covering)
    // The one before it is seen again, and has shown itself long ago.
    if (wasNewest && coverings.at(-1)?.hasShown()) tell({ kind: 'showed' })
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    isHeard = true
    carrier.heard(data)
    if (data.kind === 'showed') {
      hasShown = true
      camera.enabled = isOn
      told({ kind: 'showed' })
    } else if (data.kind === 'count') count = data
    else if (data.kind === 'failed') told({ kind: 'failed', why: data.why })
  })
  worker.addEventListener('error', event => {
    event.preventDefault()
    told({ kind: 'failed', why: isHeard ? 'broke' : 'not-loaded' })
  })
  for (const name of ['mute', 'unmute']) camera.addEventListener(name, () => covering.refresh())
  camera.addEventListener('ended', () => {
    end()
    track.dispatchEvent(new Event('ended'))
  })

  const enabled = Object.getOwnPropertyDescriptor(MediaStreamTrack.prototype, 'enabled')
  Object.defineProperties(track, {
    enabled: {
      get: () => isOn,
      set(on: boolean) {
        isOn = on
        enabled?.set?.call(track, on)
        // Its light goes off too; the first picture is made in any case, so that it is known that there is a cover.
        camera.enabled = on || !hasShown
        say({ kind: 'rest', rests: !on })
      },
    },
    muted: { get: isMuted },
    label: { get: () => camera.label },
    getSettings: { value: () => camera.getSettings() },
    stop: { value: end },
  })
  coverings = [...coverings, covering]
  say({ kind: 'choose', choice })
  return track
}
