/** A client who signed loses their browser, comes back in a new one, asks in the call; the practitioner confirms, and the next version is signed there. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { agreementOf, OFFER } from '@holdfast/api/testing/agree'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { verifyFile } from './cli.ts'
import { askOf, seatOf } from './desk.ts'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { LAPTOP, openBrowser, openPage, openProfile, PHONE, press, screen } from './stage.ts'
import { clientToContract, letIn, practitionerToHour, signAgreement } from './walk.ts'

let server: Server
let browser: Browser
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
})

const codeOn = (page: Page): Promise<string | null> => page.locator('.digits [aria-hidden]').textContent()

test('[CO45] a client whose browser is gone signs the next version in a new one, once the practitioner has compared the code', async () => {
  const links = await planHour(server)
  const practitioner = await openPage(await openProfile(browser, LAPTOP), links.practitioner)
  await practitionerToHour(practitioner)
  const ask = await askOf(server, practitioner, 'desk')
  const desk = { browser: { ask }, seat: await seatOf(ask) }
  await ask('offer', { seat: desk.seat }, OFFER)
  const lost = await openProfile(browser, PHONE)
  const before = await openPage(lost, links.client)
  await clientToContract(before)
  await signAgreement(before, 'Sam Rivera')
  await screen(before, 'door')
  await press(practitioner, 'Agreement with Sam Rivera')
  await signAgreement(practitioner, 'Noor Haddad')
  await practitioner.getByText('It is in force.').waitFor()
  await lost.close()

  await ask('offer', { seat: desk.seat }, { ...OFFER, safeguards: ['C8', 'K1', 'C4'] })
  await press(practitioner, 'Back to the hour')
  await press(practitioner, 'New link for Sam Rivera')
  await press(practitioner, 'Make a new link')
  const link = await practitioner.locator('dialog[open] input').inputValue()
  await practitioner.keyboard.press('Escape')

  // Where they are and how their room is was said a moment ago and still counts.
  const client = await openPage(await openProfile(browser, PHONE), link)
  for (const name of ['Continue', 'Turn on camera and microphone', 'I can see and hear myself'])
    await press(client, name)
  await screen(client, 'door')
  await letIn(practitioner, client)
  await press(client, 'Read and sign')
  await signAgreement(client, 'Sam Rivera')
  await client.getByRole('heading', { name: 'This device is new to your agreement' }).waitFor()
  expect(await violations(client)).toEqual([])
  await press(client, 'Ask to use this device')
  await client.getByText('Code of this device').waitFor()
  expect(await violations(client)).toEqual([])

  await practitioner.getByText('Sam Rivera asks to sign with a new device.').waitFor()
  await press(practitioner, 'Compare the code')
  await practitioner.getByRole('heading', { name: 'Sam Rivera asks to sign with a new device' }).waitFor()
  expect(await codeOn(practitioner)).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
  expect(await codeOn(practitioner)).toBe(await codeOn(client))
  expect(await violations(practitioner)).toEqual([])
  await practitioner.getByRole('radio', { name: 'On video' }).check()
  await practitioner.getByRole('checkbox', { name: /close its key/ }).check()
  await press(practitioner, 'The codes are the same: confirm')
  await practitioner.locator('.notice', { hasText: 'the key of the earlier one is closed' }).waitFor()

  await client.getByText('This device is confirmed. You can sign now.').waitFor()
  expect(await violations(client)).toEqual([])
  await press(client, 'Sign')
  await expect.poll(() => client.getByRole('button', { name: 'Read and sign' }).count()).toBe(0)
  await signAgreement(practitioner, 'Noor Haddad')
  await expect.poll(async () => (await agreementOf(desk)).inForce?.version).toBe(2)

  const { body } = await ask('agreementFile', { seat: desk.seat })
  const file = join(server.data, 'agreement.json')
  await writeFile(file, body.file)
  expect(await verifyFile(file)).toMatchObject({
    ok: true,
    standing: 'in-force',
    versions: [
      { status: 'superseded', signed: [{ role: 'patient' }, { role: 'practitioner' }] },
      { status: 'in-force', signed: [{ role: 'patient' }, { role: 'practitioner' }] },
    ],
  })
  expect([client.errors, practitioner.errors]).toEqual([[], []])
})
