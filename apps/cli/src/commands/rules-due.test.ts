/** Tests of listing which rules have to be read again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DAY } from '@holdfast/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../command.ts'
import { run } from '../main.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-rules-'))
})
afterAll(() => rm(folder, { recursive: true }))

const due = (...options: readonly string[]): Promise<Outcome> => run(['rules', 'due', ...options], testWorld())

const OWN = {
  id: 'own.licensing.jp',
  kind: 'licensing',
  place: 'JP',
  professions: ['psychologist'],
  licensedBy: 'JP',
  others: 'blocked',
  source: 'letter of the ministry',
  asOf: '2026-05-01',
  confidence: 'S',
  reviewBy: '2027-05-01',
  by: 'Bea Example',
  at: '2026-05-20',
}

async function dueWith(content: string | Uint8Array, on: string): Promise<Outcome> {
  const file = join(folder, 'rules.json')
  await writeFile(file, content)
  return due('--on', on, '--own', file)
}

const fileOf = (...rows: readonly object[]): string => JSON.stringify({ form: 'holdfast-rules-1', rows })

test('[JU42] what is due is listed by its source, the longest overdue first', async () => {
  const { exit, text, json } = await due('--on', '2026-11-26')
  expect(exit).toBe(0)
  expect(text.split('\n')[0]).toMatch(/^\d+ to read again by 2026-11-26, from \d+ sources?\./)
  expect(text.split('\n')[2]).toBe('Last day 2013-12-31; of before 2013; S')
  expect(text).toContain('duty.us-tn.protect-third-party')
  expect(json).toMatchObject({
    ok: true,
    on: '2026-11-26',
    due: expect.arrayContaining([expect.objectContaining({ id: 'duty.ie.child-abuse-report' })]),
  })
})

test('without --on it is today by the clock, and before anything was written down nothing was due', async () => {
  const world = testWorld()
  const today = new Date(world.clock()).toISOString().slice(0, 10)
  expect((await run(['rules', 'due'], world)).json).toMatchObject({ on: today })
  expect((await due('--on', '2013-12-31')).text).toMatch(
    /^Nothing has to be read again by 2013-12-31\. \d+ rows are held/,
  )
})

test('[JU42] a clinic’s own file is read with ours, and its rows say who wrote them', async () => {
  const found = await dueWith(fileOf(OWN), '2027-05-02')
  expect(found.exit).toBe(0)
  expect(found.text).toContain(
    'Last day 2027-05-01; of 2026-05-01; S, written by Bea Example\n  letter of the ministry\n  own.licensing.jp',
  )
})

test('[JU42] of a day to come only what is overdue today holds nothing any more, and that is what is said', async () => {
  const on = async (date: string, moved = 0) => {
    const world = testWorld()
    world.clock.move(moved * DAY)
    const file = join(folder, 'mixed.json')
    const rows = [
      OWN,
      { ...OWN, id: 'own.late', reviewBy: '2026-05-31' },
      { ...OWN, id: 'own.soon', reviewBy: '2026-06-01' },
    ]
    await writeFile(file, fileOf(...rows))
    const { text } = await run(['rules', 'due', '--on', date, '--own', file], world)
    return text.split('\n')[0]
  }
  const overdue = (text: string | undefined) =>
    Number(/ (\d+) of them ha(?:s|ve) passed the last day already/.exec(text ?? '')?.[1])
  const today = await on('2026-06-01')
  expect(today).toMatch(/\. Nothing rests on them until somebody does\.$/)
  // Whoever looks ahead still stands in today: as many are overdue, and the others hold.
  const count = Number(/^\d+/.exec(today ?? '')?.[0])
  for (const date of ['2026-06-02', '2027-05-02']) expect(overdue(await on(date))).toBe(count)
  expect(overdue(await on('2027-05-02', 1))).toBe(count + 1)
  expect(await on('2027-05-02')).toMatch(/; each of the others holds to the end of its own\.$/)
})

test('sources are counted, and not the readings that one of them needs', async () => {
  const rows = ['2026-06-30', '2026-07-31', '2026-08-31'].map((reviewBy, at) => ({
    ...OWN,
    id: `own.s${at}`,
    reviewBy,
  }))
  const sources = async (...some: readonly object[]) =>
    Number(/from (\d+) sources?\./.exec((await dueWith(fileOf(...some), '2027-05-02')).text)?.[1])
  const [none, one, three] = [await sources(), await sources(...rows.slice(0, 1)), await sources(...rows)]
  expect([one - none, three - none]).toEqual([1, 1])
})

test('rows of one source that end on different days are told apart', async () => {
  const sooner = { ...OWN, id: 'own.sooner', reviewBy: '2026-06-30' }
  const { text } = await dueWith(fileOf(OWN, sooner), '2027-05-02')
  expect(text.split('\n\n').filter(part => part.includes(OWN.source))).toEqual([
    expect.stringContaining('Last day 2026-06-30'),
    expect.stringContaining('Last day 2027-05-01'),
  ])
})

test('[JU41] of a file with problems nothing is taken, and each is told by its place', async () => {
  const found = await dueWith(
    fileOf(OWN, { ...OWN, id: 'own.b', reviewBy: '2031-01-01', place: 'Japan' }),
    '2026-12-01',
  )
  expect(found.exit).toBe(2)
  expect(found.text).toBe(
    'Nothing was taken from the file of rules:\n  rows[1].place: This has to be a code of ISO 3166: US-TN for a state, IE for a country.',
  )
  expect(found.json).toMatchObject({ ok: false, code: 'own-rules', problems: [{ at: 'rows[1].place' }] })
  const many = await dueWith(fileOf(...Array.from({ length: 30 }, () => ({}))), '2026-12-01')
  expect(many.text.split('\n')).toHaveLength(22)
  expect(many.text).toContain('and 10 more')
})

test.each([
  ['{', 2, 'the file: This is no file of rules'],
  [new Uint8Array([0xff, 0xfe, 0x00]), 1, 'not text in UTF-8'],
])('a file that is none is refused in a sentence', async (content, exit, sentence) => {
  const found = await dueWith(content, '2026-12-01')
  expect(found.exit).toBe(exit)
  expect(found.text).toContain(sentence)
})

test('a file that is not there, and a day that is none, are said', async () => {
  expect(await due('--own', join(folder, 'nowhere.json'))).toMatchObject({ exit: 1, json: { code: 'file-unreadable' } })
  expect(await due('--on', '2027-02-30')).toMatchObject({
    exit: 2,
    text: '--on needs a day of the calendar, for example 2027-01-31.',
  })
})
