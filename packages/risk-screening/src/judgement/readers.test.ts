/** Tests that no safeguard is a word without an ear: something suggests each, and something reads each. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOM_ITEMS, SAFEGUARD_CODES, type RoomItem, type SafeguardCode } from '@holdfast/domain'
import { describe, expect, test } from 'vitest'
import { FINDING_CODES } from '../finding.ts'
import { FINDINGS } from '../finding-words.ts'
import { FACTORS } from './factors/all.ts'

const PACKAGES = join(import.meta.dirname, '..', '..', '..')

/** Questions of the room check in @holdfast/domain, asked before every hour of everybody, and the safeguards that they ask for as a whole. */
const ROOM: Readonly<Record<RoomItem, readonly SafeguardCode[]>> = {
  alone: ['K1'],
  unheard: ['K1'],
  'private-network': [],
  'screen-private': [],
  seated: ['K2', 'C8'],
  'set-up': ['C8'],
}

/** Checks of @holdfast/check-in, the word by which each asks, and the safeguards that it asks for as a whole. */
const DOOR = [
  { file: 'whereabouts.ts', asks: 'state-whereabouts', codes: ['L1'] },
  { file: 'contract.ts', asks: 'sign-contract', codes: ['T1', 'C10'] },
] as const satisfies readonly {
  readonly codes: readonly SafeguardCode[]
  readonly file: string
  readonly asks: string
}[]

/**
 * Read by a clause of an agreement alone: adopting one says it to both, and no check before an hour asks whether it is so.
 * Some have a means on the screens for everybody, as one's own picture that can be hidden (T5); the code does not turn it
 * on. A code leaves this list when a check asks for it. None is ever added.
 */
const SAID_ONLY: readonly SafeguardCode[] = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C9',
  'E1',
  'E2',
  'K3',
  'K4',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'P1',
  'P2',
  'P3',
  'L2',
  'S1',
  'S2',
  'S3',
  'D1',
  'D2',
]

/** The codes that clauses of @holdfast/consent read. There is no arrow to that package, so its files are read as text. */
async function ofClauses(): Promise<ReadonlySet<string>> {
  const folder = join(PACKAGES, 'consent', 'src', 'clauses')
  const files = (await readdir(folder)).filter(file => !file.endsWith('.test.ts'))
  const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')))
  return new Set(
    texts.flatMap(text =>
      [...text.matchAll(/\bsafeguards: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/'(\w+)'/g)].map(([, code = '']) => code),
      ),
    ),
  )
}

const checked = new Set<SafeguardCode>([
  ...ROOM_ITEMS.flatMap(item => ROOM[item]),
  ...DOOR.flatMap(({ codes }) => codes),
])

test.each(SAFEGUARD_CODES)('[RS68] %s is suggested by a factor or a finding', code => {
  const factors = FACTORS.filter(({ safeguards }) => safeguards.includes(code)).map(one => one.code)
  const findings = FINDING_CODES.filter(finding => FINDINGS[finding].safeguards.includes(code))
  expect([...factors, ...findings]).not.toEqual([])
})

describe('who reads a safeguard', () => {
  test('[RS68] a clause of an agreement reads each of the 42', async () => {
    expect([...(await ofClauses())].toSorted()).toEqual([...SAFEGUARD_CODES].toSorted())
    expect(SAFEGUARD_CODES).toHaveLength(42)
  })

  test.each(DOOR)('[RS68] the door asks $asks', async ({ file, asks }) => {
    const text = await readFile(join(PACKAGES, 'check-in', 'src', 'checks', file), 'utf8')
    expect(text).toContain(`'${asks}'`)
  })

  test('[RS68] those that are said only are named, all of them and no other, and there are no more than there were', () => {
    expect(SAID_ONLY).toEqual(SAFEGUARD_CODES.filter(code => !checked.has(code)))
    expect(SAID_ONLY.length).toBeLessThanOrEqual(36)
  })
})
