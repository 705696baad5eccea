/** Tests of reading and signing an agreement in a real browser: with a real key, which stays on the device. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from './testing/settle.ts'
import { openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const open = async (
  scene: 'agreement' | 'agreement-changed' | 'agreement-rest' | 'agreement-damaged',
  locale = 'en-US',
) => {
  const page = await stage.open(scene, { viewport: { width: 360, height: 740 }, locale, reducedMotion: 'reduce' })
  await settle(page, scene)
  return page
}

test('it is read, signed with a key of this device, and the way goes on to the door', async () => {
  const page = await open('agreement')
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByText('Please type your name.').waitFor()
  await page.getByLabel('Type your full name').fill('Ana Test')
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByText('Please tick this when you have read it.').waitFor()
  await page.getByLabel(/I have read this agreement/).check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.locator('main[data-screen=door]').waitFor()
  const kept = await page.evaluate(async () => {
    const open_ = indexedDB.open('holdfast-keys')
    const db = await new Promise<IDBDatabase>(resolve => {
      open_.onsuccess = () => resolve(open_.result)
    })
    const all = db.transaction('keys').objectStore('keys').getAll()
    const keys = await new Promise<{ pair: CryptoKeyPair }[]>(resolve => {
      all.onsuccess = () => resolve(all.result as { pair: CryptoKeyPair }[])
    })
    const exported = await crypto.subtle
      .exportKey('jwk', (keys[0] as { pair: CryptoKeyPair }).pair.privateKey)
      .catch(() => 'cannot be read out')
    return { count: keys.length, exported }
  })
  expect(kept).toEqual({ count: 1, exported: 'cannot be read out' })
})

test('a copy is saved as a file that the page for checking finds whole', async () => {
  const page = await open('agreement')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a copy as a file' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('agreement.json')
  const [check] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Check a file' }).click(),
  ])
  await check.locator('input[type=file]').setInputFiles(await download.path())
  await check.getByText('The file is whole.').waitFor()
})

test('it can be read in each of its languages, found through its contents, and how far one is stands there', async () => {
  const page = await open('agreement')
  await page.getByRole('heading', { name: 'A private place' }).waitFor()
  await page.locator('input[name=agreement-language][value=es]').check()
  await page.getByRole('heading', { name: 'Un lugar privado' }).waitFor()
  expect(await page.locator('article').getAttribute('lang')).toBe('es')
  await page.locator('.contents summary').click()
  await page.locator('.contents a').last().click()
  await page.getByText(/^[1-9]\d? of \d\d read$/).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('term-withdrawal.any-time')
  expect(new URL(page.url()).hash).toBe('')
})

test('in a Spanish browser it begins in Spanish', async () => {
  const page = await open('agreement', 'es-MX')
  await page.getByRole('heading', { name: 'Nuestro acuerdo', level: 1 }).waitFor()
  await page.getByRole('heading', { name: 'Un lugar privado' }).waitFor()
})

test('what is new, changed and left out is told before the whole is read again', async () => {
  const page = await open('agreement-changed')
  const changes = page.locator('.changes')
  expect(await changes.getByText(/new/).first().textContent()).toMatch(/^\d new/)
  await changes.getByRole('heading', { name: /New\s+If arousal comes up/ }).waitFor()
  await changes.getByRole('heading', { name: /Left out\s+Meeting by chat/ }).waitFor()
})

test('words that did not arrive whole are not offered for a signature', async () => {
  const page = await open('agreement-damaged')
  await page.getByText('did not arrive whole').waitFor()
  expect(await page.getByRole('button', { name: 'Sign', exact: true }).count()).toBe(0)
})

test('who would rather talk first says so, with or without words, and signs nothing', async () => {
  const page = await open('agreement')
  await page.getByRole('button', { name: 'I would like to talk about it first' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('I do not understand the part about recording.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.locator('main[data-screen=door]').waitFor()
})

test('in the call a later version is read and signed without leaving', async () => {
  const page = await stage.open('call-amendment-open', {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  })
  await settle(page, 'call-amendment-open')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Type your full name').fill('Ana Test')
  await dialog.getByLabel(/I have read this agreement/).check()
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect.poll(() => page.locator('.amendment').count()).toBe(0)
  expect(await page.locator('main').getAttribute('data-screen')).toBe('call')
})

test('a rest is ended with one tap', async () => {
  const page = await open('agreement-rest')
  await page.getByRole('button', { name: 'End the rest' }).click()
  await page.locator('main[data-screen=door]').waitFor()
})

test('a browser with a voice reads it, sentence by sentence, and can be stopped', async () => {
  const page = await stage.open('agreement', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    const voice = {
      speak: (spoken: SpeechSynthesisUtterance) => {
        said.push(spoken.text)
        if (said.length === 2) spoken.dispatchEvent(new Event('start'))
      },
      cancel: () => said.push('(stopped)'),
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: voice })
  })
  await page.reload()
  await settle(page, 'agreement')
  await page.getByRole('button', { name: 'Read to me' }).click()
  await page.locator('section[data-reading]').waitFor()
  await page.getByRole('button', { name: 'Stop reading' }).click()
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  expect(said.slice(0, 3)).toEqual(['(stopped)', 'Our hour', expect.stringMatching(/^This is an agreement/)])
  expect(said.at(-1)).toBe('(stopped)')
  expect(await page.locator('section[data-reading]').count()).toBe(0)
})
