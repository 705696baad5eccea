/** The book of an hour about those who leave, are gone, and come back. */
import { SECOND } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { at, BEN, couple, PIA, ran, type Table } from '../testing/say-hour.ts'
import { clockStanding } from './clock-standing.ts'

const status = (table: Table): string => clockStanding(table.hour().clock).status.status

test('[HO2] who was lost and then leaves is lost time until they leave, and none from then on', () => {
  const table = couple()
  table.talk(1, PIA, BEN)
  table.hears(11, PIA, BEN, 'stalled', { ago: SECOND })
  table.leaves(20, BEN)
  expect(ran(table, 30)).toEqual([
    [0, 10],
    [20, 30],
  ])
})

test('[HO3] silence before a goodbye counts as lost though it is told after it', () => {
  const table = couple()
  table.talk(1, PIA, BEN)
  table.leaves(20, BEN)
  table.hears(20.5, PIA, BEN, 'over', { ago: 3.5 * SECOND, gaps: [{ start: 10.5 * SECOND, end: 9.5 * SECOND }] })
  expect(ran(table, 30)).toEqual([
    [0, 10],
    [11, 17],
    [20, 30],
  ])
  expect(status(table)).toBe('running')
})

test('[HO3] what is not heard after a goodbye is nobody’s loss', () => {
  const table = couple()
  table.talk(1, PIA, BEN)
  table.leaves(20, BEN)
  for (const ago of [0, 400]) table.hears(20.5, PIA, BEN, 'over', { ago })
  table.hears(30, PIA, BEN, 'over', { gaps: [{ start: 9 * SECOND, end: 5 * SECOND }] })
  expect(ran(table, 40)).toEqual([[0, 40]])
})

test('[HO13] who left, is in again and leaves without having been heard is lost time for as long as they were in', () => {
  const table = couple()
  table.talk(1, PIA, BEN)
  table.leaves(20, BEN)
  table.comes(25, BEN)
  table.leaves(30, BEN)
  expect(ran(table, 40)).toEqual([
    [0, 25],
    [30, 40],
  ])
})

test('[HO13] who was heard before they left counts, also when the word of it comes after their goodbye', () => {
  const table = couple()
  table.hears(1, BEN, PIA)
  table.leaves(2, BEN)
  table.hears(3, PIA, BEN, 'flowing', { at: at(1) })
  expect(ran(table, 10)).toEqual([[0, 10]])
  table.comes(10, BEN)
  expect(ran(table, 15)).toEqual([[0, 10]])
  table.talk(16, PIA, BEN)
  expect(ran(table, 20)).toEqual([
    [0, 10],
    [16, 20],
  ])
})

test('[HO13] that somebody was heard before they left is taken also when it is the first word of them at all', () => {
  const table = couple()
  table.leaves(5, BEN)
  table.hears(6, PIA, BEN, 'flowing', { held: 2 * SECOND })
  table.comes(10, BEN)
  table.hears(12, BEN, PIA)
  expect(ran(table, 15)).toEqual([[0, 10]])
})
