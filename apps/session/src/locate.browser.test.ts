/** Tests of the position of a device in a real browser: written as text, and the form stands without it. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axe, openStage, type How, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const HERE = { latitude: 48.856613, longitude: -2.352222, accuracy: 23 }
const AS_TEXT = 'GPS 48.85661, -2.35222 (±30 m)'
const open = (how: How) =>
  stage.open('whereabouts', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', ...how })

test.each([
  ['en-US', 'Add the position of this device', 'Floor, flat, door code', 'Added: exact to about 30 metres.'],
  [
    'es-MX',
    'Añadir la posición de este dispositivo',
    'Piso, departamento, código de la puerta',
    'Añadida: con una exactitud de unos 30 metros.',
  ],
])('a position is added to what stands there, once, and can be deleted, in %s', async (locale, act, label, said) => {
  const page = await open({ locale, geolocation: HERE, permissions: ['geolocation'] })
  const field = page.getByLabel(label)
  await field.fill('3')
  const button = page.getByRole('button', { name: act })
  await button.press('Enter')
  await page.getByText(said).first().waitFor()
  expect(await field.inputValue()).toBe(`3 ${AS_TEXT}`)
  await button.click()
  await expect.poll(() => button.isEnabled()).toBe(true)
  expect(await field.inputValue()).toBe(`3 ${AS_TEXT}`)
  expect(await axe(page)).toEqual([])
  await field.fill('')
  expect(await field.inputValue()).toBe('')
})

test('a device that says no, or knows only roughly, takes nothing from the form', async () => {
  const page = await open({ locale: 'en-US', permissions: [] })
  const field = page.getByLabel('Floor, flat, door code')
  await field.fill('3')
  await page.getByText('Your device asks you first.').waitFor()
  await page.evaluate(() => {
    navigator.geolocation.getCurrentPosition = (_, failed) => {
      failed?.({ code: 1, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
    }
  })
  await page.getByRole('button', { name: 'Add the position of this device' }).click()
  await page.getByText('This device did not give its position.').first().waitFor()
  expect(await field.inputValue()).toBe('3')
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ ...HERE, accuracy: 12_000 })
  await page.evaluate(() => Reflect.deleteProperty(navigator.geolocation, 'getCurrentPosition'))
  await page.getByRole('button', { name: 'Add the position of this device' }).click()
  await page.getByText('This device knows only roughly where it is.').first().waitFor()
  expect(await field.inputValue()).toBe('3')
})
