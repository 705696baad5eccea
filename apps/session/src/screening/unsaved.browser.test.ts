/** Tests that no answer of a client is lost, in a real browser: without a line, with the form closed, with answers that nobody heard. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { openStage, type How, type Stage } from '../testing/stage.ts'

type Answers = Readonly<Record<string, string | null>>
type Mock = {
  mockServer: {
    asked: string[]
    elsewhere: {
      next: (how: string | null) => void
      taken: () => readonly Answers[]
      save: (answers: Answers) => void
      kept: () => { readonly state: string; readonly answers: Answers }
    }
  }
  mockCall: { place: (seat: string, to: string) => void }
  mockSeat: string
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const open = async (how: How = {}): Promise<Page> => {
  const page = await stage.open('questions', { locale: 'en-US', viewport: { width: 360, height: 740 }, ...how })
  page.setDefaultTimeout(8000)
  await settle(page, 'questions')
  return page
}
const kept = (page: Page) => page.evaluate(() => (globalThis as unknown as Mock).mockServer.elsewhere.kept())
const taken = (page: Page) => page.evaluate(() => (globalThis as unknown as Mock).mockServer.elsewhere.taken())
const next = (page: Page, how: string | null) =>
  page.evaluate(one => (globalThis as unknown as Mock).mockServer.elsewhere.next(one), how)
const group = (page: Page, item: string) => page.locator(`.question[data-item="${item}"]`)
const radio = (page: Page, item: string, text: string) => group(page, item).getByLabel(text, { exact: true })
const state = (page: Page, kept: string) => page.locator(`.filled[data-kept="${kept}"]`)
const back = (page: Page) => page.getByRole('button', { name: 'Back to the way to my hour' }).click()
const openAgain = (page: Page) =>
  page.getByRole('button', { name: 'Go on with the questions: Nights and days' }).click()
const sendAsItIs = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Send the answers' }).click()
  await page.getByRole('button', { name: 'Send as it is' }).click()
}
/** Takes the line from the page, or gives it back, and leaves it to the call to fetch its own parts. */
const setLine = (page: Page, isThere: boolean) =>
  page.evaluate(value => {
    Object.defineProperty(navigator, 'onLine', { value, configurable: true })
    globalThis.dispatchEvent(new Event(value ? 'online' : 'offline'))
  }, isThere)
/** Would the browser ask before it closes the page? */
const isHeld = (page: Page) =>
  page.evaluate(() => {
    const closing = new Event('beforeunload', { cancelable: true })
    globalThis.dispatchEvent(closing)
    return closing.defaultPrevented
  })

test('what was chosen without a line arrives though somebody was let in meanwhile, and the page asks before it closes until then', async () => {
  const page = await open()
  await setLine(page, false)
  await radio(page, 'sleep', 'Never').check()
  await page.evaluate(() => {
    const { mockCall, mockSeat } = globalThis as unknown as Mock
    mockCall.place(mockSeat, 'in')
  })
  await page.locator('main[data-screen="call"]').waitFor()
  expect(await isHeld(page)).toBe(true)
  expect((await kept(page)).answers['sleep']).toBe('2')
  await setLine(page, true)
  await expect.poll(async () => (await kept(page)).answers).toEqual({ sleep: '0', alone: null })
  await expect.poll(() => isHeld(page)).toBe(false)
  expect(await taken(page)).toHaveLength(1)
})

test('a form that is opened again without a line has what is not saved yet, and saves it once', async () => {
  const page = await open()
  await page.context().setOffline(true)
  await radio(page, 'sleep', 'Never').check()
  await back(page)
  await openAgain(page)
  await group(page, 'sleep').waitFor()
  expect(await radio(page, 'sleep', 'Never').isChecked()).toBe(true)
  await radio(page, 'sleep', 'On some days').check()
  await back(page)
  await openAgain(page)
  await radio(page, 'help', 'No').check()
  expect(await radio(page, 'sleep', 'On some days').isChecked()).toBe(true)
  await page.getByText('Not saved yet: there is no connection right now.').waitFor()
  await page.context().setOffline(false)
  await page.getByText('Everything is saved.').waitFor()
  expect(await taken(page)).toEqual([{ sleep: '1', alone: null, help: 'no' }])
  expect(await isHeld(page)).toBe(false)
})

test('what a server could not take is tried again after the form is closed', async () => {
  const page = await open({ clock: true })
  await page.clock.pauseAt(Date.now() + 60_000)
  await next(page, 'server-error')
  await radio(page, 'sleep', 'Never').check()
  await page.clock.runFor(2000)
  await back(page)
  await page.clock.runFor(2000)
  await next(page, null)
  expect(await isHeld(page)).toBe(true)
  await page.clock.runFor(10_000)
  expect((await kept(page)).answers['sleep']).toBe('0')
  expect(await isHeld(page)).toBe(false)
})

test('a save whose answer was lost keeps nothing from being sent, though the answer was changed again', async () => {
  const page = await open()
  await next(page, 'unheard')
  await radio(page, 'sleep', 'Never').check()
  await state(page, 'away').waitFor()
  expect((await kept(page)).answers['sleep']).toBe('0')
  await next(page, null)
  await radio(page, 'sleep', 'On some days').check()
  await sendAsItIs(page)
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
  expect(await kept(page)).toMatchObject({ state: 'sent', answers: { sleep: '1', alone: null } })
  expect(await isHeld(page)).toBe(false)
})

test('what another window answered meanwhile is looked at before it is sent', async () => {
  const page = await open()
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.elsewhere.save({ sleep: '0', alone: '1' }))
  await sendAsItIs(page)
  await page.getByText('Not sent yet: something was answered in another window.').waitFor()
  await page.getByText('You answered some of this in another window.').waitFor()
  expect((await kept(page)).state).toBe('begun')
  await sendAsItIs(page)
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
  expect(await kept(page)).toMatchObject({ state: 'sent', answers: { sleep: '0', alone: '1' } })
})

test('while the answers are being sent none of them can be changed, and the focus is not lost', async () => {
  const page = await open({ clock: true })
  const never = radio(page, 'sleep', 'Never')
  await page.clock.pauseAt(Date.now() + 60_000) // the server answers when the clock goes on
  await sendAsItIs(page)
  expect(await page.getByRole('button', { name: 'Send the answers' }).locator(':scope:focus').count()).toBe(1)
  await never.scrollIntoViewIfNeeded()
  const box = await never.boundingBox()
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  expect(await never.isChecked()).toBe(false)
  expect(await isHeld(page)).toBe(true)
  await next(page, 'server-error')
  await page.clock.runFor(1000)
  await page.getByText('We have not heard yet that they were sent').waitFor()
  await never.check()
  await page.clock.runFor(5000)
  await next(page, null)
  await page.clock.runFor(5000)
  await sendAsItIs(page)
  await page.clock.runFor(1000)
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
  expect(await kept(page)).toMatchObject({ state: 'sent', answers: { sleep: '0' } })
})

test.each([
  ['server-error', 'away', /^Not saved yet\. Something on our side did not work\./, 2],
  ['too-many-requests', 'away', /^Not saved yet\. A little too fast for us\./, 2],
  ['malformed-body', 'refused', /^Not saved: the server did not take your last answers\./, 1],
] as const)(
  'of %s the page says that it was the server, and tries again only what passes',
  async (code, as, say, tries) => {
    const page = await open({ clock: true })
    const saves = () =>
      page.evaluate(
        () => (globalThis as unknown as Mock).mockServer.asked.filter(line => line.includes(' PUT ')).length,
      )
    await page.clock.pauseAt(Date.now() + 60_000)
    await next(page, code)
    await radio(page, 'sleep', 'Never').check()
    await page.clock.runFor(1000)
    expect(await state(page, as).locator('[role=status]').textContent()).toMatch(say)
    expect(await page.getByRole('alert').count()).toBe(as === 'refused' ? 1 : 0)
    await page.clock.runFor(4500)
    expect(await saves()).toBe(tries)
    await next(page, null)
    await radio(page, 'help', 'No').check()
    await page.clock.runFor(1000)
    expect(await state(page, 'saved').count()).toBe(1)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect((await kept(page)).answers).toEqual({ sleep: '0', alone: null, help: 'no' })
  },
)

test.each(['online', 'visibilitychange'])(
  'on %s what another window saved is shown, and the focus stays where it is',
  async event => {
    const page = await open()
    await radio(page, 'help', 'No').check()
    await state(page, 'saved').waitFor()
    await page.evaluate(() =>
      (globalThis as unknown as Mock).mockServer.elsewhere.save({ sleep: '0', alone: '1', help: 'no' }),
    )
    await page.evaluate(name => (name === 'online' ? globalThis : document).dispatchEvent(new Event(name)), event)
    await page.getByText('You answered some of this in another window.').waitFor()
    expect(await radio(page, 'sleep', 'Never').isChecked()).toBe(true)
    expect(await radio(page, 'help', 'No').locator(':scope:focus').count()).toBe(1)
    await state(page, 'saved').waitFor()
  },
)
