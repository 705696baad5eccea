/** An unmodified PeerJS client in a product of somebody else's: our HTTP interface and door, PeerJS's own socket for the call. */
import { createRequire } from 'node:module'
import { LINK_PROTOCOL } from '@holdfast/wire'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { framesAdvance, openBrowser, openPage, openProfile } from './stage.ts'

let server: Server
let browser: Browser
let client: Page
let practitioner: Page

type Host = Window & {
  ask: (method: string, path: string, body?: unknown) => Promise<never>
  ready: (secret: string, side: string) => Promise<string>
  enter: () => Promise<void>
  room: { seats: { seat: string; role: string; place: string }[] }
  link: WebSocket
  dialUp: () => Promise<{ id: string; again: () => Promise<boolean> }>
  peer: { call: (id: string, stream: MediaStream) => unknown; id: string }
}

/** What a developer would write beside a stock PeerJS: sign in, prepare, come to the door, and open a `Peer` with the second ticket. */
const page = async (url: string, side: 'client' | 'desk'): Promise<Page> => {
  const profile = await openProfile(browser, undefined, { bypassCSP: true })
  const opened = await openPage(profile, new URL('/', server.ready.url).href)
  await opened.addScriptTag({ path: createRequire(import.meta.url).resolve('peerjs/dist/peerjs.min.js') })
  await opened.evaluate(
    ([protocol, wanted]) => {
      const host = window as never as Host
      host.ask = async (method, path, body) => {
        const headers = { 'holdfast-side': wanted, 'content-type': 'application/json' }
        const answer = await fetch(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
        if (!answer.ok) throw new Error(`${path} ${answer.status}`)
        return (await answer.json()) as never
      }
      let hour = ''
      host.ready = async secret => {
        const me = (await host.ask('POST', '/api/login', { secret })) as { hours: { id: string }[] }
        hour = `/api/encounters/${me.hours[0]?.id}`
        const place = {
          country: 'US',
          region: 'Oregon',
          city: 'Bend',
          street: '12 Test Lane',
          detail: null,
          emergencyNumber: '911',
          callback: null,
          // Nobody is named to be called there: a short plan all the same.
          contact: null,
        }
        await host.ask('PUT', `${hour}/whereabouts`, place)
        const { roomAsks } = (await host.ask('GET', hour)) as { roomAsks: { item: string }[] }
        const answers = Object.fromEntries(roomAsks.map(({ item }) => [item, 'yes']))
        await host.ask('PUT', `${hour}/room-check`, { answers })
        const text = (await host.ask('GET', `${hour}/contract/en`)) as { digest: string }
        const seen = (await host.ask('POST', `${hour}/contract`, {
          digest: text.digest,
          language: 'en',
          name: 'Some Name',
        })) as { me: { seat: string } }
        return seen.me.seat
      }
      host.enter = async () => {
        const pass = (await host.ask('POST', `${hour}/join`, { for: 'link' })) as { path: string; ticket: string }
        host.link = new WebSocket(`ws://${location.host}${pass.path}`, [protocol, pass.ticket, '1'])
        await new Promise(resolve => host.link.addEventListener('open', resolve))
        host.link.addEventListener('message', ({ data }) => {
          const message = JSON.parse(String(data)) as Host['room'] & { t: string }
          if (message.t === 'room') host.room = message
        })
        host.link.send(JSON.stringify({ t: 'hello', have: 0 }))
        let n = 0
        setInterval(() => host.link.send(JSON.stringify({ t: 'beat', n: ++n, have: 0 })), 5000)
      }
      host.dialUp = async () => {
        const pass = (await host.ask('POST', `${hour}/join`, { for: 'peerjs' })) as {
          path: string
          ticket: string
          peerId: string
        }
        const Peer = (window as never as { Peer: new (id: string, options: object) => never }).Peer
        const peer = new Peer(pass.peerId, {
          host: location.hostname,
          port: Number(location.port),
          path: pass.path,
          token: pass.ticket,
          config: { iceServers: [] },
        }) as {
          id: string
          open: boolean
          on: (event: string, run: (...given: never[]) => void) => void
          disconnect: () => void
          reconnect: () => void
        }
        const opened = (): Promise<boolean> => new Promise(resolve => peer.on('open', () => resolve(true)))
        const first = opened()
        const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true })
        const show = (media: MediaStream): void => {
          const video = Object.assign(document.createElement('video'), {
            muted: true,
            autoplay: true,
            srcObject: media,
          })
          video.className = 'remote'
          document.body.append(video)
        }
        peer.on(
          'call',
          (call: { answer: (stream: MediaStream) => void; on: (event: 'stream', run: typeof show) => void }) => {
            call.on('stream', show)
            call.answer(stream)
          },
        )
        const dial = (id: string): void => {
          const call = (
            peer as never as {
              call: (id: string, stream: MediaStream) => { on: (event: 'stream', run: typeof show) => void }
            }
          ).call(id, stream)
          call.on('stream', show)
        }
        await first
        Object.assign(window, { dial, again: () => (peer.disconnect(), setTimeout(() => peer.reconnect()), opened()) })
        return { id: peer.id, again: opened }
      }
    },
    [LINK_PROTOCOL, side] as const,
  )
  await opened.evaluate(secret => (window as never as Host).ready(secret, ''), url.split('#')[1] ?? '')
  return opened
}

beforeAll(async () => {
  server = await startServer({ env: { HOLDFAST_DEMO: '0' } })
  browser = await openBrowser()
  const links = await planHour(server)
  client = await page(links.client, 'client')
  practitioner = await page(links.practitioner, 'desk')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
})

const enter = (who: Page): Promise<void> => who.evaluate(() => (window as never as Host).enter())
const dialUp = (who: Page): Promise<string> => who.evaluate(async () => (await (window as never as Host).dialUp()).id)

test('[E2E25] two unmodified PeerJS clients call each other through /peerjs, once both are in', async () => {
  await enter(practitioner)
  await enter(client)
  await practitioner.waitForFunction(() => (window as never as Host).room?.seats.some(seat => seat.place === 'waiting'))
  await practitioner.evaluate(() => {
    const { link, room } = window as never as Host
    const body = { seat: room.seats.find(seat => seat.role === 'patient')?.seat }
    const stream = Array.from({ length: 26 }, () => Math.floor(Math.random() * 36).toString(36)).join('')
    link.send(JSON.stringify({ t: 'put', stream, cseq: 1, kind: 'admit', body }))
  })
  await client.waitForFunction(() => (window as never as Host).room?.seats.every(seat => seat.place === 'in'))
  const id = await dialUp(client)
  await dialUp(practitioner)
  await practitioner.evaluate(to => (window as never as { dial: (id: string) => void }).dial(to), id)
  for (const who of [client, practitioner]) {
    await who.locator('video.remote').first().waitFor({ state: 'attached' })
    await framesAdvance(who, 'video.remote')
  }
})

test('[E2E26] PeerJS’s own reconnect with the same token is answered with OPEN, and the call goes on', async () => {
  expect(await client.evaluate(() => (window as never as { again: () => Promise<boolean> }).again())).toBe(true)
  await framesAdvance(client, 'video.remote')
})
