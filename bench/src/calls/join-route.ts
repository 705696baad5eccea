/** How long asking to join takes, beside a route that does nothing and beside one raw insert, all in turn in one run. */
import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { startChild } from '../child.ts'
import { figure, percentile, type Figure } from '../figure.ts'
import type { Run } from '../group.ts'
import type { InsertQuestion, JoinServer } from './join-server.ts'

const WARM_UP = 200

/** As `npm start` starts the server (tooling/bootstrap.mjs). */
const SERVER_FLAGS = ['--max-semi-space-size=32']

/** Milliseconds from request to answer, one after the other on one connection: join, trivial route, raw insert, and again. */
export async function* joinRoute({ quick, onProgress }: Run): AsyncIterable<Figure> {
  const rounds = quick ? 1500 : 6000
  const server = await startChild<JoinServer>(new URL('./join-server.ts', import.meta.url), SERVER_FLAGS)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { port, cookie, path } = server.ready
  const headers = { cookie, 'holdfast-side': 'client', 'content-type': 'application/json' }
  const joined: number[] = []
  const trivial: number[] = []
  const inserted: number[] = []
  try {
    for (let round = -WARM_UP; round < rounds; round++) {
      const join = await timed({ agent, port, path, method: 'POST', headers }, '{"for":"link"}')
      const nothing = await timed({ agent, port, path: '/trivial', method: 'GET' })
      const [insert = Number.NaN] = await server.ask<number[]>({ inserts: 1 } satisfies InsertQuestion)
      if (round < 0) continue
      joined.push(join)
      trivial.push(nothing)
      inserted.push(insert)
      if (round % 500 === 0) onProgress(`join route ${round}/${rounds}`)
    }
  } finally {
    agent.destroy()
    await server.stop()
  }
  const beside = { unit: 'ms', peer: 'trivial Hono route' }
  yield figure(
    { name: 'join route p50', value: percentile(joined, 50), ...beside, peerValue: percentile(trivial, 50) },
    { kind: 'none' },
  )
  yield figure(
    { name: 'join route p99', value: percentile(joined, 99), ...beside, peerValue: percentile(trivial, 99) },
    { kind: 'ratio-at-most', bound: 3 },
  )
  yield figure(
    {
      name: 'join route p50 beside one raw libSQL insert',
      value: percentile(joined, 50),
      unit: 'ms',
      peer: 'raw libSQL insert p50',
      peerValue: percentile(inserted, 50),
    },
    { kind: 'none' },
  )
}

/** One request; throws when the answer is not a good one, so that only real joins are counted. */
const timed = (options: Parameters<typeof request>[1] & object, body?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const asked = request({ host: '127.0.0.1', ...options }, response => {
      response.resume().once('end', () => {
        const took = performance.now() - start
        if (response.statusCode === 200) resolve(took)
        else reject(new Error(`status ${response.statusCode}`))
      })
    })
    asked.once('error', reject)
    asked.end(body)
  })
