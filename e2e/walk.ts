/** The ways that people walk through the app, by what a person reads and presses. */
import type { Page } from 'playwright-core'
import { press, screen } from './stage.ts'

/** What to do differently on the way to the door. */
export type Way = {
  /** Called on every screen of the way, by its name, before anything is pressed there. */
  readonly onScreen?: (name: string) => Promise<void>
  /** The place that the client states; a part of it is enough for each test that cares. */
  readonly city?: string
}

/** Presses the button whose name has these words in it. */
const pressWith = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click()

/** A client's whole way from the opened link to the door, by the first contract. */
export async function clientToDoor(page: Page, way: Way = {}): Promise<void> {
  await clientToContract(page, way)
  await signAgreement(page, 'Sam Rivera', 'Sign and continue')
  await screen(page, 'door')
  await way.onScreen?.('door')
}

/** Signs the agreement that this page shows. */
export async function signAgreement(page: Page, name: string, button = 'Sign'): Promise<void> {
  await page.getByLabel('Type your full name').fill(name)
  await page.getByRole('checkbox', { name: 'I have read this agreement' }).check()
  await press(page, button)
}

/** A client's way from the opened link to what is to be signed. */
export async function clientToContract(
  page: Page,
  { onScreen = async () => {}, city = 'Bend' }: Way = {},
): Promise<void> {
  await screen(page, 'welcome')
  await onScreen('welcome')
  await pressWith(page, 'Continue')
  await screen(page, 'devices')
  await onScreen('devices')
  await pressWith(page, 'Turn on camera and microphone')
  await pressWith(page, 'I can see and hear myself')
  await screen(page, 'whereabouts')
  await onScreen('whereabouts')
  await page.getByLabel('Country', { exact: true }).selectOption('US')
  await page.getByLabel('State or region').selectOption('Oregon')
  await page.getByLabel('Town or city').fill(city)
  await page.getByLabel('Street and number').fill('12 Test Lane')
  await page.getByLabel('Phone number for calling you back today').fill('+1 541 555 0123')
  await page.getByRole('radio', { name: 'I name nobody today' }).check()
  await pressWith(page, 'This is where I am')
  await screen(page, 'room')
  await onScreen('room')
  for (const yes of await page.getByRole('radio', { name: 'Yes', exact: true }).all()) await yes.check()
  await pressWith(page, 'Continue')
  await screen(page, 'contract')
  await onScreen('contract')
}

/** A practitioner's whole way from the opened link to the page of their one hour, with devices seen and the agreement signed. */
export async function practitionerToHour(page: Page, { onScreen = async () => {} }: Way = {}): Promise<void> {
  await screen(page, 'welcome')
  await onScreen('desk-welcome')
  await pressWith(page, 'Open my hours')
  await screen(page, 'desk-hours')
  await onScreen('desk-hours')
  await page.getByRole('button', { name: /^Open/ }).first().click()
  await screen(page, 'desk-hour')
  await onScreen('desk-hour-fresh')
  await pressWith(page, 'Read and sign')
  await screen(page, 'contract')
  await signAgreement(page, 'Noor Haddad', 'Sign and continue')
  await screen(page, 'desk-hour')
  await pressWith(page, 'Check picture and sound')
  await screen(page, 'desk-place')
  await onScreen('desk-place')
  for (const done of await page.getByRole('radio', { name: 'Done', exact: true }).all()) await done.check()
  await pressWith(page, 'Keep and go on')
  await screen(page, 'devices')
  await pressWith(page, 'Turn on camera and microphone')
  await pressWith(page, 'I can see and hear myself')
  await screen(page, 'desk-hour')
  await page.getByText('You are in the room.').waitFor()
  await onScreen('desk-hour')
}

/** The practitioner lets the waiting client in, and both come to the call. */
export async function letIn(practitioner: Page, client: Page, name = 'Sam Rivera'): Promise<void> {
  await pressWith(practitioner, `Let in: ${name}`)
  await Promise.all([screen(practitioner, 'call'), screen(client, 'call')])
}
