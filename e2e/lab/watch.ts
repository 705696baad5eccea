/** Watches a page from inside, whatever it is built of: when sound, pictures and words of the room's link arrived. */
import type { BrowserContext, Page } from 'playwright-core'
import type { Stretch } from './moments.ts'

/** What a page has seen since some moment. All moments in milliseconds since 1970, ascending. */
export type PageLog = {
  /** When this document began. */
  readonly began: number
  /** Looks, one each 20 ms, that found new sound from others, played out of the jitter buffer; also those of the page before. */
  readonly heard: readonly number[]
  /** Stretches in which the page was too busy to look: whether sound came in then nobody knows. */
  readonly blind: readonly Stretch[]
  /** New frames of others' pictures. */
  readonly seen: readonly number[]
  /** Messages of any WebSocket. */
  readonly linked: readonly number[]
  /** Connections of calls that this page still holds: not closed, and with sound or picture. A probe's has neither. */
  readonly calls: number
  /** Lines of the chat, as their texts first stood on the page. */
  readonly lines: readonly { readonly at: number; readonly text: string }[]
  /** What the page said about the other, whenever it changed. */
  readonly said: readonly { readonly at: number; readonly what: string }[]
}

/** Where to look on a page. */
export type Looking = {
  /** Videos of others, as a CSS selector. */
  readonly video: string
  /** Elements whose attribute `data-phase` says how things stand with another; null where a page says nothing. */
  readonly phase: string | null
  /** Texts of the chat's lines; null where a page has none. */
  readonly line: string | null
}

/** A page that was not there when it was asked. */
const NOTHING: PageLog = { began: 0, heard: [], blind: [], seen: [], linked: [], calls: 0, lines: [], said: [] }

/** Puts the watch into every page of a profile, before any script of the page. */
export const watchPages = (profile: BrowserContext, looking: readonly Looking[]): Promise<unknown> =>
  profile.addInitScript(watch, looking)

type Watched = Window & { labLog?: PageLog }

/** What a page saw since a moment. A page that is being loaded, or is gone, has seen nothing. */
export const readLog = (page: Page, since: number): Promise<PageLog> =>
  page
    .evaluate(from => {
      const log = (window as Watched).labLog
      if (!log) return null
      const after = (moments: readonly number[]): number[] => moments.filter(moment => moment >= from)
      return {
        began: log.began,
        heard: after(log.heard),
        blind: log.blind.filter(({ end }) => end >= from),
        seen: after(log.seen),
        linked: after(log.linked),
        calls: log.calls,
        lines: log.lines.filter(({ at }) => at >= from),
        said: log.said.filter(({ at }) => at >= from),
      }
    }, since)
    .then(log => log ?? NOTHING)
    .catch(() => NOTHING)

/** Runs in the page. It touches prototypes only, so that a page's own wrappers and `instanceof` stay as they are. */
function watch(looking: readonly Looking[]): void {
  /** Half an hour of looks. */
  const KEEP = 90_000
  /** Looks further apart than this, in milliseconds, leave a stretch in which nobody looked. */
  const BLIND = 100
  const at = (): number => performance.timeOrigin + performance.now()
  /** What the page before this one heard until it went: it may have gone on for a while after it was told to go. */
  const HEARD = 'lab-heard'
  const isPage = window === window.top && location.protocol.startsWith('http')
  const log = {
    began: performance.timeOrigin,
    heard: isPage ? (JSON.parse(localStorage.getItem(HEARD) ?? '[]') as number[]) : [],
    blind: [] as { start: number; end: number }[],
    seen: [] as number[],
    linked: [] as number[],
    calls: 0,
    lines: [] as { at: number; text: string }[],
    said: [] as { at: number; what: string }[],
  }
  ;(window as Watched).labLog = log
  if (isPage) addEventListener('pagehide', () => localStorage.setItem(HEARD, JSON.stringify(log.heard.slice(-3000))))
  const keep = (moments: number[]): void => {
    moments.push(at())
    if (moments.length > KEEP) moments.splice(0, KEEP / 2)
  }

  const newest = new Map<RTCPeerConnection, number>()
  const plain: unknown = Reflect.get(RTCPeerConnection.prototype, 'setRemoteDescription')
  Reflect.set(RTCPeerConnection.prototype, 'setRemoteDescription', function (this: RTCPeerConnection, ...given: []) {
    if (!newest.has(this)) newest.set(this, 0)
    return Reflect.apply(plain as () => Promise<void>, this, given)
  })
  // Weak: a page may forget a connection without closing it, and the browser ends that one.
  const made: WeakRef<RTCPeerConnection>[] = []
  for (const name of ['addTrack', 'addTransceiver', 'setRemoteDescription']) {
    const before: unknown = Reflect.get(RTCPeerConnection.prototype, name)
    Reflect.set(RTCPeerConnection.prototype, name, function (this: RTCPeerConnection, ...given: []) {
      if (!made.some(one => one.deref() === this)) made.push(new WeakRef(this))
      return Reflect.apply(before as () => unknown, this, given)
    })
  }
  const countCalls = (): void => {
    log.calls = made.filter(one => {
      const connection = one.deref()
      return (
        connection !== undefined && connection.signalingState !== 'closed' && connection.getTransceivers().length > 0
      )
    }).length
  }
  const hasNewSound = (connection: RTCPeerConnection, before: number): boolean => {
    const stamps = connection
      .getReceivers()
      .filter(({ track }) => track.kind === 'audio')
      .flatMap(receiver => receiver.getSynchronizationSources().map(source => source.timestamp))
    const latest = Math.max(before, ...stamps)
    newest.set(connection, latest)
    return latest > before
  }
  const listen = (): void => {
    let isNew = false
    for (const [connection, before] of newest) {
      if (connection.signalingState === 'closed') newest.delete(connection)
      else if (hasNewSound(connection, before)) isNew = true
    }
    if (isNew) keep(log.heard)
  }

  const watched = new WeakSet<HTMLVideoElement>()
  const look = (): void => {
    for (const { video } of looking) {
      for (const one of document.querySelectorAll<HTMLVideoElement>(video)) {
        if (watched.has(one)) continue
        watched.add(one)
        const frame = (): void => {
          keep(log.seen)
          one.requestVideoFrameCallback(frame)
        }
        one.requestVideoFrameCallback(frame)
      }
    }
  }
  const read = (): void => {
    for (const { phase } of looking) {
      const what = phase === null ? undefined : document.querySelector<HTMLElement>(phase)?.dataset['phase']
      if (what !== undefined && what !== log.said.at(-1)?.what) log.said.push({ at: at(), what })
    }
  }

  const texts = new Set<string>()
  const readLines = (): void => {
    for (const { line } of looking) {
      for (const { textContent } of line === null ? [] : document.querySelectorAll(line)) {
        const text = textContent?.trim() ?? ''
        if (!texts.has(text)) log.lines.push({ at: at(), text })
        texts.add(text)
      }
    }
  }

  const add: unknown = Reflect.get(WebSocket.prototype, 'send')
  const linked = new WeakSet<WebSocket>()
  Reflect.set(WebSocket.prototype, 'send', function (this: WebSocket, ...given: [string]) {
    if (!linked.has(this)) {
      linked.add(this)
      this.addEventListener('message', () => keep(log.linked))
    }
    return Reflect.apply(add as (text: string) => void, this, given)
  })

  let looked = at()
  setInterval(() => {
    const before = looked
    looked = at()
    if (looked - before > BLIND) log.blind.push({ start: before, end: looked })
    listen()
    look()
    read()
    readLines()
    countCalls()
  }, 20)
}
