/** What runs inside the pages of the browser tests: the real thing, with handles for the test outside. */
import { instant, type Role, type SeatId, type EncounterId } from '@holdfast/domain'
import { makeCall } from '../call.ts'
import { openMedia } from '../media/devices.ts'
import { onAnyWay } from '../media/any-way.ts'
import { sampleOf } from '../media/quality.ts'
import { arrivedIn, counted } from '../media/watch.ts'
import { makeLevelMeter } from '../media/level.ts'
import { numbersOf } from '../seal/numbers.ts'
import { sealOf } from '../seal/seal.ts'
import { stretch } from '../seal/stretch.ts'
import { indexedDbKeep } from '../keep/indexed-db.ts'
import type { MediaCall } from '../peer.ts'
import type { Call, CallSettings } from '../view.ts'

let call: Call
let where: readonly [EncounterId, SeatId]
let camera: MediaStream
const connections: RTCPeerConnection[] = []
const video = document.createElement('video')
document.body.append(video)
let frames = 0
const links: string[] = []
let firstFrame = 0
let meter: ReturnType<typeof makeLevelMeter> | null = null

// Every connection that sends something, to look at from outside and to break by hand, whatever frame made it.
const own: Record<'addTrack' | 'getStats', (this: RTCPeerConnection, ...given: never[]) => unknown> =
  RTCPeerConnection.prototype
const { addTrack, getStats } = own
const lastStats = new WeakMap<RTCPeerConnection, RTCStatsReport>()
let isDeaf = false
own.addTrack = function (...given) {
  if (!connections.includes(this)) connections.push(this)
  return addTrack.apply(this, given)
}
own.getStats = async function () {
  const last = lastStats.get(this)
  if (isDeaf && last) return last
  const report = (await getStats.call(this)) as RTCStatsReport
  lastStats.set(this, report)
  return report
}

function count(): void {
  frames++
  firstFrame ||= performance.timeOrigin + performance.now()
  video.requestVideoFrameCallback(count)
}

function show(): void {
  const { link } = call.view()
  if (links.at(-1) !== link) links.push(link)
  const stream = call.view().peers[0]?.stream ?? null
  if (video.srcObject === stream) return
  video.srcObject = stream
  meter = stream && makeLevelMeter(stream)
  void video.play().catch(() => {})
}

const stage = {
  async start(seat: SeatId, role: Role, encounter: EncounterId): Promise<string> {
    const opened = await openMedia({ camera: true, microphone: true })
    if (!opened.ok) return opened.error
    where = [encounter, seat]
    camera = opened.value
    call = makeCall({
      seat,
      role,
      encounter,
      join: async pass => {
        const answer = await fetch(`/join/${seat}${pass === null ? '' : `/${pass}`}`)
        return (await answer.json()) as Awaited<ReturnType<CallSettings['join']>>
      },
      socketUrl: path => `ws://${location.host}${path}`,
      have: camera,
    })
    call.subscribe(show)
    video.requestVideoFrameCallback(count)
    call.start()
    await call.prepare()
    return 'started'
  },
  call: () => call,
  view: () => {
    const { link, peers, chat, room, mic, camera: picture } = call.view()
    return {
      link,
      mic,
      camera: picture,
      curtain: room?.curtain ?? null,
      phases: peers.map(({ phase }) => phase),
      qualities: peers.map(({ quality }) => quality),
      chat: chat.map(({ text, state }) => `${text}: ${state}`),
    }
  },
  /** Every place where the link stood, in order. */
  links: () => links,
  frames: () => frames,
  firstFrame: () => firstFrame,
  level: () => meter?.level() ?? 0,
  /** How bright the remote picture is on average, 0 to 255. */
  brightness(): number {
    const canvas = new OffscreenCanvas(32, 24)
    const context = canvas.getContext('2d')
    context?.drawImage(video, 0, 0, 32, 24)
    const { data } = context?.getImageData(0, 0, 32, 24) ?? { data: [] as number[] }
    let sum = 0
    for (let i = 0; i < data.length; i += 4) sum += ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3
    return sum / (32 * 24)
  },
  /** What is known of the encryption with the first other, and the numbers to compare; null without them. */
  async sealed() {
    const seal = sealOf((await call.view().peers[0]?.statistics?.()) ?? [])
    const ends = seal.kind === 'on' ? seal.ends : null
    return { seal, numbers: ends && (await numbersOf(ends, stretch)).join(' ') }
  },
  camera: () => camera,
  connections: () => connections,
  /** Packets of sound that came in on the newest connection. */
  async packets(): Promise<number> {
    const report = await connections.at(-1)?.getStats()
    return report ? arrivedIn(report.values()).sound : 0
  },
  /** From now on no packet is counted, as if none came. */
  deafen: (on: boolean) => void (isDeaf = on),
  /** How many words of this seat wait on disk. */
  async stored(): Promise<number> {
    const { streams } = await indexedDbKeep(...where).load()
    return streams.reduce((sum, { stream }) => sum + stream.waiting.length, 0)
  },
  states: () => connections.map(({ connectionState }) => connectionState),
  config: () => connections.map(pc => pc.getConfiguration()).at(-1),
  keep: indexedDbKeep,
  loadPeerJs: () => import('peerjs'),
  /** What was counted on one call; null where nothing is. */
  arrived: async (of: MediaCall) => counted(await of.statistics(), arrivedIn),
  sample: async (of: MediaCall) => counted(await of.statistics(), report => sampleOf(report, instant(Date.now()))),
  onAnyWay,
  loadProbe: () => import('../media/probe.ts'),
  loadWatch: () => import('../media/watch.ts'),
  loadAdapter: async () => (await import('../peerjs/adapter.ts')).loadPeerJs(),
}

declare global {
  var stage: TestStage
}

/** The handles of a test page. */
export type TestStage = typeof stage

globalThis.stage = stage
