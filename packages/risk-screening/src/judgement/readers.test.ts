/** Tests that no safeguard is a word without an ear: something suggests each, and something reads each. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  environmentOf,
  NOTHING_DECIDED,
  SAFEGUARD_CODES,
  SAFEGUARDS,
  type RoomItem,
  type RoomSide,
  type SafeguardCode,
} from '@holdfast/domain'
import { describe, expect, test } from 'vitest'
import { FINDING_CODES } from '../finding.ts'
import { FINDINGS } from '../finding-words.ts'
import { FACTORS } from './factors/all.ts'

const PACKAGES = join(import.meta.dirname, '..', '..', '..')

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
 * Read by a clause of an agreement alone, and why no check before an hour can ask whether it is so. A code leaves this list when
 * a check asks for it. None is ever added.
 */
const SAID_ONLY: { readonly [C in SafeguardCode]?: string } = {
  C1: 'limits of the hour are found together in it',
  C2: 'talk in the hour',
  C5: 'contact between hours',
  C6: 'steps after a limit was passed',
  C7: 'told back when the agreement is read, and not before each hour',
  T2: 'a setting of the practice, and words of the agreement',
  T3: 'built so: the chat takes no files from anybody',
  T4: 'a setting of the practice',
  T5: 'a switch beside the picture in the hour',
  M1: 'how hours are planned',
  M2: 'how an hour is planned; the way is a check of its own',
  M5: 'what is done when it shows in the hour; what is asked before is C9',
  A1: 'content of the work',
  A2: 'content of the work',
  A3: 'content of the work',
  A4: 'content of the work',
  A5: 'in the hour itself',
  P2: 'a means of the hour itself',
  P3: 'a duty, when it comes to it',
  L2: 'in the hour itself, after something changed',
  S1: 'between the practitioner and their supervision',
  S2: 'a consent of its own, asked when somebody observes',
  S3: 'between the practitioner and a colleague',
  D1: 'a duty, when it comes to it',
  D2: 'a duty, when it comes to it',
}

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

const SIDES: readonly RoomSide[] = ['client', 'practitioner']

/** What this safeguard makes mandatory on a side, and is not without it. */
const mandatoryBy = (side: RoomSide, code: SafeguardCode): readonly RoomItem[] =>
  environmentOf(side, { ...NOTHING_DECIDED, taken: [code] })
    .filter(({ isMandatory }) => isMandatory)
    .map(({ item }) => item)

const checked = new Set<SafeguardCode>([
  ...SAFEGUARD_CODES.filter(code => SIDES.some(side => mandatoryBy(side, code).length > 0)),
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

  test('[RS68] an environment asks on the side that it works on, and nothing is mandatory where nothing was decided', () => {
    for (const { code, kind } of SAFEGUARDS) {
      if (kind === 'client-environment') expect([code, mandatoryBy('client', code)]).not.toEqual([code, []])
      if (kind === 'practitioner-environment') expect([code, mandatoryBy('practitioner', code)]).not.toEqual([code, []])
    }
    for (const side of SIDES)
      expect(environmentOf(side, NOTHING_DECIDED).filter(({ isMandatory }) => isMandatory)).toEqual([])
  })

  test('[RS68] those that are said only are named with a reason, all of them and no other, and there are no more than there were', () => {
    const codes = Object.keys(SAID_ONLY)
    expect(codes).toEqual(SAFEGUARD_CODES.filter(code => !checked.has(code)))
    expect(codes.length).toBeLessThanOrEqual(25)
  })
})
