/** The journal: who may speak, who hears it, and what comes again after a break. */
import { expect, test } from 'vitest'
import { JOURNAL_LIMIT, readJournal, type Entry } from '@holdfast/reconnect'
import { makeRoom } from '../room.ts'
import { JOURNAL_BOUNDS } from '../words/judge.ts'
import { ADA, BEN, DAN, makeStage, PIA, PLAN } from '../testing/stage.ts'
import { entriesOf, heard, putOf, refusals, texts, words } from '../testing/words.ts'

const open = () => {
  const stage = makeStage()
  return { stage, desk: stage.come(PIA) }
}

test('[RO13] [RO14] [RO23] a message is kept first, then told to its author and to all who are in', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  stage.come(BEN)
  const effects = stage.puts(guest, words(1))
  expect(effects.map(({ kind }) => kind)).toEqual(['save', 'send', 'send'])
  expect(effects[0]).toMatchObject({ entries: [{ seq: 2, from: ADA, cseq: 1, to: [PIA, ADA] }] })
  expect([texts(desk), texts(guest)]).toEqual([['2 message 1'], ['2 message 1']])
})

test('[RO13] a word that comes again is acknowledged to its author alone, and kept once', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  const put = putOf(ADA, guest.epoch, 1, words(1, 'first'))
  stage.says(guest, put)
  const told = stage.says(guest, { ...put, ...words(1, 'changed') })
  expect(told).toEqual([{ kind: 'send', to: guest.link, message: { t: 'ack', stream: put.stream, last: 1 } }])
  expect([texts(desk), texts(guest)]).toEqual([['2 first'], ['2 first']])
})

test('[RO13] a word that came before the one in front of it is asked for again, and a stream has one owner', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  const put = putOf(ADA, guest.epoch, 2, words(2))
  expect(stage.says(guest, put)).toMatchObject([{ message: { t: 'want', stream: put.stream, next: 1 } }])
  stage.puts(guest, words(1))
  expect(stage.says(desk, put)).toEqual([])
  expect(texts(desk)).toEqual(['2 message 1'])
})

test('[RO13] after a crash of its page the next one may empty the same outbox', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  stage.says(guest, putOf(ADA, guest.epoch, 1, words(1)))
  const next = stage.come(ADA)
  for (const cseq of [1, 2]) stage.says(next, putOf(ADA, guest.epoch, cseq, words(cseq)))
  expect(texts(desk)).toEqual(['2 message 1', '3 message 2'])
})

test('[RO13] the author has the acknowledgement also after the end and from the door', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  const put = putOf(ADA, guest.epoch, 1, words(1))
  stage.says(guest, put)
  stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
  stage.says(guest, put)
  stage.puts(desk, { kind: 'end', body: {} })
  stage.says(guest, put)
  expect(heard(guest, 'ack')).toHaveLength(2)
})

test('[RO29] a refusal is an entry of its author’s own, told again until they have it, and nobody else’s', () => {
  const { stage, desk } = open()
  const guest = stage.come(ADA)
  stage.puts(guest, words(1))
  expect(entriesOf(guest, 'refused')).toMatchObject([{ n: 1, from: ADA, cseq: 1, body: { code: 'not-in' } }])
  const again = stage.again(guest)
  expect(refusals(again)).toEqual(['not-in'])
  stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
  expect([refusals(desk), entriesOf(again, 'admit')[0]?.n]).toEqual([[], 2])
})

test('[RO14] from the door nobody speaks, and after the end neither', () => {
  const { stage, desk } = open()
  const guest = stage.come(ADA)
  stage.puts(guest, words(1))
  stage.puts(desk, { kind: 'end', body: {} })
  stage.puts(desk, words(2))
  expect([refusals(guest), refusals(desk)]).toEqual([['not-in'], ['ended']])
  expect(texts(desk)).toEqual([])
})

test('[RO14] [RO15] who is away within their grace has it on return; who came later never has it', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  stage.puts(desk, words(1))
  stage.gone(guest)
  stage.puts(desk, words(2))
  const late = stage.inside(desk, BEN)
  stage.puts(desk, words(3))
  const back = stage.come(ADA)
  stage.says(back, { t: 'hello', have: 2 })
  expect([texts(back), texts(late)]).toEqual([
    ['2 message 1', '3 message 2', '4 message 3', '3 message 2', '4 message 3'],
    ['2 message 3'],
  ])
})

test('[RO14] who is at the door again has what was said while they were in, and nothing after', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  stage.puts(desk, words(1))
  stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
  stage.puts(desk, words(2))
  stage.says(guest, { t: 'hello', have: 0 })
  expect(texts(guest)).toEqual(['2 message 1', '2 message 1'])
})

test('[RO15] a page receives no entry before its hello, and each once after it', () => {
  const { stage, desk } = open()
  stage.inside(desk, ADA)
  const page = stage.come(ADA, { hello: false })
  stage.puts(desk, words(1))
  expect(texts(page)).toEqual([])
  stage.says(page, { t: 'hello', have: 0 })
  stage.puts(desk, words(2))
  expect(texts(page)).toEqual(['2 message 1', '3 message 2'])
  stage.says(page, { t: 'hello', have: 4711 })
  expect(texts(page)).toHaveLength(2)
})

/** A room whose journal holds so many entries. */
const full = (length: number) => {
  const entries = Array.from({ length }, (_, i): Entry => ({
    seq: i + 1,
    at: PLAN.when.start,
    from: null,
    stream: null,
    cseq: 0,
    kind: 'clock',
    body: {},
    to: [PIA],
  }))
  const room = makeRoom(PLAN)
  const journal = readJournal(entries)
  if (!journal) throw new Error('a journal with a gap')
  const stage = makeStage({ ...room, keeper: { ...room.keeper, journal } })
  return { stage, desk: stage.come(PIA) }
}

test('[RO16] a full journal refuses more, and a door and an end still work', () => {
  const { stage, desk } = full(JOURNAL_BOUNDS.words)
  stage.puts(desk, words(1))
  expect(refusals(desk)).toEqual(['journal-full'])
  stage.come(ADA)
  stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
  expect(stage.placeOf(ADA)).toBe('in')
})

test('[RO16] when there is no room for refusals either, a word stays with its page, which is told so', () => {
  const { stage, desk } = full(JOURNAL_BOUNDS.refusals)
  const before = stage.room()
  expect(stage.puts(desk, words(1))).toEqual([
    { kind: 'send', to: desk.link, message: { t: 'refused', code: 'journal-full' } },
  ])
  expect(stage.room()).toBe(before)
  stage.puts(desk, { kind: 'end', body: {} })
  expect(stage.room().ended).not.toBe(null)
  const over = full(JOURNAL_LIMIT)
  expect(over.stage.puts(over.desk, { kind: 'end', body: {} })).toMatchObject([{ message: { code: 'journal-full' } }])
})

test('[RO17] got goes forward only, no further than what the seat was sent, and others see it', () => {
  const { stage, desk } = open()
  const guest = stage.inside(desk, ADA)
  const gotOf = () => heard(desk, 'room').at(-1)?.seats[2]?.got
  stage.says(guest, { t: 'got', n: 7 })
  expect(gotOf()).toBe(1)
  for (const n of [1, 2, 3]) stage.puts(desk, words(n))
  stage.says(guest, { t: 'got', n: 3 })
  expect(gotOf()).toBe(3)
  stage.says(guest, { t: 'got', n: 1 })
  expect(gotOf()).toBe(3)
  stage.says(guest, { t: 'got', n: 99 })
  expect(gotOf()).toBe(4)
})

test('[RO17] a seat that came later does not learn from got how much was said before', () => {
  const { stage, desk } = open()
  for (const n of [1, 2, 3]) stage.puts(desk, words(n))
  const late = stage.inside(desk, DAN)
  stage.says(late, { t: 'got', n: 99 })
  expect(
    heard(late, 'room')
      .at(-1)
      ?.seats.find(({ seat }) => seat === DAN)?.got,
  ).toBe(1)
})
