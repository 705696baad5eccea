/** Help is asked for while sound, picture and room are dead: it goes out by ids, stands on the desk, and is told to nobody any more once somebody has it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { askOf } from './desk.ts'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { LAPTOP, openBrowser, openPage, openProfile, PHONE } from './stage.ts'
import { clientToDoor, letIn, practitionerToHour } from './walk.ts'

/** The practice's own address: everything that it was told. It takes nothing at first. */
const told: { readonly call: string; readonly drill: boolean }[] = []
const statuses = [503]
const pager = createServer((request, response) => {
  let text = ''
  request.on('data', part => (text += String(part)))
  request.on('end', () => {
    told.push(JSON.parse(text) as (typeof told)[number])
    response.writeHead(statuses.shift() ?? 204).end()
  })
})

type Cut = { readonly cut: () => void }

let server: Server
let browser: Browser
let client: Page & { errors: string[] }
let practitioner: Page & { errors: string[] }

beforeAll(async () => {
  pager.listen(0, '127.0.0.1')
  await once(pager, 'listening')
  const { port } = pager.address() as AddressInfo
  server = await startServer({ env: { HOLDFAST_HELP_URL: `http://127.0.0.1:${port}/help` } })
  browser = await openBrowser()
  const links = await planHour(server)
  practitioner = await openPage(await openProfile(browser, LAPTOP), links.practitioner)
  await practitionerToHour(practitioner)
  const profile = await openProfile(browser, PHONE)
  // `cut` ends every call and room link of the page, and each that is made later.
  await profile.addInitScript(() => {
    const open = new Set<{ readonly close: () => void }>()
    let isCut = false
    for (const name of ['RTCPeerConnection', 'WebSocket'] as const) {
      const Real = globalThis[name] as unknown as new (...given: unknown[]) => { readonly close: () => void }
      class Watched extends Real {
        constructor(...given: unknown[]) {
          super(...given)
          open.add(this)
          if (isCut) this.close()
        }
      }
      Object.assign(globalThis, { [name]: Watched })
    }
    Object.assign(globalThis, {
      cut: () => {
        isCut = true
        for (const one of open) one.close()
      },
    })
  })
  client = await openPage(profile, links.client)
  await clientToDoor(client)
  await letIn(practitioner, client)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
  pager.close()
})

test('[D18] with the call and the room cut off help is asked for by two keys, and is out after one refused try', async () => {
  const ask = await askOf(server, practitioner, 'desk')
  const responder = { id: null, name: 'Pager', language: 'en', channel: 'web', mail: null, practitioner: null, turn: 1 }
  expect((await ask('setResponders', {}, { list: [responder] })).status).toBe(200)
  await client.evaluate(() => (globalThis as unknown as Cut).cut())
  await client.keyboard.down('ShiftLeft')
  await client.keyboard.down('ShiftRight')
  await expect.poll(() => told.length, { timeout: 15_000 }).toBe(2)
  await client.keyboard.up('ShiftLeft')
  await client.keyboard.up('ShiftRight')
  expect(told[0]).toMatchObject({ kind: 'help', drill: false, role: 'patient' })
  expect(new Set(told.map(({ call }) => call)).size).toBe(1)
  expect(JSON.stringify(told)).not.toMatch(/Rivera|Bend|Test Lane/u)
  expect(await client.locator('main').innerText()).not.toMatch(/help|ayuda/iu)
})

test('[D18] it stands on the practitioner’s desk in the call; who takes it on reads where, and nobody else is told any more', async () => {
  const line = practitioner.locator('[data-help]')
  await line.getByText('The client asks for help discreetly.').waitFor()
  expect(await violations(practitioner)).toEqual([])
  await line.getByRole('button', { name: 'Look at the call' }).click()
  const dialog = practitioner.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Who and where' }).click()
  await dialog.getByText('12 Test Lane').waitFor()
  await dialog.getByRole('button', { name: 'I have it' }).click()
  await dialog.getByText(/^Taken on by Noor Haddad/).waitFor()
  await line.waitFor({ state: 'detached' })
  await dialog.getByLabel('They are safe').check()
  await dialog.getByRole('button', { name: 'Close this call' }).click()
  await dialog.getByText('Closed: They are safe').waitFor()
})

test('[D18] a drill goes out as one and its result stands with its day', async () => {
  expect(told).toHaveLength(2)
  const dialog = practitioner.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Hold a drill now' }).click()
  await expect.poll(() => told.at(-1)?.drill, { timeout: 10_000 }).toBe(true)
  await dialog.getByText(/^Last drill on .+: 1 of 1 were reached\./).waitFor()
  expect(server.printed.join('\n')).not.toMatch(/Rivera|Test Lane|\/help"/u)
  expect([client.errors, practitioner.errors]).toEqual([[], []])
})
