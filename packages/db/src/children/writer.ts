/** A process for tests to kill: says messages into a room one after the other, and prints the number of each when it is kept. */
import { randomFillSync } from 'node:crypto'
import { instant, makeId, parseId, type Random } from '@holdfast/domain'
import { openNode } from '../open-node.ts'
import { saveRoom } from '../rooms.ts'

const [file = '', encounterText = '', seatText = '', first = '1'] = process.argv.slice(2)
const encounter = parseId('encounter', encounterText)
const seat = parseId('seat', seatText)
if (!encounter.ok || !seat.ok) throw new Error('usage: writer FILE ENCOUNTER SEAT FIRST')

const db = await openNode({ file })
const random: Random = length => randomFillSync(new Uint8Array(length))
const at = instant(Date.now())
for (let seq = Number(first); ; seq += 1) {
  const body = `message ${seq}`
  const entry = { seq, at, from: seat.value, stream: 'a stream', cseq: seq, kind: 'chat', body, to: [] }
  const audit = {
    id: makeId('audit', random),
    at,
    actor: 'system',
    act: 'record-read',
    subject: `${seq}`,
    code: null,
  } as const
  await saveRoom(db, encounter.value, { snapshot: `after ${seq}`, entries: [entry], at, audit: [audit] })
  process.stdout.write(`${seq}\n`)
}
