/** A couple's hour: the client takes back the partner's part in the call; the partner is out within two seconds, the two go on. */
import { agreementOf, OFFER } from '@holdfast/api/testing/agree'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { askOf, seatOf, type Ask } from './desk.ts'
import { longestGap } from './lab/moments.ts'
import { now } from './lab/person.ts'
import { readLog, watchPages } from './lab/watch.ts'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { LAPTOP, openBrowser, openPage, openProfile, PHONE, press, pressAt, screen } from './stage.ts'
import { clientToContract, clientToDoor, letIn, practitionerToHour, signAgreement } from './walk.ts'

let server: Server
let browser: Browser
let client: Page & { errors: string[] }
let partner: Page & { errors: string[] }
let practitioner: Page & { errors: string[] }
let ask: Ask

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const links = await planHour(server, { isCouple: true })
  const open = async (link: string, viewport: typeof PHONE) => {
    const profile = await openProfile(browser, viewport)
    await watchPages(profile, [{ video: '.face video', phase: '.face[data-phase]', line: '.line-text' }])
    return openPage(profile, link)
  }
  practitioner = await open(links.practitioner, LAPTOP)
  await practitionerToHour(practitioner)
  ask = await askOf(server, practitioner, 'desk')
  client = await open(links.client, PHONE)
  partner = await open(links.partner ?? '', PHONE)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
})

/** From how many others new pictures arrived within half a second? Also of faces that are scrolled out of sight. */
const arriving = (page: Page): Promise<number> =>
  page.locator('.face video').evaluateAll(async videos => {
    const frames = (): number[] =>
      videos.map(video => (video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames)
    const before = frames()
    await new Promise(resolve => setTimeout(resolve, 500))
    return frames().filter((count, n) => count > (before[n] ?? 0)).length
  })

/** How long pictures from both others, or from one, may take to arrive. */
const SOON = { timeout: 15_000 }

test('three people agree that the partner takes part, and all see each other', async () => {
  const seat = await seatOf(ask)
  const offer = { ...OFFER, asked: [{ clause: 'together.what-may-be-told', by: 'participant' as const }] }
  expect((await ask('offer', { seat }, offer)).status).toBe(200)
  await clientToContract(client)
  await signAgreement(client, 'Sam Rivera')
  await screen(client, 'door')
  await press(practitioner, 'Agreement with Sam Rivera')
  await signAgreement(practitioner, 'Noor Haddad')
  await practitioner.getByText('It is in force.').waitFor()
  await press(practitioner, 'Back to the hour')
  await clientToDoor(partner)
  await letIn(practitioner, client)
  await practitioner.getByRole('button', { name: /^Door/ }).click()
  await letIn(practitioner, partner, 'Kim Rivera')
  for (const page of [client, partner, practitioner]) {
    await expect.poll(() => arriving(page), SOON).toBe(2)
    // A call that another took the place of lingers for a second; after that there is one with each other person.
    await expect.poll(async () => (await readLog(page, 0)).calls, SOON).toBe(2)
  }
})

test('[A13e] [CO54] taken back in the call, the partner’s picture and sound end for both others within two seconds; the two go on', async () => {
  await press(client, 'Leave')
  await press(client, 'Your agreement')
  const own = client.getByRole('dialog').first()
  await own.getByText('Parts that can go alone').waitFor()
  expect(await violations(client)).toEqual([])
  await press(client, 'Withdraw this part: What your partner may learn')
  await client.getByText('They read that their part has ended, and not why.').waitFor()
  expect(await violations(client)).toEqual([])
  const pressed = await pressAt(client, 'Withdraw this part now')
  await partner.getByRole('heading', { name: 'Your part in this hour has ended' }).waitFor()
  await expect.poll(async () => (await readLog(partner, pressed)).calls).toBe(0)
  const apart = await readLog(partner, pressed)
  expect(Math.max(0, ...apart.seen, ...apart.heard) - pressed).toBeLessThan(2000)
  // With the connection to the partner closed nothing of them can arrive; one call is left on each side.
  for (const page of [client, practitioner]) await expect.poll(async () => (await readLog(page, pressed)).calls).toBe(1)
  const ended = now()
  expect(ended - pressed).toBeLessThan(2000)
  await client.getByText('Withdrawn. It comes back only when').first().waitFor()
  await client.keyboard.press('Escape')
  for (const page of [client, practitioner]) {
    await expect.poll(() => arriving(page), SOON).toBe(1)
    const { heard } = await readLog(page, pressed)
    expect(longestGap(heard, pressed, heard.at(-1) ?? pressed)).toBeLessThan(1500)
  }
})

test('[A13e] the partner reads calm words and no reason, the practitioner whose yes is missing', async () => {
  const words = await partner.locator('main').innerText()
  expect(words).not.toMatch(/withdr|no longer|Sam\b/i)
  expect(await violations(partner)).toEqual([])
  await practitioner.getByText('Kim Rivera is out of the call').waitFor()
  await practitioner.getByText('What is agreed with the client does not include that Kim Rivera takes part').waitFor()
  expect(await violations(practitioner)).toEqual([])
  await partner.reload()
  await partner.getByText('Whether you take part today is still being settled.').waitFor()
  expect((await agreementOf({ browser: { ask }, seat: await seatOf(ask) })).withdrawn).toEqual([
    'together.what-may-be-told',
  ])
  expect([client.errors, partner.errors, practitioner.errors]).toEqual([[], [], []])
})

test('[CO54] pictures taken back in the call end for both within two seconds, and the sound goes on', async () => {
  await press(client, 'Leave')
  await press(client, 'Your agreement')
  await press(client, 'Withdraw this part: Meeting by video')
  const pressed = await pressAt(client, 'Withdraw this part now')
  await client.locator('.part', { hasText: 'Withdrawn' }).nth(1).waitFor()
  for (const page of [client, practitioner]) {
    const lastHeard = async (): Promise<number> => (await readLog(page, pressed)).heard.at(-1) ?? 0
    await expect.poll(lastHeard, SOON).toBeGreaterThan(pressed + 3000)
    expect((await readLog(page, pressed)).seen.filter(at => at > pressed + 2000)).toEqual([])
  }
})
