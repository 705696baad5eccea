/** The curtain, the end, and what everyone sees of microphones and cameras. */
import { testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { ADA, BEN, CLEO, makeStage, PIA } from '../testing/stage.ts'
import { heard, refusals, words } from '../testing/words.ts'

const couple = () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  return { stage, desk, guest: stage.inside(desk, ADA) }
}

test('[RO12] who is in may draw the curtain, and who drew it lifts it', () => {
  const { stage, desk, guest } = couple()
  stage.puts(guest, { kind: 'curtain', body: { drawn: true } })
  expect(heard(desk, 'room').at(-1)?.curtain).toBe(ADA)
  stage.puts(desk, { kind: 'curtain', body: { drawn: true } })
  stage.puts(desk, { kind: 'curtain', body: { drawn: false } })
  expect(refusals(desk)).toEqual(['not-yours-to-lift'])
  expect(stage.room().curtain).toBe(ADA)
  stage.puts(guest, { kind: 'curtain', body: { drawn: false } })
  expect(heard(desk, 'room').at(-1)?.curtain).toBe(null)
})

test('[RO12] nobody draws it from the door or after the end', () => {
  const { stage, desk } = couple()
  const waiting = stage.come(BEN)
  stage.puts(waiting, { kind: 'curtain', body: { drawn: true } })
  stage.puts(desk, { kind: 'end', body: {} })
  stage.puts(desk, { kind: 'curtain', body: { drawn: true } })
  expect([refusals(waiting), refusals(desk), stage.room().curtain]).toEqual([['not-in'], ['ended'], null])
})

test.each(['leaves', 'is put to the door', 'stays away'] as const)(
  '[RO12] when who drew it %s, it stays drawn until a practitioner lifts it',
  how => {
    const { stage, desk, guest } = couple()
    const other = stage.inside(desk, BEN)
    stage.puts(guest, { kind: 'curtain', body: { drawn: true } })
    if (how === 'leaves') stage.says(guest, { t: 'leave' })
    if (how === 'is put to the door') stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
    if (how === 'stays away') {
      stage.gone(guest)
      stage.stay(3 * 60_000, desk, other)
    }
    expect(stage.room().curtain).toBe(ADA)
    stage.puts(other, { kind: 'curtain', body: { drawn: false } })
    expect(refusals(other)).toEqual(['not-yours-to-lift'])
    stage.puts(desk, { kind: 'curtain', body: { drawn: false } })
    expect(stage.room().curtain).toBe(null)
  },
)

test('[RO11] the practitioner ends the hour for all, and links stay open', () => {
  const { stage, desk, guest } = couple()
  stage.puts(desk, { kind: 'end', body: {} })
  expect(stage.saves.at(-1)?.acts).toEqual([{ act: 'finished', seat: PIA, by: PIA }])
  for (const one of [desk, guest]) {
    expect(one.closed).toBe(null)
    expect(heard(one, 'room').at(-1)).toMatchObject({ ended: { at: stage.now() } })
    expect(
      heard(one, 'room')
        .at(-1)
        ?.seats.every(({ peerId }) => peerId === null),
    ).toBe(true)
  }
  const { ended } = stage.room()
  stage.wait(1000)
  stage.puts(desk, { kind: 'end', body: {} })
  expect(stage.room().ended).toEqual(ended)
  expect(stage.saves.flatMap(({ acts }) => acts).filter(({ act }) => act === 'finished')).toHaveLength(1)
})

test('[RO11] others cannot end it', () => {
  const { stage, guest } = couple()
  stage.puts(guest, { kind: 'end', body: {} })
  expect([refusals(guest), stage.room().ended]).toEqual([['not-allowed'], null])
})

test('[RO11] who comes after the end is welcomed, sees that it ended, and gets no place by it', () => {
  const { stage, desk } = couple()
  stage.puts(desk, { kind: 'end', body: {} })
  const late = stage.come(BEN)
  const colleague = stage.come(CLEO)
  expect([stage.placeOf(BEN), stage.placeOf(CLEO)]).toEqual(['expected', 'expected'])
  expect(heard(late, 'welcome')).toHaveLength(1)
  expect(heard(late, 'room').at(-1)?.ended).not.toBe(null)
  stage.puts(colleague, { kind: 'admit', body: { seat: BEN } })
  expect(refusals(colleague)).toEqual(['ended'])
})

test('what a seat says it sends is shown to the others, once', () => {
  const { stage, desk, guest } = couple()
  stage.says(guest, { t: 'media', mic: true, camera: false, dark: null })
  expect(heard(desk, 'room').at(-1)?.seats[2]).toMatchObject({ mic: true, camera: false })
  expect(stage.says(guest, { t: 'media', mic: true, camera: false, dark: null })).toEqual([])
})

test('[RO22] what someone prepared is passed on to practitioners who are connected and to their own page, and to nobody else', () => {
  const { stage, desk, guest } = couple()
  const effects = stage.happen({ kind: 'prepared', seat: BEN, checklist: [] })
  expect(effects).toEqual([{ kind: 'send', to: desk.link, message: { t: 'prepared', seat: BEN, checklist: [] } }])
  expect(stage.happen({ kind: 'prepared', seat: testId('seat', 99), checklist: [] })).toEqual([])
  expect(heard(guest, 'prepared')).toEqual([])
  stage.happen({ kind: 'prepared', seat: ADA, checklist: [] })
  expect(heard(guest, 'prepared')).toEqual([{ t: 'prepared', seat: ADA, checklist: [] }])
})

test('a beat is answered with its number, the time and how many entries there are', () => {
  const { stage, guest } = couple()
  stage.says(guest, { t: 'beat', n: 4, have: 0 })
  expect(heard(guest, 'pong')).toEqual([{ t: 'pong', n: 4, now: stage.now(), have: 1 }])
})

test('[RO23] microphone, camera, got and hello ask for no save', () => {
  const { stage, desk, guest } = couple()
  stage.puts(desk, words(1))
  const saves = stage.saves.length
  stage.says(guest, { t: 'hello', have: 0 })
  stage.says(guest, { t: 'got', n: 1 })
  stage.says(guest, { t: 'media', mic: true, camera: true, dark: null })
  expect(stage.saves).toHaveLength(saves)
})
