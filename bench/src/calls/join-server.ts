/** The server of the join measurement: the real app over a file, a trivial Hono route beside it, and raw inserts on demand. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { getRequestListener } from '@hono/node-server'
import { makeWorld, prepare, signIn } from '@holdfast/api/testing'
import { createClient } from '@libsql/client'
import { Hono } from 'hono'

/** What the server says when it is ready. */
export type JoinServer = { readonly port: number; readonly cookie: string; readonly path: string }

/** A question: do this many raw inserts and say how long each took, in milliseconds. */
export type InsertQuestion = { readonly inserts: number }

const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
const world = await makeWorld({ file: join(folder, 'join.db') })
const client = await signIn(world, 'patient')
await prepare(client)

const raw = createClient({ url: `file:${join(folder, 'raw.db')}`, concurrency: 1 })
await raw.executeMultiple(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE t (id TEXT PRIMARY KEY, at INTEGER, act TEXT)',
)
let inserted = 0

const outer = new Hono().get('/trivial', c => c.json({ ok: true })).route('/', world.app)
const answer = getRequestListener(outer.fetch)
const server = createServer((request, response) => void answer(request, response))
server.listen(0, '127.0.0.1', () => {
  const ready: JoinServer = {
    port: (server.address() as AddressInfo).port,
    cookie: client.cookies(),
    path: `/api/encounters/${world.encounter}/join`,
  }
  process.send?.(ready)
})

process.on('message', (question: InsertQuestion) => {
  void insert(question.inserts).then(took => process.send?.(took))
})
process.once('SIGTERM', () => {
  raw.close()
  void world
    .close()
    .then(() => rm(folder, { recursive: true, force: true }))
    .then(() => process.exit(0))
})

async function insert(times: number): Promise<number[]> {
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    await raw.execute({
      sql: 'INSERT INTO t VALUES (?, ?, ?)',
      args: [`row-${inserted++}`, Date.now(), 'join-cleared'],
    })
    took.push(performance.now() - start)
  }
  return took
}
