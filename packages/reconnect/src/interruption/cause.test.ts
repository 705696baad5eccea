/** Tests of the rules of cause: a table of cases, and what no evidence may ever do to a person. */
import type { SeatId } from '@holdfast/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BEARS_ON_NETWORK, findCause, type Confidence } from './cause.ts'
import { CAUSES, type Cause } from './causes.ts'
import { seatsOf, type Evidence } from './evidence.ts'
import {
  pat,
  pra,
  rel,
  died,
  gap,
  deaf,
  vouch,
  probe,
  plain,
  slept,
  drain,
  others,
  turn,
  noCamera,
  says,
  outside,
  someEvidence,
} from '../testing/say-evidence.ts'
import { wordsFor } from './words.ts'

type Case = readonly [string, readonly Evidence[], Cause, SeatId | null, Confidence]
const cases: readonly Case[] = [
  ['[CU1] a lockdown at the site', [died(pat), outside('lockdown')], 'external', pat, 'told'],
  ['[CU1] a power cut, though the platform fell too', [died(pat), outside('power'), drain], 'external', pat, 'told'],
  ['[CU2] a server that is drained', [died(pat), plain('offline', pat), drain], 'platform', null, 'strong'],
  ['[CU2] three other rooms', [died(pat), plain('offline', pat), others(3, 0.01)], 'platform', null, 'strong'],
  ['[CU2] more than five of a hundred', [died(pat), others(1, 0.06)], 'platform', null, 'strong'],
  ['[CU2] fewer are no platform', [died(pat), plain('offline', pat), others(2, 0.05)], 'network', pat, 'strong'],
  [
    '[CU3] both links die and both still hear each other',
    [died(pat), gap(pra), vouch(pra, pat), vouch(pat, pra)],
    'platform-signalling',
    null,
    'strong',
  ],
  ['[CU3] one of them no longer heard', [died(pat), died(pra), vouch(pra, pat)], 'unknown', null, 'none'],
  [
    '[CU3] sound is lost as well',
    [died(pat), died(pra), vouch(pra, pat), vouch(pat, pra), deaf(pra, pat)],
    'unknown',
    null,
    'none',
  ],
  ['[CU4] a goodbye', [plain('bye', pat), died(pat)], 'left', pat, 'strong'],
  ['[CU4] two goodbyes are no one person leaving', [plain('bye', pat), plain('bye', pra)], 'unknown', null, 'none'],
  ['[CU4] a page that is put away is no goodbye', [plain('page-hidden', pat), died(pat)], 'unknown', null, 'none'],
  ['[CU5] the relay fails between two live links', [deaf(pra, pat, 'relay'), turn], 'turn', null, 'fair'],
  ['[CU5] a relay error with a direct line', [deaf(pra, pat), turn], 'path', null, 'fair'],
  ['[CU6] only sound is lost between two live links', [deaf(pra, pat), deaf(pat, pra)], 'path', null, 'fair'],
  ['[CU6] sound is lost because a device slept', [deaf(pra, pat), slept(pat)], 'asleep', pat, 'strong'],
  ['[CU6] sound is lost because a device is gone', [deaf(pra, pat), noCamera], 'device', pat, 'strong'],
  ['[CU7] a device slept', [died(pat), slept(pat), probe(pat, 0)], 'asleep', pat, 'strong'],
  ['[CU6] sound is lost and so is a link', [deaf(pra, pat), gap(pat)], 'unknown', null, 'none'],
  ['[CU7] two devices slept', [slept(pat), slept(pra)], 'unknown', null, 'none'],
  ['[CU8] offline by its own word', [died(pat), deaf(pra, pat), plain('offline', pat)], 'network', pat, 'strong'],
  ['[CU8] own probes fail', [gap(pat), probe(pat, 0)], 'network', pat, 'fair'],
  ['[CU8] probes to two places fail', [gap(pra), probe(pra, 0), probe(pra, 0, 'second')], 'network', pra, 'strong'],
  [
    '[CU8] an answered probe speaks against it',
    [died(pat), probe(pat, 0), probe(pat, 1, 'second')],
    'unknown',
    null,
    'none',
  ],
  ['[CU8] being heard speaks against it', [died(pat), probe(pat, 0), vouch(pra, pat)], 'unknown', null, 'none'],
  ['[CU8] two lost links are a tie', [died(pat), died(pra), plain('offline', pat)], 'unknown', null, 'none'],
  ['[CU8] a lost link alone is no proof', [died(pat), deaf(pra, pat)], 'unknown', null, 'none'],
  ['[CU8] a probe to elsewhere alone is no proof', [died(pat), probe(pat, 0, 'second')], 'unknown', null, 'none'],
  [
    '[CU8] what the other says of me is no proof',
    [deaf(pra, pat), died(pat), vouch(pat, pra)],
    'unknown',
    null,
    'none',
  ],
  [
    '[CU8] a probe never sent is no proof',
    [died(pat), { ...probe(pat, 0), tried: 0 } as Evidence],
    'unknown',
    null,
    'none',
  ],
  ['[CU9] a new page without a loss', [plain('new-epoch', pat)], 'unknown', null, 'none'],
  ['[CU9] a new page and no goodbye', [died(pat), plain('new-epoch', pat)], 'crash', pat, 'fair'],
  [
    '[CU9] a reload is no crash',
    [died(pat), plain('page-hidden', pat), plain('new-epoch', pat)],
    'unknown',
    null,
    'none',
  ],
  ['[CU10] a camera is gone', [noCamera], 'device', pat, 'strong'],
  ['[CU10] a camera is turned off', [plain('camera-off', pat)], 'camera-off', pat, 'strong'],
  ['[CU10] a page is hidden', [plain('tab-hidden', pat)], 'tab-hidden', pat, 'strong'],
  ['[CU11] own word alone', [died(pat), says(pat, 'my-network')], 'network', pat, 'told'],
  ['[CU11] own word on the device', [died(pat), says(pat, 'my-device')], 'crash', pat, 'told'],
  ['[CU11] own word on sleep', [died(pat), says(pat, 'my-device-slept')], 'asleep', pat, 'told'],
  [
    '[CU11] two who take it upon themselves',
    [says(pat, 'my-network'), says(pra, 'my-network')],
    'unknown',
    null,
    'none',
  ],
  [
    '[CU11] the practitioner takes it',
    [died(pat), plain('offline', pat), says(pra, 'my-network')],
    'network',
    pra,
    'told',
  ],
  [
    '[CU11] an alarm stays an alarm',
    [died(pat), outside('fire-alarm'), says(pra, 'my-network')],
    'external',
    pat,
    'told',
  ],
  ['[CU11] a goodbye stays a goodbye', [plain('bye', pat), says(pra, 'my-network')], 'left', pat, 'strong'],
  ['[CU30] an excuse before a goodbye', [plain('bye', pat), plain('excused', pat)], 'unknown', null, 'none'],
  ['[CU30] an excuse before an alarm', [outside('power'), plain('excused', pat)], 'unknown', null, 'none'],
  [
    '[CU30] an excuse before a network',
    [died(pat), plain('offline', pat), plain('excused', pra)],
    'unknown',
    null,
    'none',
  ],
  ['[CU12] nothing known', [], 'unknown', null, 'none'],
]

test.each(cases)('%s', (_, evidence, cause, seat, confidence) => {
  expect(findCause(evidence)).toMatchObject({ cause, seat, confidence })
})

test('[CU12] every cause of the list is found somewhere in the table', () => {
  expect(new Set(cases.map(([, , cause]) => cause))).toEqual(new Set(CAUSES))
})

const log = fc.array(someEvidence([pat, pra, rel]), { maxLength: 7 })
const MANY = { numRuns: 5000 }

test('[CU13] the finding does not depend on the order of the evidence, nor on its being told twice', () => {
  const shuffled = log.chain(all =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
  )
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      const { used: _, ...finding } = findCause(all)
      expect(findCause(other)).toMatchObject(finding)
    }),
    MANY,
  )
})

test('[CU14] taking out evidence that does not bear on a network never turns unknown into a network of somebody', () => {
  fc.assert(
    fc.property(log, evidence => {
      fc.pre(findCause(evidence).cause === 'unknown')
      for (const [i, item] of evidence.entries()) {
        if (BEARS_ON_NETWORK.includes(item.kind)) continue
        expect(findCause(evidence.filter((_, j) => j !== i)).cause).not.toBe('network')
      }
    }),
    MANY,
  )
})

test('[CU15] what someone says of themselves never points at another who was not pointed at before', () => {
  const report = fc.constantFrom(...(['my-network', 'my-device', 'my-device-slept'] as const))
  fc.assert(
    fc.property(log, report, (evidence, what) => {
      const before = findCause(evidence)
      const said = findCause([...evidence, says(pra, what)])
      if (said.seat !== null && said.seat !== pra) {
        expect(said.seat).toBe(before.seat)
        expect(said.cause === 'left' || said.cause === 'external').toBe(true)
      }
    }),
    MANY,
  )
})

test('[CU16] a finding about a network rests on that seat’s own words and on the server’s, never on another seat’s', () => {
  fc.assert(
    fc.property(log, evidence => {
      const { cause, seat, used } = findCause(evidence)
      if (cause !== 'network') return
      const own = evidence.filter(
        item => BEARS_ON_NETWORK.includes(item.kind) && !('by' in item) && seatsOf(item).includes(seat ?? rel),
      )
      expect(findCause(own)).toMatchObject({ cause, seat })
      for (const item of used) expect(evidence).toContain(item)
    }),
    MANY,
  )
})

test('[CU17] nobody is said to have left without a goodbye of theirs, and a partner reads only that it broke', () => {
  fc.assert(
    fc.property(log, fc.constantFrom(pat, pra, rel), (evidence, seat) => {
      const finding = findCause(evidence)
      const words = wordsFor(finding, { seat, isPractitioner: seat === pra })
      const left = evidence.some(item => item.kind === 'bye' && item.seat === finding.seat)
      if (words === 'said-goodbye') expect(left).toBe(true)
      if (seat !== pra) expect(words.startsWith('their-')).toBe(false)
    }),
    MANY,
  )
  const claimed = { cause: 'left', seat: pat, confidence: 'told', used: [died(pat)] } as const
  expect(wordsFor(claimed, { seat: pra, isPractitioner: true })).toBe('connection-lost')
  const gone = findCause([died(pat), plain('offline', pat)])
  expect(wordsFor(gone, { seat: pat, isPractitioner: false })).toBe('your-connection')
  expect(wordsFor(gone, { seat: pra, isPractitioner: true })).toBe('their-connection')
  expect(wordsFor(gone, { seat: rel, isPractitioner: false })).toBe('connection-lost')
  expect(wordsFor(findCause([drain]), { seat: rel, isPractitioner: false })).toBe('our-side')
  expect(wordsFor(findCause([plain('bye', pat)]), { seat: rel, isPractitioner: false })).toBe('said-goodbye')
})

test('[CU18] the evidence is only read: the same log later gives the same finding, and names what it rests on', () => {
  const evidence = [died(pat), plain('offline', pat), plain('tab-hidden', pat)]
  const copy = structuredClone(evidence)
  expect(findCause(evidence)).toEqual(findCause(JSON.parse(JSON.stringify(copy)) as readonly Evidence[]))
  expect(findCause(evidence).used).toEqual([died(pat), plain('offline', pat)])
  expect(evidence).toEqual(copy)
})
