/** The book of an hour: what the clock makes of reports that come late, again, from dead pages and about those who left. */
import { SECOND } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { delivered } from '../clock/bill.ts'
import { ADA, at, BEN, couple, makeTable, PIA, ran, type Table } from '../testing/say-hour.ts'
import { clockStanding } from './clock-standing.ts'
import { isToKeep } from './wake.ts'

const status = (table: Table): string => clockStanding(table.hour().clock).status.status

test('[HO1] an hour whose beginning is learned late is broken at once when another who counts is not heard by then', () => {
  const table = makeTable()
  table.hears(0, ADA, PIA)
  table.hears(0, BEN, PIA)
  table.hears(8, BEN, PIA, 'stalled', { ago: 2 * SECOND })
  table.hears(9, PIA, BEN, 'flowing', { held: 9 * SECOND })
  expect(status(table)).toBe('waiting')
  table.hears(10, PIA, ADA, 'flowing', { held: 10 * SECOND })
  expect(ran(table, 20)).toEqual([[0, 6]])
})

test('[HO4] with a new page the loss begins where either side last heard the other, also in a break that is open already', () => {
  const table = couple()
  table.hears(5, PIA, ADA, 'flowing', { held: 5 * SECOND })
  table.hears(8, ADA, PIA, 'flowing', { held: 8 * SECOND })
  table.newPage(12, ADA)
  expect(ran(table, 20)).toEqual([[0, 8]])

  const three = couple()
  three.talk(1, PIA, BEN)
  three.hears(5, PIA, ADA, 'flowing', { held: 5 * SECOND })
  three.hears(5, ADA, PIA, 'flowing', { held: 5 * SECOND })
  three.hears(14, PIA, BEN, 'stalled', { ago: SECOND })
  expect(ran(three, 15)).toEqual([[0, 13]])
  three.newPage(16, ADA)
  expect(ran(three, 20)).toEqual([[0, 5]])
})

test('[HO5] what is told again, reckoned a little differently, changes nothing', () => {
  const table = couple()
  const gaps = [{ start: 5000, end: 4000 }]
  table.hears(10, PIA, ADA, 'flowing', { held: 4000, gaps, error: 40 })
  const { clock } = table.hour()
  expect(ran(table, 10).flat()).toHaveLength(4)
  for (const off of [-30, 12, 30]) {
    const again = [{ start: 10_000 + off, end: 9000 + off }]
    table.hears(15, PIA, ADA, 'flowing', { held: 9000, gaps: again, error: 40 })
  }
  expect(table.hour().clock).toBe(clock)
  table.hears(20, PIA, ADA, 'stalled', { ago: 1000, error: 40 })
  const paused = table.hour().clock
  table.hears(22, PIA, ADA, 'stalled', { ago: 3020, error: 40 })
  expect(table.hour().clock).toBe(paused)
  table.hears(23, PIA, ADA, 'stalled', { ago: 4500, error: 40 })
  expect(table.hour().clock).not.toBe(paused)
})

test('[HO6] a silence that lies further back than reports may reach stops nothing', () => {
  const table = couple()
  table.look(700)
  for (const s of [1000, 1001, 1002]) {
    table.hears(s, PIA, ADA, 'flowing', { held: 900 * SECOND, gaps: [{ start: 800 * SECOND, end: 790 * SECOND }] })
  }
  expect(status(table)).toBe('running')
  expect(delivered(table.hour().clock, at(1100))).toBe(1100 * SECOND)
})

test('[HO7] a report of a call that is being made tells of silences all the same, and what was heard before one is over', () => {
  const table = couple()
  table.talk(1, PIA, BEN)
  table.hears(10, PIA, BEN, 'stalled', { ago: 0 })
  // Of the patient nothing but this is told: silent from 12 to 16, and a new call is being made.
  table.hears(17, PIA, ADA, 'none', { ago: 500, gaps: [{ start: 5 * SECOND, end: SECOND }] })
  table.hears(18, PIA, BEN, 'flowing', { held: 7 * SECOND })
  expect(ran(table, 20)).toEqual([
    [0, 10],
    [16, 20],
  ])
})

test('[HO11] a report that is overtaken by a newer one, or of a clock that has jumped, does not undo a loss', () => {
  const table = couple()
  table.talk(1, PIA, BEN)
  table.hears(20, PIA, BEN, 'stalled', { ago: 0 })
  table.hears(30, ADA, PIA, 'stalled', { ago: 0 })
  table.hears(32, ADA, PIA, 'flowing', { held: 0 })
  // The patient's clock jumps by a hundred seconds, and an older word of the practitioner's page arrives late.
  table.hears(33, ADA, PIA, 'flowing', { held: 101 * SECOND })
  table.hears(34, PIA, BEN, 'flowing', { at: at(19), held: 18 * SECOND })
  expect(ran(table, 40)).toEqual([
    [0, 20],
    [32, 40],
  ])
})

test('[HO11] two reports that were overtaken together do not bring an earlier return', () => {
  const table = couple()
  table.talk(1, PIA, BEN)
  table.hears(9, PIA, BEN, 'stalled', { ago: 0 })
  table.hears(10, PIA, ADA, 'stalled', { ago: 0 })
  table.hears(12, PIA, ADA, 'flowing', { held: 0 })
  table.hears(13, PIA, ADA, 'stalled', { at: at(10.5), ago: 500 })
  table.hears(14, PIA, ADA, 'flowing', { at: at(11), held: 0 })
  table.hears(20, PIA, BEN, 'flowing', { held: 10.5 * SECOND })
  expect(ran(table, 25)).toEqual([
    [0, 9],
    [12, 25],
  ])
})

test('[HO8] however uncertain its reckoning, sound that is told to be back counts when the word of it has come', () => {
  const table = couple()
  table.hears(10, PIA, ADA, 'stalled', { ago: 0 })
  table.hears(14, PIA, ADA, 'flowing', { held: SECOND, error: 300 * SECOND })
  expect(ran(table, 20)).toEqual([
    [0, 10],
    [14, 20],
  ])
  table.hears(30, PIA, ADA, 'flowing', { held: SECOND, gaps: [{ start: 2000, end: 1000 }], error: 5000 })
  expect(ran(table, 40).at(-1)).toEqual([30, 40])
})

test('[HO9] whatever the clock has heard must be kept before more is told; the same again need not be', () => {
  const table = couple()
  const before = table.hour()
  table.hears(10, PIA, ADA, 'flowing', { held: 2000, gaps: [{ start: 3000, end: 2000 }] })
  expect(isToKeep(before, { ...table.hour(), keptAt: at(10) }, at(11))).toBe(true)
  const kept = { ...table.hour(), keptAt: at(10) }
  table.hears(11, PIA, ADA, 'flowing', { held: 3000, gaps: [{ start: 4000, end: 3000 }] })
  expect(isToKeep(kept, { ...table.hour(), keptAt: at(10) }, at(11))).toBe(false)
})

test('[HO10] nobody counts before sound went both ways once, and a report about oneself or from the door is none', () => {
  const table = couple()
  table.hears(5, PIA, BEN)
  table.hears(6, PIA, BEN, 'stalled', { ago: SECOND })
  table.hears(7, ADA, ADA, 'stalled')
  table.leaves(8, BEN)
  table.hears(9, BEN, PIA, 'stalled')
  expect(ran(table, 10)).toEqual([[0, 10]])
})

test('[HO10] that someone at the door is heard says nothing: neither do they count for it, nor does the clock go on later', () => {
  const table = couple()
  table.leaves(1, BEN)
  table.hears(3, PIA, BEN)
  table.comes(10, BEN)
  table.hears(16, BEN, PIA)
  expect(ran(table, 20)).toEqual([[0, 20]])

  const other = couple()
  other.leaves(1, BEN)
  other.hears(20, PIA, ADA, 'stalled', { ago: SECOND })
  other.hears(40, PIA, BEN)
  other.hears(41, PIA, ADA, 'flowing', { held: 11 * SECOND })
  expect(ran(other, 60)).toEqual([
    [0, 19],
    [30, 60],
  ])
})

test('[HO12] after a restart of the server, what was heard before and is heard now was heard between, whoever told last before', () => {
  const table = couple()
  table.hears(5, PIA, ADA, 'flowing', { held: 5 * SECOND })
  table.hears(9, ADA, PIA, 'flowing', { held: 9 * SECOND })
  table.restart(13)
  table.hears(14, ADA, PIA, 'flowing', { held: 14 * SECOND })
  expect(ran(table, 14)).toEqual([[0, 5]])
  table.hears(15, PIA, ADA, 'flowing', { held: 15 * SECOND })
  expect(ran(table, 20)).toEqual([[0, 20]])
})

test('[HO12] after a restart of the server, what was told to be lost is not heard before that was told', () => {
  const table = couple()
  table.hears(5, PIA, ADA, 'flowing', { held: 5 * SECOND })
  table.hears(9, ADA, PIA, 'stalled', { ago: SECOND })
  table.restart(13)
  table.hears(14, ADA, PIA, 'flowing', { held: 14 * SECOND })
  table.hears(15, PIA, ADA, 'flowing', { held: 15 * SECOND })
  expect(ran(table, 20)).toEqual([
    [0, 8],
    [9, 20],
  ])
})

test('[HO1] an hour that begins while nothing is known of another who counts is broken from its beginning on', () => {
  const table = makeTable()
  table.hears(0, PIA, BEN)
  table.hears(1, PIA, BEN, 'stalled', { ago: SECOND })
  table.restart(4)
  table.hears(5, BEN, PIA)
  table.hears(8, ADA, PIA, 'flowing', { held: 2 * SECOND })
  table.hears(9, PIA, ADA, 'flowing', { held: 2 * SECOND })
  expect(ran(table, 20)).toEqual([])
})

test('[HO14] a beginning that is reckoned better and later counts as that; an old one does not become surer', () => {
  const table = couple()
  table.hears(10, PIA, ADA, 'stalled', { ago: SECOND })
  table.hears(10, ADA, PIA, 'stalled', { ago: SECOND })
  table.hears(12, PIA, ADA, 'flowing', { at: at(11.5), error: 400 })
  table.hears(12.5, PIA, ADA, 'flowing', { at: at(12.4), error: 50, held: 600 })
  table.hears(13, ADA, PIA, 'flowing', { held: 2 * SECOND })
  expect(ran(table, 20).at(-1)).toEqual([11.85, 20])
})
