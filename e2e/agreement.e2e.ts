/** An agreement through a whole hour: offered, read in Spanish and signed, the call, a withdrawal in it, and a file that proves it all. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { agreementOf, happen, personOf, type Signer } from '@holdfast/api/testing/agree'
import type { SeatId } from '@holdfast/domain'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { verifyFile } from './cli.ts'
import { askOf, seatOf } from './desk.ts'
import { longestGap } from './lab/moments.ts'
import { now } from './lab/person.ts'
import { readLog, watchPages } from './lab/watch.ts'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { framesAdvance, LAPTOP, openBrowser, openPage, openProfile, PHONE, press, pressAt, screen } from './stage.ts'
import { clientToContract, letIn, practitionerToHour, signAgreement } from './walk.ts'

let server: Server
let browser: Browser
let client: Page & { errors: string[] }
let practitioner: Page & { errors: string[] }
let seat: SeatId
let desk: Pick<Signer, 'browser' | 'seat'>

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const links = await planHour(server)
  const open = async (link: string, viewport: typeof PHONE) => {
    const profile = await openProfile(browser, viewport)
    await watchPages(profile, [{ video: '.face video', phase: '.face[data-phase]', line: '.line-text' }])
    return openPage(profile, link)
  }
  practitioner = await open(links.practitioner, LAPTOP)
  await practitionerToHour(practitioner)
  const ask = await askOf(server, practitioner, 'desk')
  seat = await seatOf(ask)
  desk = { browser: { ask }, seat }
  client = await open(links.client, PHONE)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
})

/** Fills every open place with something that fits. */
async function fillAll(page: Page): Promise<void> {
  for (const area of await page.locator('.places textarea').all())
    await area.fill('the first of two\nthe second of two')
  for (const number of await page.locator('.places input[inputmode=numeric]').all()) await number.fill('10')
  for (const choice of await page.locator('.places select').all()) await choice.selectOption({ index: 1 })
  await page.locator('.places input[type=tel]').fill('+1 202 555 0134')
  await page.locator('.places input[inputmode=decimal]').fill('80.00')
}

test('the practitioner composes an agreement from safeguards and offers it', async () => {
  await press(practitioner, 'Agreement with Sam Rivera')
  await press(practitioner, 'Compose the first version')
  await practitioner.getByRole('checkbox', { name: 'Español' }).check()
  await practitioner.locator('.compose details:not(.further) summary').click()
  for (const code of ['C8', 'K1']) await practitioner.getByLabel(new RegExp(`^${code}:`)).check()
  await fillAll(practitioner)
  expect(await violations(practitioner)).toEqual([])
  await press(practitioner, 'Offer this version')
  await practitioner.getByText('It is offered. Sam Rivera reads it and signs').waitFor()
  expect(await violations(practitioner)).toEqual([])
})

test('the client reads it in Spanish and signs with a key of their own; the practitioner signs, and they meet', async () => {
  await clientToContract(client)
  await client.locator('input[name=agreement-language][value=es]').check()
  await client.getByRole('heading', { name: 'Un lugar privado' }).waitFor()
  expect(await violations(client)).toEqual([])
  await signAgreement(client, 'Sam Rivera')
  await screen(client, 'door')
  const half = await agreementOf(desk)
  expect([half.standing, half.awaits]).toEqual(['unsigned', ['practitioner']])
  expect(half.versions[0]?.signed).toMatchObject([{ role: 'patient', name: 'Sam Rivera', language: 'es' }])
  await signAgreement(practitioner, 'Noor Haddad')
  await practitioner.getByText('It is in force.').waitFor()
  await press(practitioner, 'Back to the hour')
  await letIn(practitioner, client)
  await Promise.all([framesAdvance(practitioner, '.face video'), framesAdvance(client, '.face video')])
})

test('[D3b] in the call the practitioner amends it, the client reads and signs without leaving, and picture and sound go on', async () => {
  await practitioner.getByRole('button', { name: /^Door/ }).click()
  await press(practitioner, 'Agreement with Sam Rivera')
  await press(practitioner, 'Compose the next version')
  await practitioner.getByLabel(/^C4:/).check()
  const from = now()
  await press(practitioner, 'Offer this version')
  await client.getByRole('button', { name: 'Read and sign' }).click()
  await client
    .getByRole('dialog')
    .getByRole('heading', { name: /New\s+If arousal comes up/ })
    .waitFor()
  expect(await violations(client)).toEqual([])
  await signAgreement(client, 'Sam Rivera')
  await expect.poll(() => client.getByRole('button', { name: 'Read and sign' }).count()).toBe(0)
  await signAgreement(practitioner, 'Noor Haddad')
  await expect.poll(async () => (await agreementOf(desk)).inForce?.version).toBe(2)
  const { heard } = await readLog(client, from)
  expect(longestGap(heard, from, heard.at(-1) ?? from)).toBeLessThan(1000)
  await press(practitioner, 'Back to the hour')
  await press(practitioner, 'Go to the call')
  await framesAdvance(practitioner, '.face video')
})

test('[X3] a withdrawal in the call ends picture and sound of that person within two seconds, and both sides read it', async () => {
  await client.getByRole('button', { name: 'Leave', exact: true }).click()
  await client.getByRole('button', { name: 'I no longer agree' }).click()
  await client.getByRole('button', { name: 'Withdraw and end the call' }).waitFor()
  expect(await violations(client)).toEqual([])
  const pressed = await pressAt(client, 'Withdraw and end the call')
  await client.getByRole('heading', { name: 'The agreement was withdrawn' }).waitFor()
  expect(await violations(client)).toEqual([])
  await practitioner.getByText('Sam Rivera has withdrawn from your agreement.').waitFor()
  // With its connection closed nothing of them can arrive any more: what came last is what counts.
  await expect.poll(async () => (await readLog(practitioner, pressed)).calls).toBe(0)
  const { seen, heard } = await readLog(practitioner, pressed)
  expect(Math.max(0, ...seen, ...heard) - pressed).toBeLessThan(2000)
  expect((await readLog(client, pressed)).calls).toBe(0)
  expect((await agreementOf(desk)).standing).toBe('withdrawn')
  expect([client.errors, practitioner.errors]).toEqual([[], []])
})

test('the door stays shut until a new version is signed', async () => {
  await client.reload()
  await client
    .getByRole('button', { name: 'I can see and hear myself' })
    .or(client.locator('main[data-screen=door]'))
    .first()
    .waitFor()
  const ask = await askOf(server, client, 'client')
  const refused = await ask('join', {}, { for: 'link' })
  expect(refused.problem.code).toBe('check-in-held')
  const theirs = { browser: { ask }, seat }
  const again = await happen(theirs, { kind: 'resumed', by: await personOf(theirs) })
  expect(again.problem.refusal).toBe('not-suspended')
})

test('the command line checks the exported file, and refuses it with one bit flipped', async () => {
  const { body } = await desk.browser.ask('agreementFile', { seat })
  const file = join(server.data, 'agreement.json')
  const bytes = Buffer.from(body.file)
  await writeFile(file, bytes)
  expect(await verifyFile(file)).toMatchObject({
    ok: true,
    standing: 'withdrawn',
    versions: [{ status: 'superseded' }, { status: 'withdrawn' }],
  })
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  await writeFile(file, bytes)
  await expect(verifyFile(file)).rejects.toMatchObject({ code: 1 })
})
