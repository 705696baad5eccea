/** A client who signed loses their browser, comes back in a new one, asks in the call; the practitioner confirms, and the next version is signed there. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { agreementOf, OFFER, type Signer } from '@holdfast/api/testing/agree'
import { parseId } from '@holdfast/domain'
import { ENDPOINTS, type EndpointName } from '@holdfast/wire'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { LAPTOP, openBrowser, openPage, openProfile, PHONE, screen } from './stage.ts'
import { clientToContract, letIn, practitionerToHour } from './walk.ts'

const CLI = fileURLToPath(new URL('../apps/cli/src/main.ts', import.meta.url))
const run = promisify(execFile)

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

/** The practitioner's browser as it speaks HTTP, about the one other person of its hour. */
async function deskOf(page: Page): Promise<Pick<Signer, 'browser' | 'seat'>> {
  let encounter = ''
  const ask = async (name: EndpointName, params: { seat?: string } = {}, body?: unknown) => {
    const { method, path } = ENDPOINTS[name]
    const address = path.replace(':encounter', encounter).replace(':seat', params.seat ?? '')
    const headers = { 'holdfast-side': 'desk', 'content-type': 'application/json' }
    const data = body === undefined ? {} : { data: JSON.stringify(body) }
    const answer = await page.request.fetch(server.ready.url + address, { method, headers, ...data })
    const read: unknown = JSON.parse((await answer.text()) || 'null')
    return { status: answer.status(), body: read, problem: read }
  }
  encounter = ((await ask('me')).body as { hours: { id: string }[] }).hours[0]?.id ?? ''
  const { others } = (await ask('encounter')).body as { others: { seat: string }[] }
  const seat = parseId('seat', others[0]?.seat ?? '')
  if (!seat.ok) throw new Error(seat.error)
  return { browser: { ask: ask as Signer['browser']['ask'] }, seat: seat.value }
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

async function sign(page: Page, name: string): Promise<void> {
  await page.getByLabel('Type your full name').fill(name)
  await page.getByRole('checkbox', { name: /I have read this agreement/ }).check()
  await press(page, 'Sign')
}

const codeOn = (page: Page): Promise<string | null> => page.locator('.digits [aria-hidden]').textContent()

test('[CO45] a client whose browser is gone signs the next version in a new one, once the practitioner has compared the code', async () => {
  const links = await planHour(server)
  const practitioner = await openPage(await openProfile(browser, LAPTOP), links.practitioner)
  await practitionerToHour(practitioner)
  const desk = await deskOf(practitioner)
  await desk.browser.ask('offer', { seat: desk.seat }, OFFER)
  const lost = await openProfile(browser, PHONE)
  const before = await openPage(lost, links.client)
  await clientToContract(before)
  await sign(before, 'Sam Rivera')
  await screen(before, 'door')
  await press(practitioner, 'Agreement with Sam Rivera')
  await sign(practitioner, 'Noor Haddad')
  await practitioner.getByText('It is in force.').waitFor()
  await lost.close()

  await desk.browser.ask('offer', { seat: desk.seat }, { ...OFFER, safeguards: ['C8', 'K1', 'C4'] })
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
  await sign(client, 'Sam Rivera')
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
  await sign(practitioner, 'Noor Haddad')
  await expect.poll(async () => (await agreementOf(desk)).inForce?.version).toBe(2)

  const { body } = await desk.browser.ask('agreementFile', { seat: desk.seat })
  const file = join(server.data, 'agreement.json')
  await writeFile(file, body.file)
  const { stdout } = await run(process.execPath, [
    '--conditions=@holdfast/source',
    CLI,
    'contract',
    'verify',
    file,
    '--json',
  ])
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    standing: 'in-force',
    versions: [
      { status: 'superseded', signed: [{ role: 'patient' }, { role: 'practitioner' }] },
      { status: 'in-force', signed: [{ role: 'patient' }, { role: 'practitioner' }] },
    ],
  })
  expect([client.errors, practitioner.errors]).toEqual([[], []])
})
