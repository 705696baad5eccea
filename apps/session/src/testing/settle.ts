/** Brings a scene's page to the screen that the scene is about, with the taps a person would make. */
import type { Page } from 'playwright-core'
import type { SceneName } from './scene.ts'

/** Which screen a scene shows in the end. */
export const SCREEN_OF: Readonly<Record<SceneName, string>> = {
  start: 'problem',
  'wrong-address': 'problem',
  welcome: 'welcome',
  'link-cut-off': 'problem',
  'link-unknown': 'problem',
  'link-expired': 'problem',
  'link-taken': 'problem',
  'not-signed-in': 'problem',
  'server-away': 'problem',
  offline: 'problem',
  'no-webrtc': 'problem',
  'hour-over': 'problem',
  devices: 'devices',
  'devices-refused': 'problem',
  'devices-none': 'problem',
  'devices-in-use': 'problem',
  'devices-no-camera': 'problem',
  'devices-no-microphone': 'problem',
  'devices-camera-in-use': 'problem',
  whereabouts: 'whereabouts',
  room: 'room',
  contract: 'contract',
  'door-early': 'door',
  'door-identity': 'door',
  'door-alone': 'door',
  door: 'door',
  'door-lost': 'door',
  'door-moved': 'problem',
  'door-refused': 'problem',
  call: 'call',
  'call-connecting': 'call',
  'call-lost': 'call',
  'call-server-away': 'call',
  'call-curtain-mine': 'call',
  'call-curtain-theirs': 'call',
  'call-camera-off': 'call',
  'call-couple': 'call',
  'call-chat': 'call',
  after: 'after',
  'desk-welcome': 'welcome',
  'desk-hours': 'desk-hours',
  'desk-hour': 'desk-hour',
  'desk-hour-first': 'desk-hour',
  'desk-hour-identity': 'desk-hour',
  'desk-call': 'call',
  'desk-call-empty': 'call',
}

/** Taps on to the scene's own screen and waits until it stands still. */
export async function settle(page: Page, scene: SceneName): Promise<void> {
  const main = (screen: string) => page.locator(`main[data-screen="${screen}"]`)
  if (scene.startsWith('link-') && scene !== 'link-cut-off') await main('welcome').locator('.button').click()
  if (scene.startsWith('devices')) await main('devices').locator('.button[data-kind="main"]').click()
  if (scene.startsWith('desk-hour-') || scene === 'desk-hour' || scene.startsWith('desk-call')) {
    await main('desk-hours').locator('.button[data-kind="main"]').click()
    await main('desk-hour').waitFor()
  }
  if (scene.startsWith('desk-call')) await main('desk-hour').locator('.hour-rooms > .stack > .actions .button').click()
  await main(SCREEN_OF[scene]).waitFor()
  if (scene === 'call-chat') await page.locator('.control').nth(3).click()
  if (scene === 'desk-call') await page.locator('.control').nth(4).click()
  await page.waitForTimeout(150) // pictures and the first answers; only for looking, never for asserting
}
