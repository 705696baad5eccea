/** Tests of the page before contact: what is unknown is named, a no is settled, and what is typed stays. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const open = async (width = 1280, scene: SceneName = 'desk-arrangements') => {
  const page = await stage.open(scene, { viewport: { width, height: 800 }, reducedMotion: 'reduce' })
  await settle(page, scene)
  const part = (name: string) => page.locator('section.card', { has: page.getByRole('heading', { name, level: 2 }) })
  const group = (name: string | RegExp) => page.getByRole('radiogroup', { name })
  return { page, part, group }
}
type Open = Awaited<ReturnType<typeof open>>

/** What is known is filled in; what kind of behaviour is left empty. */
async function writeKnown({ part, group }: Open): Promise<void> {
  await group(/^Has anything been alleged/)
    .getByLabel('alleged')
    .check()
  await group(/^Was it toward/)
    .getByLabel('not known')
    .check()
  await group(/^Toward whom/)
    .getByLabel('women', { exact: true })
    .check()
  await group(/^Are you of/)
    .getByLabel('yes')
    .check()
  await part('What is known').getByRole('button', { name: 'Keep' }).click()
}

test.each([360, 1280])('[D14] what is known and what is not stand apart, by name, at %i px', async width => {
  const { page, part, group } = await open(width)
  await part('What is known').getByRole('button', { name: 'Keep' }).click()
  expect(await part('What is known').getByText('Please choose.').count()).toBe(4)
  await writeKnown({ page, part, group })
  await part('What is known').getByRole('heading', { name: 'Not known' }).waitFor()
  expect(await part('What is known').getByRole('listitem').allInnerTexts()).toEqual([
    'Was it toward somebody they knew?',
    'What kind of behaviour?',
  ])
  expect(await part('What is known').locator('dd').allInnerTexts()).toEqual(['alleged', 'women', 'yes'])
  expect(await axe(page)).toEqual([])
})

test.each([360, 1280])(
  '[D15] a no holds the door until it is written what happens instead, and the page says for whom it waits, at %i px',
  async width => {
    const all = await open(width)
    const { page, part, group } = all
    await page.getByText('Nothing on this page holds the door.').waitFor()
    await writeKnown(all)
    await page.getByText(/^Say whether you are willing to be alone/).waitFor()
    const alone = part('Alone with this client')
    for (const way of ['In one room', 'By telephone', 'By chat']) await group(way).getByLabel(/^yes/).check()
    await group('By video').getByLabel(/^no/).check()
    await alone.getByLabel('Anything that a colleague should know').fill('Typed before.')
    await alone.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('Somebody said no to being alone: By video.').waitFor()
    const next = alone.locator('.arranged-next')
    await next.getByRole('button', { name: 'Settle it so' }).click()
    await next.getByText('Please choose.').waitFor()
    await next.getByLabel('a second practitioner takes part').check()
    await next.getByLabel('Who, which way, and by when?').fill('Eve, from next week.')
    await next.getByRole('button', { name: 'Settle it so' }).click()
    await page.getByText(/^It is written what happens instead, and this hour is still planned/).waitFor()
    await alone.getByText('By video: a second practitioner takes part. Eve, from next week.').waitFor()
    expect(await axe(page)).toEqual([])
  },
)

test('what is typed in one part stays while another is kept, and what was written is put right beside it', async () => {
  const all = await open()
  const { page, part } = all
  await part('Alone with this client').getByLabel('Anything that a colleague should know').fill('Half a sentence')
  await writeKnown(all)
  await part('What is known').getByRole('heading', { name: 'Not known' }).waitFor()
  expect(await part('Alone with this client').getByLabel('Anything that a colleague should know').inputValue()).toBe(
    'Half a sentence',
  )
  await page.getByText('All that was written').click()
  await page.getByText('Put right', { exact: true }).click()
  await page.getByLabel('What is right?').fill('It was another one.')
  await page.locator('ol').getByRole('button', { name: 'Keep' }).click()
  await page.getByText(/^Put right by Bea Example, .*It was another one\.$/).waitFor()
})

test.each([360, 1280])(
  '[D25a] where it is asked, a review is written with whom, when, until when and what was weighed, and what it says holds or opens, at %i px',
  async width => {
    const { page, part, group } = await open(width, 'desk-arrangements-review')
    const review = part('Is work at a distance suitable?')
    await page.getByText('Review whether work at a distance is suitable. No review holds now.').waitFor()
    await review.getByRole('button', { name: 'Keep' }).click()
    expect(await review.getByText(/^Please (choose|write a few words)\.$/).count()).toBe(5)
    const write = async (outcome: string, until: string) => {
      await group('What came of it?').getByLabel(outcome, { exact: true }).check()
      await review.getByLabel('With whom was it talked over?').fill('Eve, in supervision.')
      await review.getByLabel('On which day?').fill(inDays(0))
      await review.getByLabel('Up to the end of which day does it hold?').fill(until)
      await review.getByLabel('What was weighed?').fill('At the practice, from Monday.')
      await review.getByRole('button', { name: 'Keep' }).click()
    }
    await write('in one room instead', inDays(120))
    await review.getByText('A review holds for ninety days at most. Choose an earlier last day.').waitFor()
    await review.getByLabel('Up to the end of which day does it hold?').fill(inDays(80))
    await review.getByRole('button', { name: 'Keep' }).click()
    await page.getByText(/^The last review says another way than at a distance/).waitFor()
    expect(await review.locator('dd').first().innerText()).toBe('in one room instead')
    expect(await axe(page)).toEqual([])
    await write('suitable under conditions', inDays(80))
    await page.getByText('Nothing on this page holds the door.').waitFor()
    expect(await axe(page)).toEqual([])
  },
)

test('[D25a] where it is not asked, the page does not speak of a review', async () => {
  const { page } = await open()
  await page.getByText('Nothing on this page holds the door.').waitFor()
  expect(await page.getByText(/suitable/).count()).toBe(0)
})

test('[D17b] how far apart from others their hours have to lie is written in one word, and said again as it was written', async () => {
  const { page, part, group } = await open(360)
  const apart = part('Waiting apart from others')
  await apart.getByText('Write it down').click()
  await group('How much time has to lie between?').getByLabel('30 minutes').check()
  await apart.getByRole('button', { name: 'Keep' }).click()
  await apart.locator('dd', { hasText: '30 minutes' }).waitFor()
  await page.getByText('Nothing on this page holds the door.').waitFor()
  expect(await axe(page)).toEqual([])
})

test('[D16] [D17a] where the sheet leads to one room, the building is asked for, and of a shared one whether the others were told, without a field for a name', async () => {
  const { page, part, group } = await open(360, 'desk-arrangements-review')
  expect(await page.getByRole('heading', { name: 'Meeting in one room' }).count()).toBe(0)
  const review = part('Is work at a distance suitable?')
  await group('What came of it?').getByLabel('in one room instead').check()
  await review.getByLabel('With whom was it talked over?').fill('Eve, in supervision.')
  await review.getByLabel('On which day?').fill(inDays(0))
  await review.getByLabel('Up to the end of which day does it hold?').fill(inDays(80))
  await review.getByLabel('What was weighed?').fill('At the practice, from Monday.')
  await review.getByRole('button', { name: 'Keep' }).click()
  await page.getByText(/^Write who else is in the building/).waitFor()
  const building = part('Meeting in one room')
  await group('Is somebody else in the building at the time?').getByLabel('no', { exact: true }).check()
  await group('Does another service share the building?').getByLabel('yes').check()
  await building.getByLabel('When is the building open?').fill('Eight to six.')
  await building.getByLabel('What is arranged for being alone there').fill('Eve looks in at half past.')
  expect(await axe(page)).toEqual([])
  await building.getByRole('button', { name: 'Keep' }).click()
  await page.getByText(/^Write whether another service in the building was told/).waitFor()
  const informed = part('Other services in the building')
  expect(await informed.locator('textarea').count()).toBe(0)
  await group('For whom is the service?').getByLabel('children and families').check()
  await group('On which ground was it told?').getByLabel('the law permits it', { exact: true }).check()
  await informed.getByLabel('On which day?').fill(inDays(0))
  await informed.getByRole('button', { name: 'Keep' }).click()
  await informed.locator('dd', { hasText: 'children and families' }).waitFor()
  expect(await page.getByText('Still to be written; it holds no door:').count()).toBe(0)
  expect(await axe(page)).toEqual([])
})

test('[E20b] what was arranged with an institution stands on the card at the door before the hour', async () => {
  const { page, part } = await open(360)
  const institution = part('From an institution')
  await institution.getByText('Write it down').click()
  await institution.getByRole('button', { name: 'Keep' }).click()
  expect(await institution.getByText('Please write a few words.').count()).toBe(5)
  await institution.getByLabel('Who is expected to be there').fill('Officer outside the door.')
  await institution.getByLabel('Who brings the client').fill('Escort at ten, doors locked at noon.')
  await institution.getByLabel('Whom do you reach on site').fill('The wing office.')
  await institution.getByLabel('What does the institution expect').fill('Told when an hour ends early.')
  await institution.getByLabel('What do you expect of it?').fill('Nobody is taken out without a word.')
  await institution.getByRole('button', { name: 'Keep' }).click()
  await institution.locator('dd', { hasText: 'The wing office.' }).waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Back to the hour' }).click()
  await page.getByText('Arranged with the institution').first().click()
  await page.locator('dd', { hasText: 'Escort at ten, doors locked at noon.' }).waitFor()
  expect(await axe(page)).toEqual([])
})

test('[A15b] [A15c] care where the client is comes first, and how contact is kept once it ends is asked', async () => {
  const { page, part, group } = await open(360)
  const near = part('Care where the client is')
  await near.getByText('Write it down').click()
  await group('Which care?').getByLabel('a place where they stay').check()
  await group('Was it offered?').getByLabel('offered to them').check()
  await near.getByRole('radiogroup', { name: 'What came of it?' }).getByLabel('it can be had').check()
  await group('What is work at a distance to it?').getByLabel('it stands in its stead').check()
  await near.getByLabel('Where, whom you asked').fill('The house by the river.')
  await near.getByRole('button', { name: 'Keep' }).click()
  await near.getByText(/^Care where the client is can be had/).waitFor()
  await group('What is work at a distance to it?').getByLabel('it goes on beside it').check()
  await near.getByRole('button', { name: 'Keep' }).click()
  await page.getByText(/^Write how you stay in contact/).waitFor()
  const after = part('Once that care ends')
  await after.getByText('Write it down').click()
  await after.getByLabel('On which day does it end').fill(inDays(20))
  await after.getByLabel('Who calls whom').fill('I call on the evening after.')
  await after.getByLabel('What happens if nobody is reached?').fill('The sister is telephoned.')
  expect(await axe(page)).toEqual([])
  await after.getByRole('button', { name: 'Keep' }).click()
  await after.locator('dd', { hasText: 'The sister is telephoned.' }).waitFor()
  expect(await page.getByText('Still to be written; it holds no door:').count()).toBe(0)
  expect(await axe(page)).toEqual([])
})

const inDays = (days: number): string => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10)

test.each([360, 1280])(
  '[B31d] where they live is picked, kept, and written anew when they move, at %i px',
  async width => {
    const { page, part } = await open(width)
    const lives = part('Where they live')
    await lives.getByText('Not written yet.').waitFor()
    await lives.locator('summary').click()
    await lives.getByRole('button', { name: 'Keep' }).click()
    await lives.getByText('Please choose.').waitFor()
    await lives.getByLabel('Country').selectOption({ label: 'United States' })
    await lives.getByRole('button', { name: 'Keep' }).click()
    await lives.getByText('Please choose.').waitFor()
    await lives.locator('select').last().selectOption({ label: 'Texas' })
    expect(await axe(page)).toEqual([])
    await lives.getByRole('button', { name: 'Keep' }).click()
    await lives.getByText('Texas', { exact: true }).first().waitFor()
    await lives.locator('summary', { hasText: 'They live elsewhere now' }).waitFor()
    await lives.getByLabel('Country').selectOption({ label: 'Ireland' })
    await lives.getByRole('button', { name: 'Keep' }).click()
    await lives.locator('p', { hasText: /^Ireland$/ }).waitFor()
    await page.locator('summary', { hasText: 'All that was written' }).click()
    expect(await page.getByRole('listitem').filter({ hasText: 'Lives in:' }).count()).toBe(2)
  },
)
