/** Time that was lost is offered after the agreed end, where the calendars that the database keeps have room for it. */
import { addPatient, planWork } from '@holdfast/db'
import { after, MINUTE, SECOND, type Instant } from '@holdfast/domain'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { breakOff, comeBack, heldHour, hold, live, viewOf, type Pages } from '../testing/hour.ts'
import { makeWorld, preparedPair, sit, type Browser, type Page, type World } from '../testing.ts'

let folder: string
let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-'))
  world = await makeWorld({ file: join(folder, 'hour.db') })
  ;({ client, desk } = await preparedPair(world))
})
afterEach(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

/** The practitioner has another hour, with somebody else, so many minutes after this one. */
async function practitionerIsBusy(minutes: number): Promise<void> {
  const making = { now: world.clock(), random: world.deps.random }
  const patient = await addPatient(world.db, { name: 'Otro Prueba', language: 'es' }, making)
  await plan(patient, minutes)
}

async function plan(patient: World['people']['patient'], minutes: number): Promise<void> {
  const start = after(world.when.end, minutes * MINUTE)
  const when = { start, end: after(start, 50 * MINUTE) }
  const work = { practitioner: world.people.practitioner, patient, when }
  const planned = await planWork(world.db, work, { now: world.clock(), random: world.deps.random })
  if (!planned.ok) throw new Error(planned.error)
}

/** Ten minutes are held, then the break lasts this long, and both are back. */
async function brokenFor(minutes: number): Promise<Pages> {
  const pages = await heldHour(world, client, desk, 10)
  await breakOff(world, pages)
  live(world, minutes - 1, pages.mine)
  world.clock.move(MINUTE - 13 * SECOND)
  pages.mine.beat()
  return comeBack(world, pages)
}

const shown = (page: Page): { end: Instant; extension: number } | undefined => {
  const clock = viewOf(page)?.clock
  return clock ? { end: clock.end, extension: clock.extension } : undefined
}
const extendedBy = (minutes: number) => ({ end: after(world.when.end, minutes * MINUTE), extension: minutes * MINUTE })

test('[AP18] a break of six minutes moves the shown end by six, for both, where nobody has anything later', async () => {
  const { mine, theirs } = await brokenFor(6)
  expect([shown(mine), shown(theirs)]).toEqual([extendedBy(6), extendedBy(6)])
  expect((await desk.ask('interruptions')).body.interruptions).toMatchObject([{ course: 'extended' }])
})

test('[AP18] by less where somebody has an appointment sooner', async () => {
  await practitionerIsBusy(4)
  const { mine, theirs } = await brokenFor(6)
  expect([shown(mine), shown(theirs)]).toEqual([extendedBy(4), extendedBy(4)])
})

test('[AP18] not at all where the next appointment comes at once, whoever has it', async () => {
  await plan(world.people.patient, 0)
  const { mine, theirs } = await brokenFor(6)
  expect([shown(mine), shown(theirs)]).toEqual([extendedBy(0), extendedBy(0)])
  expect((await desk.ask('interruptions')).body.interruptions).toMatchObject([{ course: 'resumed' }])
})

test('[AP18] it survives a restart; an appointment that was planned meanwhile counts from then on', async () => {
  const pages = await brokenFor(6)
  for (let minute = 0; minute < 3; minute++) {
    live(world, 1, pages.mine, pages.theirs)
    hold(world, pages, 9)
  }
  await expect.poll(() => shown(pages.mine)).toEqual(extendedBy(6))
  world = await world.restart()
  const again = await sit(world, desk)
  await expect.poll(() => shown(again)).toEqual(extendedBy(6))
  await practitionerIsBusy(5)
  world = await world.restart()
  const last = await sit(world, desk)
  await expect.poll(() => shown(last)).toEqual(extendedBy(5))
})
