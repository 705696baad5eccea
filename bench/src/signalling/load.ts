/** The load: pairs of sockets that play ping-pong, in a process of its own, the same for both servers. */
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { LINK_PROTOCOL } from '@holdfast/wire'
import { WebSocket } from 'ws'
import { framesTo, pairOf, type Script } from './pair.ts'

/** What the load is asked: open pairs from a number on, play for some milliseconds, or close everything it opened at a port. */
export type Task =
  | {
      readonly task: 'open'
      readonly server: 'holdfast' | 'bare'
      readonly port: number
      readonly from: number
      readonly pairs: number
    }
  | { readonly task: 'play'; readonly port: number; readonly milliseconds: number; readonly script: Script }
  | { readonly task: 'close'; readonly port: number }

/** How many messages came through in how many seconds. */
export type Played = { readonly messages: number; readonly seconds: number }

type Pair = { readonly a: WebSocket; readonly b: WebSocket; readonly n: number; readonly ticket: number }
const open = new Map<number, Pair[]>()
const AT_ONCE = 50
const TEXT = { binary: false }

process.on('message', (task: Task) => void perform(task).then(answer => process.send?.(answer)))
process.once('SIGTERM', () => process.exit(0))
process.send?.({})

async function perform(task: Task): Promise<Played | object> {
  switch (task.task) {
    case 'open': {
      const pairs = open.get(task.port) ?? []
      open.set(task.port, pairs)
      for (let i = 0; i < task.pairs; i += AT_ONCE) {
        const batch = Array.from({ length: Math.min(AT_ONCE, task.pairs - i) }, (_, j) => task.from + i + j)
        pairs.push(...(await Promise.all(batch.map(n => (task.server === 'bare' ? barePair : ownPair)(task.port, n)))))
      }
      return {}
    }
    case 'play':
      return play(open.get(task.port) ?? [], task)
    case 'close': {
      const pairs = open.get(task.port) ?? []
      open.delete(task.port)
      for (const { a, b } of pairs) for (const socket of [a, b]) socket.terminate()
      return {}
    }
  }
}

type Play = { readonly milliseconds: number; readonly script: Script }

/** Every pair has one message under way; who receives it sends the next. */
async function play(pairs: readonly Pair[], { milliseconds, script }: Play): Promise<Played> {
  let messages = 0
  const start = performance.now()
  const end = start + milliseconds
  let last = start
  const running = pairs.map(
    ({ a, b, n, ticket }) =>
      new Promise<void>(resolve => {
        const { practitioner, patient } = pairOf(n)
        const sender = (socket: WebSocket, frames: readonly Buffer[]) => {
          let turn = 0
          return () => socket.send(frames[turn++ % frames.length] ?? '', TEXT)
        }
        const fromA = sender(a, framesTo(patient, ticket, 'OFFER', script))
        const fromB = sender(b, framesTo(practitioner, ticket, 'ANSWER', script))
        const bounce = (send: () => void) => () => {
          messages++
          last = performance.now()
          if (last < end) send()
          else resolve()
        }
        a.removeAllListeners('message').on('message', bounce(fromA))
        b.removeAllListeners('message').on('message', bounce(fromB))
        fromA()
      }),
  )
  await Promise.all(running)
  return { messages, seconds: (last - start) / 1000 }
}

async function barePair(port: number, n: number): Promise<Pair> {
  const path = `ws://127.0.0.1:${port}/${n}`
  const a = new WebSocket(path, { perMessageDeflate: false })
  await once(a, 'open')
  const b = new WebSocket(path, { perMessageDeflate: false })
  await once(b, 'open')
  return { a, b, n, ticket: 1 }
}

let tickets = 0
/** A practitioner and the patient whom they let in. */
async function ownPair(port: number, n: number): Promise<Pair> {
  const { encounter, patient } = pairOf(n)
  const ticket = ++tickets
  const enter = (role: string) =>
    new WebSocket(`ws://127.0.0.1:${port}/api/rooms/${encounter}/link`, [LINK_PROTOCOL, role, String(ticket)], {
      perMessageDeflate: false,
    })
  const a = enter('practitioner')
  await seen(a, '"t":"room"')
  const b = enter('patient')
  const inside = [seen(a, '"place":"in"', 2), seen(b, '"place":"in"', 2)]
  await seen(b, '"t":"room"')
  // A stream is named by its page; here by the seat, which is as good for one word.
  a.send(JSON.stringify({ t: 'put', stream: patient.slice(4), cseq: 1, kind: 'admit', body: { seat: patient } }))
  await Promise.all(inside)
  return { a, b, n, ticket }
}

/** Resolves with the first frame that contains a text so many times. */
const seen = (socket: WebSocket, text: string, times = 1): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = (data: Buffer): void => {
      if (data.toString().split(text).length <= times) return
      socket.off('message', look)
      resolve()
    }
    socket.on('message', look).once('error', reject)
  })
