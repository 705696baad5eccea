/** The door in real browsers: who keeps their place, who never gets one, and what survives a server that dies. */
import { MINUTE } from '@holdfast/domain'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { planHour, type Planned } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { framesAdvance, openBrowser, openPage, openProfile, PHONE, screen } from './stage.ts'
import { clientToDoor, letIn, practitionerToHour } from './walk.ts'

let server: Server
let browser: Browser
let links: Planned
let profiles: BrowserContext[] = []

beforeAll(async () => {
  server = await startServer({ env: { HOLDFAST_DEMO: '0' } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
})
beforeEach(async () => {
  links = await planHour(server)
})
afterEach(async () => {
  await Promise.all(profiles.map(profile => profile.close()))
  profiles = []
})

const open = async (url: string): Promise<Page> => {
  const profile = await openProfile(browser, PHONE)
  profiles.push(profile)
  return openPage(profile, url)
}

const clientAtDoor = async (): Promise<Page> => {
  const page = await open(links.client)
  await clientToDoor(page)
  return page
}

const practitionerAtHour = async (): Promise<Page> => {
  const page = await open(links.practitioner)
  await practitionerToHour(page)
  return page
}

const sinceShown = (page: Page): Promise<string | null> => page.getByText(/^Waiting since/).textContent()

test('[E2E12] whoever comes early waits, and the practitioner’s coming lets nobody in', async () => {
  const client = await clientAtDoor()
  await client.getByText('Noor Haddad is not here yet.').waitFor()
  const practitioner = await practitionerAtHour()
  await client.getByText('Noor Haddad knows you are here.').waitFor()
  await practitioner.getByText(/^Waiting since/).waitFor()
  expect(await client.locator('main[data-screen="door"]').count()).toBe(1)
  expect(await client.locator('.face video').count()).toBe(0)
})

test('[E2E13] before the door opens it says when, and everything can be prepared', async () => {
  links = await planHour(server, { startsIn: 45 * MINUTE })
  const client = await clientAtDoor()
  await client.getByText('You are early, and all is ready').waitFor()
  await client.getByText(/The door opens at/).waitFor()
})

test('[E2E14] a reload of the waiting page keeps the place', async () => {
  const client = await clientAtDoor()
  const practitioner = await practitionerAtHour()
  await practitioner.getByText(/^Waiting since/).waitFor()
  const before = await sinceShown(practitioner)
  await client.reload()
  await screen(client, 'door')
  await client.getByText('Noor Haddad knows you are here.').waitFor()
  await practitioner.getByRole('button', { name: /Let/ }).waitFor()
  expect(await sinceShown(practitioner)).toBe(before)
})

test('[E2E15] when the practitioner’s tab closes nobody is let in, and who is in stays alone until they return', async () => {
  const client = await clientAtDoor()
  const practitioner = await practitionerAtHour()
  await client.getByText('Noor Haddad knows you are here.').waitFor()
  await practitioner.close()
  // A closed tab looks like one that is loaded anew for some seconds.
  await client.getByText('Noor Haddad is not here yet.').waitFor({ timeout: 25_000 })
  expect(await client.locator('main[data-screen="door"]').count()).toBe(1)
})

test('[E2E16] a third person with a copied link gets no seat, before and after the client came', async () => {
  const client = await clientAtDoor()
  const third = await open(links.client)
  await screen(third, 'welcome')
  await third.getByRole('button', { name: 'Continue' }).click()
  await third.locator('[data-problem="link-taken"]').waitFor()
  await third.goto(new URL('/c', server.ready.url).href)
  await third.locator('[data-problem="not-signed-in"]').waitFor()
  await client.reload()
  await screen(client, 'door')
})

test('[E2E17] a killed and restarted server still knows who waits', async () => {
  const client = await clientAtDoor()
  const practitioner = await practitionerAtHour()
  await practitioner.getByText(/^Waiting since/).waitFor()
  const before = await sinceShown(practitioner)
  await server.kill()
  server = await startServer({ port: server.port, data: server.data, env: { HOLDFAST_DEMO: '0' } })
  await client.getByText('Noor Haddad knows you are here.').waitFor()
  await practitioner.getByRole('button', { name: /Let/ }).waitFor()
  expect(await sinceShown(practitioner)).toBe(before)
})

test('[E2E18] a killed and restarted server still knows what was said, and the call goes on', async () => {
  const client = await clientAtDoor()
  const practitioner = await practitionerAtHour()
  await practitioner.getByText(/^Waiting since/).waitFor()
  await letIn(practitioner, client)
  await framesAdvance(client, '.face video')
  const write = async (page: Page, text: string): Promise<void> => {
    await page.getByLabel('Your message').fill(text)
    await page.getByRole('button', { name: 'Send' }).click()
  }
  for (const page of [client, practitioner]) await page.getByRole('button', { name: /^Chat/ }).click()
  await write(client, 'before the crash')
  await practitioner.getByText('before the crash').waitFor()
  await server.kill()
  await write(client, 'while it was away')
  await client.getByText('Sending…').waitFor()
  await framesAdvance(practitioner, '.face video')
  server = await startServer({ port: server.port, data: server.data, env: { HOLDFAST_DEMO: '0' } })
  await practitioner.getByText('while it was away').waitFor()
  await client.reload()
  await screen(client, 'call')
  await framesAdvance(client, '.face video')
  await client.getByRole('button', { name: /^Chat/ }).click()
  for (const text of ['before the crash', 'while it was away']) {
    expect(await client.getByText(text, { exact: true }).count()).toBe(1)
    expect(await practitioner.getByText(text, { exact: true }).count()).toBe(1)
  }
})

test('[E2E19] the same hour in a second tab moves there, and the first one says so', async () => {
  const client = await clientAtDoor()
  const second = await openPage(client.context(), new URL('/c', server.ready.url).href)
  await screen(second, 'door')
  await client.locator('[data-problem="moved"]').waitFor()
  await client.getByRole('button', { name: 'Bring the hour here' }).click()
  await screen(client, 'door')
  await second.locator('[data-problem="moved"]').waitFor()
})
