/** An hour of two people in the lab, seen from outside: what flows, what was written, and what the room says of its clock. */
import type { Page, WebSocket } from 'playwright-core'
import { planHour } from '../plan.ts'
import { forget, type Server } from '../server.ts'
import { screen } from '../stage.ts'
import { clientToDoor, letIn, practitionerToHour } from '../walk.ts'
import { makeLab, type Lab } from './lab.ts'
import { backAt, STEADY_PICTURE, STEADY_SOUND } from './moments.ts'
import { now, type Person } from './person.ts'
import { readLog, watchPages } from './watch.ts'

/** The client (`a`) and the practitioner (`b`). */
export const BOTH = ['a', 'b'] as const
/** One of them. */
export type Who = (typeof BOTH)[number]

/** What the room last told a page of its clock, on the server's clock. */
type Clock = { readonly state: string; readonly since: number | null; readonly delivered: number }

/** One report of a page on how the other is heard: when it was sent, in milliseconds since 1970, and how long before that sound last came. */
export type Told = { readonly at: number; readonly isFlowing: boolean; readonly ago: number }

/** A running hour. */
export type LabHour = {
  readonly lab: Lab<Who>
  readonly person: (who: Who) => Promise<Person>
  readonly page: (who: Who) => Page
  /** Writes a line in the chat; it need not arrive. */
  readonly write: (who: Who, text: string) => Promise<void>
  /** All lines that a page shows, from top to bottom, as text. */
  readonly lines: (who: Who) => Promise<readonly string[]>
  /** Resolves with the moment from which sound flows both ways and picture too, after `from`; throws after `patience` ms. */
  readonly flowing: (from: number, patience: number) => Promise<number>
  /** How much of the hour has counted by now as the room tells the practitioner, in milliseconds. */
  readonly counted: () => number
  /** All that a person's pages have told the room of how the other is heard. */
  readonly told: (who: Who) => readonly Told[]
  /** Opens the person's page anew after their browser was killed. */
  readonly reopen: (who: Who) => Promise<void>
  /** Kills the server and starts it again over its folder, `away` milliseconds later. */
  readonly restartServer: (away: number) => Promise<void>
  /** Script errors of all pages so far. */
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens a lab with two browsers and walks both people into the call. */
export async function openHour(): Promise<LabHour> {
  const lab = await makeLab({
    people: BOTH,
    prepare: profile => watchPages(profile, [{ video: '.face video', phase: '.face[data-phase]', line: '.line-text' }]),
  })
  let server: Server = await lab.serve({ env: { HOLDFAST_DEMO: '0' } })
  const pages = new Map<Who, Page>()
  const errors: string[] = []
  let clock: Clock | null = null
  const told = { a: [] as Told[], b: [] as Told[] }

  const open = async (who: Who, url: string): Promise<Page> => {
    const page = await (await lab.person(who)).profile().newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', error => errors.push(`${who}: ${error.message}`))
    page.on('websocket', socket => {
      if (who === 'b') listen(socket)
      socket.on('framesent', ({ payload }) => {
        const frame = JSON.parse(String(payload)) as { t: string; state: string; ago: number }
        if (frame.t === 'flow') told[who].push({ at: now(), isFlowing: frame.state === 'flowing', ago: frame.ago })
      })
    })
    pages.set(who, page)
    await page.goto(url, { waitUntil: 'commit' })
    return page
  }
  const listen = (socket: WebSocket): void => {
    socket.on('framereceived', ({ payload }) => {
      const frame = JSON.parse(String(payload)) as { t: string; clock?: Clock | null }
      if (frame.t === 'room' && frame.clock) ({ clock } = frame as { clock: Clock })
    })
  }
  const page = (who: Who): Page => {
    const found = pages.get(who)
    if (!found) throw new Error(`${who} has no page`)
    return found
  }

  /** What a page shows of the other, in one line: for whoever reads of a test that failed. */
  const sight = async (who: Who): Promise<string> => {
    const { said, calls } = await readLog(page(who), 0)
    const phases = said.slice(-4).map(({ at, what }) => `${what} ${Math.round(now() - at)} ms ago`)
    const face = await page(who).locator('.face').first().innerText().catch(String)
    return `${who} has ${calls} calls; ${phases.join(', ')}; shows ${JSON.stringify(face)}`
  }

  const links = await planHour(server)
  await open('a', links.client)
  await open('b', links.practitioner)
  await clientToDoor(page('a'))
  await practitionerToHour(page('b'))
  await letIn(page('b'), page('a'))

  return {
    lab,
    errors,
    page,
    person: who => lab.person(who),
    async write(who, text) {
      const field = page(who).getByLabel('Your message')
      if (!(await field.isVisible())) await page(who).getByRole('button', { name: /^Chat/ }).click()
      await field.fill(text)
      await page(who).getByRole('button', { name: 'Send' }).click()
    },
    async lines(who) {
      const field = page(who).getByLabel('Your message')
      if (!(await field.isVisible())) await page(who).getByRole('button', { name: /^Chat/ }).click()
      return page(who).locator('.line-text').allTextContents()
    },
    async flowing(from, patience) {
      for (;;) {
        const logs = await Promise.all(BOTH.map(who => readLog(page(who), from)))
        const back = logs.flatMap(({ heard, seen }) => [
          backAt(heard, from, STEADY_SOUND),
          backAt(seen, from, STEADY_PICTURE),
        ])
        if (!back.includes(null)) return Math.max(...back.map(Number))
        if (now() > from + patience)
          throw new Error(
            `after ${patience} ms: sound and picture at a, at b: ${back.map(at => (at === null ? 'no' : 'yes')).join(', ')}; ${(await Promise.all(BOTH.map(sight))).join('; ')}`,
          )
        await pause(200)
      }
    },
    counted() {
      if (!clock) return 0
      return clock.delivered + (clock.state === 'running' && clock.since !== null ? now() - clock.since : 0)
    },
    told: who => told[who],
    async reopen(who) {
      const url = page(who).url()
      await open(who, url)
      await screen(page(who), 'call')
    },
    async restartServer(away) {
      await server.kill()
      await pause(away)
      server = await lab.serve({ data: server.data, env: { HOLDFAST_DEMO: '0' } })
    },
    async close() {
      await lab.close()
      await forget(server)
    },
  }
}

/** Waits. Only where something outside takes its time: a cut, a rest between two troubles. */
export const pause = (length: number): Promise<void> => new Promise(resolve => setTimeout(resolve, length))
