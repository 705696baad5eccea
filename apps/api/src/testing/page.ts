/** A page that sits in a room without a network: judged like an upgrade request, heard like a socket. */
import type { IncomingMessage } from 'node:http'
import type { SeatId } from '@holdfast/domain'
import { peerIdOf, type RoomHost } from '@holdfast/room'
import { putOf } from '@holdfast/room/testing'
import { LINK_PROTOCOL, type AnswerOf, type CloseReason, type Down, type Up, type Word } from '@holdfast/wire'
import type { Deps } from '../deps.ts'
import { authorise } from '../rooms/authorise.ts'

/** Where pages sit. */
type Place = { readonly deps: Deps; readonly rooms: RoomHost }

/** A browser that can ask to join. */
type Asking = {
  readonly cookies: () => string
  readonly ask: (name: 'join', params: object, body: unknown) => Promise<{ readonly body: AnswerOf<'join'> }>
}

/** A page that sits in the room, as its socket would: what it heard, and how it speaks. */
export type Page = {
  readonly seat: SeatId
  readonly epoch: number
  readonly peerId: string
  /** The way back that it was told. */
  readonly pass: string
  readonly heard: Down[]
  /** Why its link was closed from the other end; empty while it is open. */
  readonly closed: CloseReason[]
  readonly say: (up: Up) => void
  /** The next word of its outbox. */
  readonly put: (word: Word) => void
  readonly beat: () => void
  /** Its link breaks. */
  readonly gone: () => void
  /** A fresh link of the same page, with its pass. */
  readonly again: () => Promise<Page>
}

/** Sits down in the room as the browser's login may: join, upgrade, hello. */
export async function sit(world: Place, browser: Asking): Promise<Page> {
  const { ticket, path } = (await browser.ask('join', {}, { for: 'link' })).body
  return openLink(world, browser, { ticket, path, tries: 1, said: { cseq: 0 } })
}

type Opening = {
  readonly ticket: string
  readonly path: string
  readonly tries: number
  readonly said: { cseq: number }
}

async function openLink(world: Place, browser: Asking, { ticket, path, tries, said }: Opening): Promise<Page> {
  const headers = { host: 'localhost', cookie: browser.cookies() }
  const protocols = `${LINK_PROTOCOL}, ${ticket}, ${tries}`
  const request = { url: path, headers: { ...headers, 'sec-websocket-protocol': protocols } }
  const admitted = await authorise(world.deps, request as unknown as IncomingMessage)
  if (!admitted.ok) throw new Error(admitted.error)
  const { back, ...pass } = admitted.value
  const heard: Down[] = []
  const closed: CloseReason[] = []
  const link = await world.rooms.enter(pass, {
    send: message => heard.push(message),
    close: reason => closed.push(reason),
  })
  link.receive({ t: 'hello', have: 0 })
  const way = back?.ticket ?? ''
  return {
    seat: pass.seat,
    epoch: pass.epoch,
    peerId: peerIdOf(pass.seat, pass.epoch),
    pass: way,
    heard,
    closed,
    say: link.receive,
    put: word => link.receive(putOf(pass.seat, pass.epoch, ++said.cseq, word)),
    beat: () => link.receive({ t: 'beat', n: 1, have: 0 }),
    gone: link.gone,
    again: () => openLink(world, browser, { ticket: way, path, tries: tries + 1, said }),
  }
}
