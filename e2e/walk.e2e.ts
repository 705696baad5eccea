/** One whole hour in two real browsers: from two links to the end, with every screen held against axe. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { violations } from './axe.ts'
import { audible } from './sound.ts'
import { forget, startServer, type Server } from './server.ts'
import { framesAdvance, LAPTOP, openBrowser, openPage, openProfile, PHONE, screen } from './stage.ts'
import { clientToDoor, letIn, practitionerToHour } from './walk.ts'

/** Listening takes a second, so a change of sound is waited for a little longer. */
const PATIENT = { timeout: 10_000, interval: 100 }

let server: Server
let browser: Browser
let client: Page & { errors: string[] }
let practitioner: Page & { errors: string[] }
/** Every address that any page asked for. */
const asked: { who: string; url: string }[] = []
/** Configurations of every peer connection that a page made. */
const connections: unknown[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const open = async (who: 'client' | 'practitioner', viewport: typeof PHONE) => {
    const profile = await openProfile(browser, viewport)
    profile.on('request', request => asked.push({ who, url: request.url() }))
    await profile.exposeFunction('madeConnection', (config: unknown) => connections.push(config))
    await profile.addInitScript(() => {
      const Plain = RTCPeerConnection
      const tell = (window as unknown as { madeConnection: (config: unknown) => void }).madeConnection
      // Told when a description is set: only then does a connection ask its servers for anything. (PeerJS makes one at
      // import with its own defaults, to see what the browser can do, and closes it unused.)
      const set: (this: RTCPeerConnection, description?: RTCLocalSessionDescriptionInit) => Promise<void> = Reflect.get(
        Plain.prototype,
        'setLocalDescription',
      )
      Plain.prototype.setLocalDescription = function (description?: RTCLocalSessionDescriptionInit): Promise<void> {
        tell({ iceServers: this.getConfiguration().iceServers ?? null })
        return set.call(this, description)
      }
    })
    return openPage(profile, server.ready.demo[who])
  }
  client = await open('client', PHONE)
  practitioner = await open('practitioner', LAPTOP)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
})

const found: string[] = []
const look =
  (page: Page) =>
  async (name: string): Promise<void> => {
    for (const violation of await violations(page)) found.push(`${name}: ${violation}`)
  }

test('[E2E1] a client comes from the link to the door, a practitioner to the page of the hour, and axe has nothing against any screen', async () => {
  await clientToDoor(client, { onScreen: look(client) })
  await practitionerToHour(practitioner, { onScreen: look(practitioner) })
  expect.soft(found.splice(0).join('\n')).toBe('')
})

test('[E2E2] each sees where the other is: the practitioner who waits and what they said, the client that somebody knows', async () => {
  await client.getByText('Noor Haddad knows you are here.').waitFor()
  await practitioner.getByText('Waiting since').waitFor()
  expect(await practitioner.getByText('12 Test Lane').isVisible()).toBe(true)
  expect(await practitioner.getByText('911').first().isVisible()).toBe(true)
})

test('[E2E3] let in, both pictures move and both hear', async () => {
  const atDoor = await client.locator('main video').first().elementHandle()
  await letIn(practitioner, client)
  // A picture that left the page must let go of the camera, or the camera runs out of room for new ones.
  expect(await atDoor?.evaluate(video => [video.isConnected, (video as HTMLVideoElement).srcObject])).toEqual([
    false,
    null,
  ])
  await Promise.all([client, practitioner].map(page => framesAdvance(page, '.face video')))
  expect(await audible(client)).toBeGreaterThan(0)
  expect(await audible(practitioner)).toBeGreaterThan(0)
  await look(client)('call, client')
  await look(practitioner)('call, practitioner')
  expect.soft(found.splice(0).join('\n')).toBe('')
  await shot(practitioner, 'call-practitioner')
  await shot(client, 'call-client')
})

test('[E2E4] chat goes both ways and says when it was delivered', async () => {
  const write = async (page: Page, text: string): Promise<void> => {
    const field = page.getByLabel('Your message')
    if (!(await field.isVisible())) await page.getByRole('button', { name: /^Chat/ }).click()
    await field.fill(text)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Delivered').last().waitFor()
  }
  await write(client, 'I can hear you well')
  await write(practitioner, 'Good, then we begin')
  await client.getByText('Good, then we begin').waitFor()
  await practitioner.getByText('I can hear you well').waitFor()
  await look(client)('chat, client')
  await look(practitioner)('chat, practitioner')
  expect.soft(found.splice(0).join('\n')).toBe('')
  for (const page of [client, practitioner]) await page.getByRole('button', { name: 'Close chat' }).click()
})

test('[E2E5] the curtain covers both pictures, sound goes on, and only who drew it can lift it', async () => {
  await practitioner.getByRole('button', { name: 'Cover both pictures' }).click()
  await client.getByText('Noor Haddad covered both pictures.').waitFor()
  await expect.poll(() => enabledTracks(client, 'video')).toEqual([false])
  await expect.poll(() => enabledTracks(practitioner, 'video')).toEqual([false])
  expect(await audible(client)).toBeGreaterThan(0)
  const lift = client.getByRole('button', { name: 'Uncover', exact: true })
  expect((await lift.count()) === 0 || (await lift.isDisabled())).toBe(true)
  await look(client)('curtain, client')
  expect.soft(found.splice(0).join('\n')).toBe('')
  await practitioner.getByRole('button', { name: 'Uncover', exact: true }).click()
  await expect.poll(() => enabledTracks(client, 'video')).toEqual([true])
  await framesAdvance(client, '.face video')
})

test('[E2E6] mute is silence for the other and is said in words', async () => {
  await client.getByRole('button', { name: 'Mute' }).click()
  await expect.poll(() => audible(practitioner), PATIENT).toBe(0)
  await practitioner.getByText('Sam Rivera’s microphone is off').waitFor({ state: 'attached' })
  await client.getByRole('button', { name: 'Unmute' }).click()
  await expect.poll(() => audible(practitioner), PATIENT).toBeGreaterThan(0)
})

test('[E2E7] a camera that is switched off stays off through a reload, and the picture of the other comes back without a tap', async () => {
  await client.getByRole('button', { name: 'Stop camera' }).click()
  await practitioner.getByText('Sam Rivera’s camera is off').waitFor()
  await client.reload()
  await screen(client, 'call')
  await framesAdvance(client, '.face video')
  await practitioner.getByText('Sam Rivera’s camera is off').waitFor()
  expect(await enabledTracks(client, 'video')).not.toContain(true)
})

test('[E2E8] the practitioner ends the hour and both see what happens next', async () => {
  await practitioner.getByRole('button', { name: 'Leave' }).click()
  await practitioner.getByRole('button', { name: 'End for all' }).click()
  await practitioner.getByRole('button', { name: 'End the hour' }).click()
  await screen(client, 'after')
  await practitioner.getByText('The hour has ended for everyone').waitFor()
  await client.getByText('The hour has ended').waitFor()
  await look(client)('after, client')
  await look(practitioner)('after, practitioner')
  expect.soft(found.splice(0).join('\n')).toBe('')
})

test('[E2E9] no page had a script error, asked a stranger for anything, or connected by a stranger’s server', () => {
  expect([...client.errors, ...practitioner.errors]).toEqual([])
  const hosts = new Set(
    asked
      .map(({ url }) => new URL(url))
      .filter(url => url.protocol !== 'blob:')
      .map(url => url.host),
  )
  expect([...hosts]).toEqual([new URL(server.ready.url).host])
  expect(connections.length).toBeGreaterThan(0)
  const servers = connections.flatMap(
    config => (config as { iceServers: { urls: string | string[] }[] | null }).iceServers ?? [],
  )
  const own = new URL(server.ready.url).hostname
  expect(servers.flatMap(({ urls }) => urls).filter(url => url.split(':')[1] !== own)).toEqual([])
})

test('[E2E10] a client never loads the desk', () => {
  const desk = asked.filter(({ url }) => /\/assets\/[a-z-]*desk[a-z-]*-/.test(url))
  expect(new Set(desk.map(({ who }) => who))).toEqual(new Set(['practitioner']))
})

test('[E2E11] what the server printed has no name, no place and no word of what was said', () => {
  const printed = server.printed.join('\n')
  for (const word of ['Sam', 'Rivera', 'Haddad', 'Bend', 'Test Lane', '0123', 'hear you well', 'we begin']) {
    expect(printed).not.toContain(word)
  }
})

/** Which tracks of a kind a page sends now. */
const enabledTracks = (page: Page, kind: string): Promise<boolean[]> =>
  page.evaluate(wanted => {
    const own = document.querySelector<HTMLVideoElement>('.own video')?.srcObject
    return own instanceof MediaStream
      ? own
          .getTracks()
          .filter(track => track.kind === wanted)
          .map(track => track.enabled)
      : []
  }, kind)

/** A picture for the README and for whoever looks: into the report folder, or where HOLDFAST_SHOTS says. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['HOLDFAST_SHOTS'] ?? join(import.meta.dirname, '.reports', 'shots')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
