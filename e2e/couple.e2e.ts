/** An hour for two to which one comes: nobody is let in alone before the practitioner decides; then the two go on, and the other may follow. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { LAPTOP, openBrowser, openPage, openProfile, PHONE, press, screen } from './stage.ts'
import { clientToDoor, letIn, practitionerToHour } from './walk.ts'

let server: Server
let browser: Browser
let client: Page & { errors: string[] }
let partner: Page & { errors: string[] }
let practitioner: Page & { errors: string[] }

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const links = await planHour(server, { isCouple: true })
  const open = async (link: string, viewport: typeof PHONE) => openPage(await openProfile(browser, viewport), link)
  practitioner = await open(links.practitioner, LAPTOP)
  await practitionerToHour(practitioner)
  client = await open(links.client, PHONE)
  partner = await open(links.partner ?? '', PHONE)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
})

test('[X4] one who comes alone waits, and the door stays closed until it is decided', async () => {
  await clientToDoor(client)
  await practitioner.getByRole('heading', { name: 'Only Sam Rivera is at the door' }).waitFor()
  await practitioner.getByText('Decide first how you go on with one alone.').waitFor()
  expect(await practitioner.getByRole('button', { name: /^Let in/ }).count()).toBe(0)
  expect(await client.locator('main').getAttribute('data-screen')).toBe('door')
  expect(await violations(practitioner)).toEqual([])
})

test('[X4] the decision is recorded with its reason; the one at the door reads it and no reason, and is let in', async () => {
  await practitioner.getByLabel('Go on with Sam Rivera alone today').check()
  await practitioner.getByLabel('Why?').selectOption('not-there')
  await practitioner.getByLabel('In a few words').fill('The train is late.')
  await press(practitioner, 'Record this decision')
  await practitioner.getByText('Decided and recorded: Go on with Sam Rivera alone today').first().waitFor()
  await client.getByText('Today the hour is for you alone.').waitFor()
  expect(await client.locator('main').innerText()).not.toMatch(/Kim|train|late/)
  expect([await violations(client), await violations(practitioner)]).toEqual([[], []])
  await letIn(practitioner, client)
})

test('[X4] the other may still come and be let in; what was decided stands in the record of the hour', async () => {
  await clientToDoor(partner)
  await practitioner.getByRole('button', { name: /^Door/ }).click()
  await letIn(practitioner, partner, 'Kim Rivera')
  await screen(partner, 'call')
  await press(practitioner, 'Leave')
  await press(practitioner, 'End for all')
  await press(practitioner, 'End the hour')
  await screen(practitioner, 'after')
  const record = practitioner.locator('[data-alone-record]')
  await record.getByText('Go on with Sam Rivera alone today').waitFor()
  expect(await record.innerText()).toContain('The other has not come · The train is late.')
  expect(await violations(practitioner)).toEqual([])
  expect([client.errors, partner.errors, practitioner.errors]).toEqual([[], [], []])
})
