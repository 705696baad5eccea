/** A test of being killed: nothing acknowledged is lost, nothing half written is found. */
import { expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import { startChild } from './children/start.ts'
import { openNode } from './open-node.ts'
import { loadRoom } from './rooms.ts'
import { demoWorld, emptyFile, rawRows } from './testing.ts'

test('a process that is killed amid its writes loses nothing that was acknowledged and breaks no chain', async () => {
  const store = await emptyFile()
  const { encounter, seats } = await demoWorld(store.db)
  await store.db.close()
  let kept = 0
  for (const acknowledgements of [1, 17, 40]) {
    const writer = startChild('writer', [store.file, encounter, seats[0].seat, `${kept + 1}`])
    let acknowledged = 0
    for await (const line of writer.lines) {
      acknowledged = Number(line)
      if (acknowledged >= kept + acknowledgements) writer.process.kill('SIGKILL')
    }
    await writer.gone
    expect(writer.process.signalCode).toBe('SIGKILL')

    const db = await openNode({ file: store.file })
    const room = await loadRoom(db, encounter)
    const journal = room?.journal ?? []
    kept = journal.length
    expect(kept).toBeGreaterThanOrEqual(acknowledged)
    expect(journal.map(entry => entry.body)).toEqual(Array.from({ length: kept }, (_, i) => `message ${i + 1}`))
    expect(room?.snapshot).toBe(`after ${kept}`)
    expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { entries: 3 + kept } })
    const rows = await rawRows(db, 'pragma integrity_check')
    expect(rows[0]?.['integrity_check']).toBe('ok')
    await db.close()
  }
  await store.remove()
}, 60_000)
