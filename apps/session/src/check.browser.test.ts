/** Tests of checking an agreement's file in a real browser: real keys, a strict content policy, and no server asked. */
import { readFile } from 'node:fs/promises'
import { makeRealFiles, type RealFiles } from '@holdfast/consent/testing'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

let stage: Stage
let files: RealFiles
beforeAll(async () => {
  ;[stage, files] = await Promise.all([openStage(), makeRealFiles(globalThis.crypto.subtle)])
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const open = async (locale = 'en-US'): Promise<Page> => {
  const page = await stage.open('check', { viewport: { width: 360, height: 740 }, locale, reducedMotion: 'reduce' })
  await settle(page, 'check')
  return page
}

const choose = (page: Page, text: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'agreement.json', mimeType: 'application/json', buffer: Buffer.from(text) })

/** The code of the first version, as the file's first entry says it. */
const readDigest = (file: string): string => /\\"digest\\":\\"([^"\\]+)/.exec(file)?.[1] ?? 'none'

test('a whole file is told with who signed it and when, without asking any server', async () => {
  const page = await open()
  await page.context().setOffline(true)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await choose(page, files.signed)
  await page.getByText('The file is whole.').waitFor()
  await page.getByText('1 version, 2 signatures and 5 entries were checked, one by one.').waitFor()
  await page.getByText('At that time the agreement was in force.').waitFor()
  await page.getByText(/^Ana Prueba \(client\), June 1, 2026/).waitFor()
  await page.getByText(/^Bea Example \(practitioner\), /).waitFor()
  expect(asked).toEqual([])
  expect(await axe(page)).toEqual([])
})

test('after a withdrawal it says so', async () => {
  const page = await open()
  await choose(page, files.withdrawn)
  await page.getByText('At that time it had been withdrawn.').waitFor()
})

test('one changed letter is found, and the next file is judged afresh', async () => {
  const page = await open()
  await choose(page, files.signed.replace('Ana Prueba', 'Ana Pruebo'))
  await page.getByText('This file is not as it was written, so it proves nothing.').waitFor()
  expect(await page.getByText('The file is whole.').count()).toBe(0)
  expect(await axe(page)).toEqual([])
  await choose(page, files.signed)
  await page.getByText('The file is whole.').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('another file is called what it is', async () => {
  const page = await open()
  await choose(page, '{"shopping": ["tea"]}')
  await page.getByText('This is no file of an agreement.').waitFor()
})

test.each([
  ['en-US', 'Save a receipt'],
  ['es-ES', 'Guardar un recibo'],
])('in %s a receipt is saved by keyboard, without a server, and names nobody in treatment', async (locale, name) => {
  const page = await open(locale)
  await page.context().setOffline(true)
  await choose(page, files.withdrawn)
  await page.getByRole('button', { name }).focus()
  const saving = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('receipt.json')
  const text = await readFile(await saved.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    record_header: { schema_version: 'ISO/IEC TS 27560:2023', standing: 'withdrawn' },
    events: ['requested', 'given', 'given', 'withdrawn'].map(event_state => ({ event_state })),
  })
  expect(text).not.toContain('Ana')
  expect(await axe(page)).toEqual([])
})

test('a version is read and printed: its words, its signatures and its code, and nothing of the screen around them', async () => {
  const page = await open('es-ES')
  await choose(page, files.signed)
  await page.getByText('El archivo está completo.').waitFor()
  await page.getByRole('button', { name: 'Leer esta versión' }).click()
  await page.getByRole('heading', { name: 'Un lugar privado' }).waitFor()
  expect(await axe(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('input[type=file]').isVisible()).toBe(false)
  for (const name of ['Imprimirla', 'Guardar un recibo'])
    expect(await page.getByRole('button', { name }).isVisible()).toBe(false)
  expect(await page.getByText(/^Ana Prueba \(cliente\), /).isVisible()).toBe(true)
  expect(await page.locator('code').innerText()).toBe(readDigest(files.signed))
  expect(await page.getByRole('heading', { name: 'Un lugar privado' }).isVisible()).toBe(true)
})
