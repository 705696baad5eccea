/** Tests of the rooms that a thread and whoever started it share: as few of them as are under way, whatever goes through. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { phq9 } from '@holdfast/risk-screening'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scoreApart } from './score-apart.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-rooms-'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['rows', '0'],
  ['lines on what does not fit', 'often'],
])(
  'many %s go through few rooms',
  async (_, answer) => {
    const file = join(folder, 'table.csv')
    const row = (at: number): string => `S${at},${Array.from({ length: 9 }, () => answer).join(',')}`
    const rows = Array.from({ length: 40_000 }, (__, at) => row(at))
    await writeFile(file, `id,q1,q2,q3,q4,q5,q6,q7,q8,q9\n${rows.join('\n')}\n`)
    let [rooms, bytes] = [0, 0]
    const take = async (some: Uint8Array): Promise<void> => void (bytes += some.length)
    const { tally } = await scoreApart(
      {
        file,
        size: (await stat(file)).size,
        delimiter: ',',
        mark: 'refuse',
        instrument: phq9,
        missing: 'strict',
        format: 'ndjson',
        naming: { map: new Map(), id: 'id', ignored: { columns: new Set(), others: false } },
        leavesOut: true,
      },
      { rows: take, errors: take, progress: () => undefined },
      workerData => {
        const program = new URL('../bin.ts', import.meta.url)
        const thread = new Worker(program, { workerData, execArgv: ['--conditions=@holdfast/source'] })
        thread.on('message', ({ kind }) => void (kind === 'room' && (rooms += 1)))
        return thread
      },
    )
    expect(tally.rows).toBe(40_000)
    expect(bytes).toBeGreaterThan(20 * (1 << 18))
    expect(rooms).toBeLessThanOrEqual(10)
  },
  60_000,
)
