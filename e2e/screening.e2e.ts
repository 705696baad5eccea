/** Questions from the first tap to a clause: asked, answered on the way to the door, read at once, reviewed, and put into the next version of the agreement. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { LAPTOP, openBrowser, openPage, openProfile, PHONE, press, screen } from './stage.ts'
import { clientToDoor, practitionerToHour } from './walk.ts'

/** Where somebody outside is woken: everything that it was told. */
const told: string[] = []
const pager = createServer((request, response) => {
  let text = ''
  request.on('data', part => (text += String(part)))
  request.on('end', () => {
    told.push(text)
    response.writeHead(204).end()
  })
})

let server: Server
let browser: Browser
let client: Page & { errors: string[] }
let practitioner: Page & { errors: string[] }

beforeAll(async () => {
  pager.listen(0, '127.0.0.1')
  await once(pager, 'listening')
  const { port } = pager.address() as AddressInfo
  const env = {
    HOLDFAST_SCREENING_USE: 'clinic',
    HOLDFAST_COUNTRY: 'US',
    HOLDFAST_WAKE_URL: `http://127.0.0.1:${port}/wake`,
  }
  server = await startServer({ env })
  browser = await openBrowser()
  const links = await planHour(server)
  practitioner = await openPage(await openProfile(browser, LAPTOP), links.practitioner)
  await practitionerToHour(practitioner)
  client = await openPage(await openProfile(browser, PHONE), links.client)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
  pager.close()
})

test('a practitioner asks, and whoever is asked finds it at the door, which opens either way', async () => {
  await press(practitioner, 'Questionnaires of Sam Rivera')
  await screen(practitioner, 'desk-screenings')
  await practitioner.locator('[data-ask] summary').click()
  await practitioner.getByLabel('Questionnaire', { exact: true }).selectOption({ label: 'Limits and what helps' })
  await practitioner.locator('[data-ask] form').getByLabel('English').check()
  await press(practitioner, 'Ask these questions')
  await practitioner.getByText('Asked, not begun').waitFor()
  expect(await violations(practitioner)).toEqual([])
  await press(practitioner, 'Back to the hour')
  await clientToDoor(client)
  await client.getByRole('heading', { name: 'Questions from your practitioner' }).waitFor()
})

test('answers are kept as they are given, through a reload; once sent, somebody is woken by ids alone', async () => {
  await press(client, 'See the questions: Limits and what helps')
  await screen(client, 'questions')
  const question = (words: string) => client.getByRole('group', { name: words })
  const harm = question('Are you worried that you could harm a child or someone else soon?')
  await harm.getByLabel('Partly').check()
  await client.getByText('Everything is saved.').waitFor()
  await client.reload()
  await screen(client, 'questions')
  expect(await harm.getByLabel('Partly').isChecked()).toBe(true)
  expect(await violations(client)).toEqual([])
  await press(client, 'Send the answers')
  await press(client, 'Send as it is')
  await client.getByRole('heading', { name: 'Thank you' }).waitFor()
  await client.getByText('988 Suicide & Crisis Lifeline').waitFor()
  expect(await client.locator('main').innerText()).not.toMatch(/score|level|harm|risk|urgent/i)
  expect(await violations(client)).toEqual([])
  await expect.poll(() => told.length).toBe(1)
  expect(Object.keys(JSON.parse(told[0] ?? '{}') as object).toSorted()).toEqual(['at', 'encounter', 'screening'])
  await press(client, 'Back to the way to my hour')
  await screen(client, 'door')
})

test('the practitioner hears of it at once, reads the answers, and decides; what is taken stands in the next version of the agreement', async () => {
  await practitioner.getByText('Answers of Sam Rivera need reading now.').waitFor()
  await press(practitioner, 'Read the answers')
  await practitioner.locator('main[data-screen="desk-screenings"] [role=alert] .button').click()
  await screen(practitioner, 'desk-review')
  await practitioner.getByText('Speak about who could come to harm').first().waitFor()
  expect(await practitioner.locator('.choice-of :checked').count()).toBe(0)
  await practitioner.getByLabel('What you make of it').fill('We speak first, and look at who is near.')
  const taken = practitioner.locator('.choice-of[data-code="P3"]')
  await taken.getByLabel('Taken', { exact: true }).check()
  await taken.getByLabel('Your reason').fill('There is a worry that has a name.')
  await taken.getByLabel('When you look at it again').fill(inDays(14))
  await taken.getByLabel('What ends it').fill('The worry is gone for a month.')
  const rest = practitioner.locator('[data-rest]')
  await rest.locator('summary').click()
  await rest.getByLabel('Your reason').fill('Not needed beside it today.')
  await rest.getByLabel('When you look at it again').fill(inDays(14))
  await rest.locator('textarea').last().fill('The worry comes back.')
  await press(practitioner, 'Fill in the others so')
  await press(practitioner, 'Keep this review')
  await practitioner.locator('.earlier').getByText('We speak first, and look at who is near.').waitFor()
  expect(await violations(practitioner)).toEqual([])
  await press(practitioner, 'Begin the next version of the agreement with these')
  const chosen = practitioner.locator('form.compose details :checked')
  await chosen.first().waitFor({ state: 'attached' })
  expect(await chosen.evaluateAll(boxes => boxes.map(box => box.closest('label')?.textContent?.slice(0, 2)))).toEqual([
    'P3',
  ])
  expect([client.errors, practitioner.errors]).toEqual([[], []])
})

test('nothing of what was answered stands in what the server printed', () => {
  expect(server.printed.join('\n')).not.toMatch(/Sam|Rivera|harm|partly|P3/i)
})

/** A day so many days from now, as a date field takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
