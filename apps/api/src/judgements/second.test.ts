/** Tests of somebody who rates for themselves, without seeing what others said. */
import { addPractitioner, writeLine } from '@holdfast/db'
import { seededRandom } from '@holdfast/domain/testing'
import { FACTOR_CODES } from '@holdfast/risk-screening'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { auditOf } from '../deps.ts'
import { CONCLUDE, rate } from '../testing/judge.ts'
import { makeWorld, preparedPair, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
let seat: string
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
  seat = (await client.ask('encounter')).body.me.seat
})
afterEach(() => world.close())

describe('[RS66] [RS70] somebody rates for themselves', () => {
  const second = async () => (await desk.ask('secondRating', { seat })).body
  const rateAlone = async (act: unknown, seen?: number) =>
    desk.ask('rateSecond', { seat }, { seen: seen ?? (await second()).seen, act })

  test('without a word of what others said until nothing is left out; then factor by factor in words', async () => {
    const random = seededRandom(11)
    const now = world.clock()
    const cleo = { name: 'Cleo Lind', title: null, phone: null, language: 'en' } as const
    const id = await addPractitioner(world.db, { ...cleo, title: 'Psychologist', phone: '+15550101' }, { now, random })
    for (const act of [rate('ENV', { presence: 'partly', note: 'secret-of-the-first' }), rate('CRI')]) {
      const audit = auditOf(world.deps, { actor: id, act: 'judgement-written', subject: world.people.patient })
      const line = { patient: world.people.patient, log: 'whole', done: { by: { id, name: cleo.name }, act } } as const
      expect((await writeLine(world.db, { ...line, seen: null, now, audit })).ok).toBe(true)
    }
    for (const code of FACTOR_CODES) {
      const before = await second()
      expect([before.compared, JSON.stringify(before).includes('secret-of')]).toEqual([null, false])
      expect((await rateAlone(rate(code))).status).toBe(200)
    }
    const { compared } = await second()
    expect(compared?.map(({ factor }) => factor)).toEqual([...FACTOR_CODES])
    expect(compared?.find(({ factor }) => factor === 'ENV')).toMatchObject({
      kind: 'both',
      differs: [{ aspect: 'presence', first: 'partly', second: 'present' }],
    })
    expect(compared?.find(({ factor }) => factor === 'SUB')).toMatchObject({ kind: 'one', by: 'second' })
    // From here on it stays as it was said, and nothing is written.
    const { seen, ratings } = await second()
    const refused = await rateAlone(rate('ENV', { presence: 'partly' }))
    expect([refused.status, refused.problem.refusals]).toEqual([422, [{ kind: 'is-compared' }]])
    expect(await second()).toMatchObject({ seen, ratings })
    // What was rated so is no part of the judgement itself.
    expect((await desk.ask('judgement', { seat })).body.judgement.work.ratings.SUB).toBeUndefined()
  })

  test('and does nothing else there, nor passes another page of their own', async () => {
    expect((await rateAlone(CONCLUDE)).problem.code).toBe('malformed-body')
    expect((await rateAlone(rate('ENV'), 0)).status).toBe(200)
    expect((await rateAlone(rate('ENV'), 0)).problem.code).toBe('judgement-changed')
    expect((await rateAlone(rate('ENV', { note: '' }))).problem.refusals).toEqual([{ kind: 'empty', field: 'note' }])
  })
})
