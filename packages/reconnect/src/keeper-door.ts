/** A keeper's door on a plain server: tickets and links by their addresses, without a login. Rules: SPEC.md, BR. */
import { CLOSE_CODE } from './closing.ts'
import type { KeeperRunner } from './keeper-runner.ts'

/** Where a page asks for a ticket: `?seat=…&held=…`. */
export const TICKET_PATH = '/ticket'

/** Where a page opens its WebSocket: `?seat=…&epoch=…&tries=…`. */
export const LINK_PATH = '/link'

/** As much of a request as is looked at: its path with its query. */
export type DoorRequest = { readonly url?: string | undefined }

/** As much of Node's answer as is used. */
export type DoorResponse = {
  writeHead(status: number, headers: { readonly [name: string]: string }): { end(text: string): unknown }
}

/** As much of a WebSocket of the `ws` library as is used. */
export type DoorSocket = {
  send(text: string): void
  close(code: number, reason: string): void
  on(event: 'message', listener: (data: { toString(): string }) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

/** A door: `answer` is false when the request was for something else; `enter` takes each socket that came to `LINK_PATH`. */
export type KeeperDoor = {
  readonly answer: (request: DoorRequest, response: DoorResponse) => boolean
  readonly enter: (socket: DoorSocket, request: DoorRequest) => void
}

/** Lets everyone take any seat, as examples and closed networks may: who needs a login answers for tickets in its own way. */
export function keeperDoor(keeper: KeeperRunner): KeeperDoor {
  return {
    answer({ url = '' }, response) {
      if (pathOf(url) !== TICKET_PATH) return false
      const asked = fieldsOf(url)
      const ticket = keeper.ticketFor(asked['seat'] ?? '', Number(asked['held'] ?? 0))
      const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' }
      response.writeHead(ticket.ok ? 200 : 409, headers).end(String(ticket.ok ? ticket.value : ticket.error))
      return true
    },
    enter(socket, { url = '' }) {
      const { seat = '', epoch, tries } = fieldsOf(url)
      const line = keeper.enter(
        { seat, epoch: Number(epoch), tries: Number(tries) },
        { send: text => socket.send(text), close: why => socket.close(CLOSE_CODE, why) },
      )
      socket.on('message', data => line.heard(data.toString()))
      socket.on('close', () => line.gone())
    },
  }
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''

/** The query's fields; what cannot be read is left out. Written out because a pure file knows no URL of the platform. */
function fieldsOf(url: string): { readonly [name: string]: string } {
  const query = url.split('?', 2)[1] ?? ''
  return Object.fromEntries(
    query.split('&').flatMap(field => {
      const [name = '', value = ''] = field.split('=', 2)
      try {
        return [[name, decodeURIComponent(value.replaceAll('+', ' '))]]
      } catch {
        return []
      }
    }),
  )
}
