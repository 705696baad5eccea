/** Tests of the practitioner's page for an agreement in a real browser: compose, offer, sign, take back, save. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type How, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const open = async (
  scene: 'desk-agreement' | 'desk-agreement-apart' | 'desk-agreement-compose' | 'desk-agreement-first',
  how: How = {},
) => {
  const page = await stage.open(scene, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...how })
  await settle(page, scene)
  return page
}

test('a first version: what is missing is told at once, beside its field, and nothing typed is lost', async () => {
  const page = await open('desk-agreement-first')
  await page.getByLabel('Number of the practice').fill('call me')
  await page.getByRole('button', { name: 'Offer this version' }).click()
  await page.getByText('Something is missing; it is marked below.').waitFor()
  expect(await page.getByText('This is still empty.').count()).toBeGreaterThan(8)
  await page.getByText('This is outside of what fits here.').waitFor()
  expect(await page.getByLabel('Number of the practice').inputValue()).toBe('call me')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
})

test('a safeguard brings its questions, and every open place has words of its own', async () => {
  const page = await open('desk-agreement-first')
  expect(await page.getByLabel('What the press for help does').count()).toBe(0)
  await page.locator('details summary').first().click()
  for (const tick of await page.locator('details:not(.further) .choice input').all()) await tick.check()
  await page.getByLabel('What the press for help does').waitFor()
  for (const tick of await page
    .getByRole('group', { name: /can be withdrawn alone/ })
    .locator('input')
    .all())
    await tick.check()
  const nameless = await page
    .locator('.places label')
    .evaluateAll(labels => labels.filter(label => !label.textContent || label.textContent.includes('undefined')).length)
  expect(nameless).toBe(0)
})

test('the next version begins with what the last one was made of, and is offered with one press', async () => {
  const page = await open('desk-agreement-compose')
  expect(await page.getByLabel('Number of the practice').inputValue()).toBe('+1 202 555 0134')
  expect(await page.getByLabel('In words, part of the work, in English').inputValue()).toBe(
    'naming what happened\nasking what a word means',
  )
  await page.getByRole('button', { name: 'Offer this version' }).click()
  await page.getByText(/It is offered\. Ana Test reads it and signs/).waitFor()
})

test('the page says how it stands, whose signature is missing, what was said and what changed; one signs at its end', async () => {
  const page = await open('desk-agreement')
  await page.getByText('Your signature is missing.').waitFor()
  await page.getByText('Ana Test has not signed yet.').waitFor()
  await page.getByText('Could the answer come within a day?').waitFor()
  await page.getByRole('heading', { name: 'What is different' }).waitFor()
  expect(await page.getByLabel('It was read to me').count()).toBe(0)
  await page.getByLabel('Type your full name').fill('Bea Example')
  await page.getByLabel(/I have read this agreement/).check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect.poll(() => page.getByText('Your signature is missing.').count()).toBe(0)
})

test('what stands in a field is changed letter by letter, and nothing of it goes', async () => {
  const page = await open('desk-agreement-compose')
  const field = page.getByLabel('Number of the practice')
  await field.press('End')
  await field.press('Backspace')
  expect(await field.inputValue()).toBe('+1 202 555 013')
  await field.press('9')
  expect(await field.inputValue()).toBe('+1 202 555 0139')
})

test('beside composing stands what the client wished and remarked, newest first, under the heading of its clause', async () => {
  const page = await open('desk-agreement-compose')
  const said = page.locator('.remarks li')
  expect(await said.count()).toBe(2)
  for (const words of ['Ana Test', 'To be changed', 'Between our hours', 'I would rather write than call.'])
    expect(await said.first().innerText()).toContain(words)
  expect(await said.last().innerText()).toContain('Could the answer come within a day?')
})

test('[CO29] a clause of one’s own is written with a keyboard, in each language, and what misses is told beside it', async () => {
  const page = await open('desk-agreement-first')
  const typed = async (text: string): Promise<void> => {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  for (const tick of ['English', 'Español']) await page.getByRole('checkbox', { name: tick }).check()
  await page.getByRole('button', { name: 'Write a clause' }).focus()
  await page.keyboard.press('Enter')
  const own = page.getByRole('group', { name: 'Own clause 1' })
  expect(await own.getByLabel('Heading, in English').evaluate(field => field === document.activeElement)).toBe(true)
  await typed('Visitors')
  await typed('Nobody else comes in. Knocking is forbidden.')
  await own.getByText('these words may be heard as blame: forbidden').waitFor()
  await page.getByRole('button', { name: 'Offer this version' }).click()
  await page.getByText('Something is missing; it is marked below.').waitFor()
  expect(await own.getByText('Please say it in this language too.').count()).toBe(2)
  expect(await own.getByLabel('Heading, in English').getAttribute('aria-invalid')).toBeNull()
  expect(await axe(page)).toEqual([])
  await own.getByRole('button', { name: 'Leave own clause 1 out' }).press('Enter')
  expect(await own.count()).toBe(0)
  expect(
    await page.getByRole('button', { name: 'Write a clause' }).evaluate(button => button === document.activeElement),
  ).toBe(true)
})

test('[CO29] the next version begins with the own clauses, the agreed end and the wishes of the last one', async () => {
  const page = await open('desk-agreement-compose', { timezoneId: 'Europe/Madrid' })
  const own = page.getByRole('group', { name: 'Own clause 1' })
  expect(await own.getByLabel('Text, in Español').inputValue()).toBe(
    'Un gato puede entrar y salir.\nUn perro espera fuera.',
  )
  expect(await page.getByLabel('It holds until the end of').inputValue()).toBe('2090-01-31')
  await page.getByText('(Europe/Madrid)').waitFor()
  const who = page.getByLabel('Who asked for “What your partner may learn”')
  expect(await who.locator('option:checked').innerText()).toBe('Ana Test did')
  await page.getByRole('button', { name: 'Write a clause' }).click()
  await page.getByRole('group', { name: 'Own clause 2' }).getByLabel('Heading, in English').waitFor()
})

test('[CO26] an end that has passed is said to be over, beside its field; a later one, or none, is offered', async () => {
  const page = await open('desk-agreement-compose')
  const end = page.getByLabel('It holds until the end of')
  await end.fill('2020-02-29')
  await page.getByRole('button', { name: 'Offer this version' }).click()
  await page.getByText('This day is over.').waitFor()
  expect(await end.evaluate(field => field === document.activeElement)).toBe(true)
  await end.fill('')
  await page.getByRole('button', { name: 'Offer this version' }).click()
  await page.getByText(/It is offered\./).waitFor()
})

test('a clause that nothing else brings can be asked for by name, and a safeguard that brings it takes the question away', async () => {
  const page = await open('desk-agreement-first', { locale: 'es-ES' })
  await page.getByText(/^Otras cláusulas que alguien pide/).click()
  const early = page.getByRole('checkbox', { name: 'Señales tempranas', exact: true })
  await early.check()
  const who = page.getByLabel('Quién pidió «Señales tempranas»')
  await who.selectOption({ label: 'Ana Test' })
  expect(await page.getByRole('group', { name: 'Señales tempranas' }).getByLabel('Señales tempranas').count()).toBe(1)
  expect(await axe(page)).toEqual([])
  await early.uncheck()
  expect(await who.count()).toBe(0)
  await page.locator('details:not(.further) summary').first().click()
  await page.getByRole('checkbox', { name: /^A1:/ }).check()
  expect(await early.count()).toBe(0)
})

test('[CO62] the agreed end is in the text, and in what is different', async () => {
  const page = await open('desk-agreement', { timezoneId: 'Europe/Madrid' })
  await page.getByText('It holds until January 31, 2090 at 1:00:00 PM GMT+1.').waitFor()
  await page.getByText('It now holds until January 31, 2090 at 1:00:00 PM GMT+1.').waitFor()
})

test('[CO54] what somebody withdrew stands on the page of the agreement and beside their name', async () => {
  const page = await open('desk-agreement-apart')
  await page.getByText('Withdrawn: What your partner may learn.').waitFor()
  await page.getByRole('button', { name: 'Back to the hour' }).click()
  const card = page.locator('.person').filter({ has: page.getByRole('heading', { name: 'Ana Test' }) })
  await card.getByText('Ana Test withdrew a part of the agreement: that somebody takes part beside them.').waitFor()
  expect(await page.getByText(/withdrew a part/).count()).toBe(1)
})

test('a look at the server that fails, or tells nothing new, takes nothing away of what is written or read', async () => {
  const page = await open('desk-agreement-compose', { clock: true })
  const typed = page.getByLabel('In words, part of the work, in English')
  await typed.fill('asking what a word means')
  const line = async (state: 'lost' | 'back') =>
    page.evaluate(now => {
      const root = document.documentElement
      if (now === 'back') {
        root.removeAttribute('data-lost')
        return
      }
      const kept = globalThis.fetch
      root.dataset['lost'] = ''
      globalThis.fetch = (...asked) =>
        'lost' in root.dataset && typeof asked[0] === 'string' && asked[0].endsWith('/agreement')
          ? Promise.reject(new TypeError('Failed to fetch'))
          : kept(...asked)
    }, state)
  const look = () => page.clock.fastForward(5000)
  await line('lost')
  await look()
  await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  expect(await typed.inputValue()).toBe('asking what a word means')
  await line('back')
  await look()
  await expect.poll(() => page.getByRole('alert').filter({ hasText: /\S/ }).count()).toBe(0)
  expect(await typed.inputValue()).toBe('asking what a word means')
  await page.getByRole('button', { name: 'Cancel' }).click()
  const clause = page.locator('article h3').last()
  await clause.evaluate(heading => heading.setAttribute('data-same', ''))
  await line('lost')
  await look()
  await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  await line('back')
  await look()
  await expect.poll(() => page.getByRole('alert').filter({ hasText: /\S/ }).count()).toBe(0)
  expect(await clause.getAttribute('data-same')).toBe('')
})
