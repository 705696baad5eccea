/** The process itself: ports, folders with spaces, a clean end, and nothing secret said in production. */
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listHours, screeningsFor } from '@holdfast/db'
import { NOON, seededRandom } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { VEIL, type Config } from './config.ts'
import { makeDemo } from './demo.ts'
import { NO_WAYS } from './help/config.ts'
import { listen } from './listen.ts'
import { start } from './node.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast with spaces '))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const config = (): Config => ({
  port: 0,
  host: '127.0.0.1',
  data: join(folder, 'deep er'),
  demo: false,
  origin: null,
  iceServers: [],
  turn: null,
  stun: null,
  screening: { use: 'record', country: null, wordings: null, wakeUrl: null },
  licences: 'off',
  rules: null,
  help: NO_WAYS,
  veil: VEIL,
  cardCheck: null,
})

test('[AP13] it starts over an empty folder, answers, ends, and starts again over what it kept', async () => {
  for (let time = 0; time < 2; time++) {
    const running = await start(config())
    const answer = await fetch(`${running.url}/healthz`)
    expect(await answer.json()).toEqual({ ok: true })
    await running.stop()
    await expect(fetch(`${running.url}/healthz`)).rejects.toThrow()
  }
  const key = await stat(join(folder, 'deep er', 'ticket.key'))
  expect(key.mode & 0o077).toBe(0)
})

test('[AP13] words that cannot be taken stop the start with a sentence, before anything is made', async () => {
  const wordings = join(folder, 'words')
  await mkdir(wordings)
  await writeFile(join(wordings, 'phq9.json'), '{}')
  const screening = { ...config().screening, wordings }
  await expect(start({ ...config(), screening })).rejects.toThrow('HOLDFAST_WORDINGS: phq9.json: instrument')
  await expect(stat(join(folder, 'deep er'))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('[AP13] a file of rules that cannot be taken stops the start with its line, before anything is made', async () => {
  const rules = join(folder, 'rules.json')
  await writeFile(rules, '{"form": "holdfast-rules-1", "rows": [\n  {"kind": "hope"}\n]}')
  await expect(start({ ...config(), rules })).rejects.toThrow(
    `HOLDFAST_RULES: ${rules}, line 2 (rows[0].kind): The kind`,
  )
  await expect(stat(join(folder, 'deep er'))).rejects.toMatchObject({ code: 'ENOENT' })
  await writeFile(rules, '{"form": "holdfast-rules-1", "rows": []}')
  const running = await start({ ...config(), rules })
  await running.stop()
})

test('[AP13] the demo’s client is asked something, and its practitioner sees that they were', async () => {
  const running = await start(config())
  await makeDemo(running.deps.db, running.url, { now: NOON, random: seededRandom(3) })
  const [hour] = await listHours(running.deps.db, NOON)
  const idOf = (role: string) => hour?.people.find(one => one.role === role)?.id
  const [patient, practitioner] = [idOf('patient'), idOf('practitioner')]
  const asked = patient && practitioner ? await screeningsFor(running.deps.db, patient, practitioner) : []
  expect(asked.map(({ instrument }) => instrument)).toEqual(['online-setting'])
  await running.stop()
})

test('[AP13] when a port is taken the next free one is used', async () => {
  const first = createServer()
  const second = createServer()
  const end = (server: Server): Promise<unknown> => new Promise(resolve => server.close(resolve))
  await listen(first, '127.0.0.1', 0)
  const { port } = first.address() as AddressInfo
  expect(await listen(second, '127.0.0.1', port)).toBeGreaterThan(port)
  await end(first)
  await end(second)
})

test('[AP13] an address that is not ours is an error and not another port', async () => {
  await expect(listen(createServer(), '203.0.113.1', 9000)).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' })
})
