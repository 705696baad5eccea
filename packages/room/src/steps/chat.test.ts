/** The journal: who may speak, who hears it, and what comes again after a break. */
import { testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { JOURNAL_LIMIT, makeRoom, type Entry } from '../room.ts'
import { ADA, BEN, DAN, heard, makeStage, PIA, PLAN, refusals, words, type Guest } from '../testing/stage.ts'

const texts = (guest: Guest) => heard(guest, 'entry').map(({ seq, text }) => `${seq} ${text}`)
const open = () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.says(desk, { t: 'hello', have: 0 })
  return { stage, desk }
}

test('[RO13] [RO14] [RO23] a message is kept first, then told to its author and to all who are in', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  stage.come(BEN)
  const effects = stage.says(guest, words(1))
  expect(effects.map(({ kind }) => kind)).toEqual(['save', 'send', 'send'])
  expect(effects[0]).toMatchObject({ entry: { seq: 1, from: ADA, to: [PIA, ADA] } })
  expect([texts(desk), texts(guest)]).toEqual([['1 message 1'], ['1 message 1']])
})

test('[RO13] said again with the same id it is kept once and answered to its author alone', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  stage.says(guest, words(1, 'first'))
  expect(stage.says(guest, words(1, 'changed')).map(({ kind }) => kind)).toEqual(['send'])
  expect([texts(desk), texts(guest)]).toEqual([['1 first'], ['1 first', '1 first']])
  stage.says(desk, words(1, 'stolen id'))
  expect(heard(desk, 'refused')).toEqual([{ t: 'refused', code: 'not-allowed', re: testId('message', 1) }])
  expect(stage.room().journal).toHaveLength(1)
})

test('[RO13] the author has the receipt also after the end and from the door', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  stage.says(guest, words(1))
  stage.says(desk, { t: 'to-door', seat: ADA })
  stage.says(guest, words(1))
  stage.says(desk, { t: 'end' })
  stage.says(guest, words(1))
  expect(texts(guest)).toEqual(['1 message 1', '1 message 1', '1 message 1'])
})

test('[RO14] from the door nobody speaks, and after the end neither', () => {
  const { stage, desk } = open()
  const guest = stage.come(ADA)
  stage.says(guest, words(1))
  stage.says(desk, { t: 'end' })
  stage.says(desk, words(2))
  expect([refusals(guest), refusals(desk)]).toEqual([['not-in'], ['ended']])
  expect(stage.room().journal).toEqual([])
})

test('[RO14] [RO15] who is away within their grace has it on return; who came later never has it', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  stage.says(desk, words(1))
  stage.gone(guest)
  stage.says(desk, words(2))
  const late = stage.inside(desk, BEN)
  stage.says(desk, words(3))
  const back = stage.come(ADA)
  stage.says(back, { t: 'hello', have: 1 })
  stage.says(late, { t: 'hello', have: 0 })
  expect([texts(back), texts(late)]).toEqual([
    ['2 message 2', '3 message 3'],
    ['3 message 3', '3 message 3'],
  ])
})

test('[RO14] who is at the door again has what was said while they were in, and nothing after', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  stage.says(desk, words(1))
  stage.says(desk, { t: 'to-door', seat: ADA })
  stage.says(desk, words(2))
  stage.says(guest, { t: 'hello', have: 0 })
  expect(texts(guest)).toEqual(['1 message 1', '1 message 1'])
})

test('[RO15] a page receives no entry before its hello, and each once after it', () => {
  const { stage, desk } = open()
  stage.inside(desk, ADA)
  const page = stage.come(ADA)
  stage.says(desk, words(1))
  expect(texts(page)).toEqual([])
  stage.says(page, { t: 'hello', have: 0 })
  stage.says(desk, words(2))
  expect(texts(page)).toEqual(['1 message 1', '2 message 2'])
  stage.says(page, { t: 'hello', have: 4711 })
  expect(texts(page)).toHaveLength(2)
})

test('[RO16] a full journal refuses more and still answers what it holds', () => {
  const entry = (seq: number): Entry => ({
    seq,
    id: testId('message', seq % 10 === 1 ? seq : 1_000_000 + seq),
    from: PIA,
    text: 't',
    at: 0 as Entry['at'],
    to: [PIA],
  })
  const journal = Array.from({ length: JOURNAL_LIMIT }, (_, i) => entry(i + 1))
  const stage = makeStage({ ...makeRoom(PLAN), journal })
  const desk = stage.come(PIA)
  stage.says(desk, words(999_999))
  stage.says(desk, words(1))
  expect(refusals(desk)).toEqual(['journal-full'])
  expect(texts(desk)).toEqual(['1 t'])
})

test('[RO17] got goes forward only, no further than what the seat was sent, and others see it', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  const gotOf = () => heard(desk, 'room').at(-1)?.seats[2]?.got
  stage.says(guest, { t: 'got', seq: 7 })
  expect(gotOf()).toBe(0)
  for (const n of [1, 2, 3]) stage.says(desk, words(n))
  stage.says(guest, { t: 'got', seq: 2 })
  expect(gotOf()).toBe(2)
  stage.says(guest, { t: 'got', seq: 1 })
  expect(gotOf()).toBe(2)
  stage.says(guest, { t: 'got', seq: 99 })
  expect(gotOf()).toBe(3)
})

test('[RO17] a seat that came later does not learn from got how much was said before', () => {
  const { stage, desk } = open()
  for (const n of [1, 2, 3]) stage.says(desk, words(n))
  const late = stage.inside(desk, DAN)
  stage.says(late, { t: 'got', seq: 99 })
  expect(
    heard(late, 'room')
      .at(-1)
      ?.seats.find(({ seat }) => seat === DAN)?.got,
  ).toBe(0)
})
