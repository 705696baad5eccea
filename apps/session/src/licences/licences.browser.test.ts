/** Tests of the card of who holds the hour, in a real browser: what can be looked up, and what it is called. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

async function open(scene: 'door-licence' | 'door-licence-unseen', how: { locale?: string; width?: number } = {}) {
  const { locale = 'en-US', width = 360 } = how
  const page = await stage.open(scene, { viewport: { width, height: 740 }, reducedMotion: 'reduce', locale })
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}

test.each([
  [
    'en-US',
    360,
    'This is therapy by a licensed person.',
    'clinical social worker',
    'Open the public register',
    'active',
    'Bea Example, clinical social worker, licensed in Tennessee',
  ],
  [
    'es-MX',
    1280,
    'Esto es terapia de una persona con licencia.',
    'trabajador o trabajadora social clínica',
    'Abrir el registro público',
    'activa',
    'Bea Example, trabajador o trabajadora social clínica, con licencia en Tennessee',
  ],
] as const)(
  '[A19a] [A17b] [B19b] %s at %i: the name with what they may be called here, the code of their work, the profession, the number, who gave it, the status, the day it holds until, the last look and the register; axe finds nothing',
  async (locale, width, offering, profession, register, status, title) => {
    const page = await open('door-licence', { locale, width })
    const card = page.getByRole('dialog')
    await card.getByText(offering).waitFor()
    await card.getByRole('heading', { name: title }).waitFor()
    const facts = await card.locator('dd').allInnerTexts()
    expect(facts.slice(0, 5)).toEqual([
      profession,
      'LCSW 0042',
      'Tennessee Board of Social Worker Licensure',
      'Tennessee',
      status,
    ])
    expect(facts[7]).toBe('NASW Code of Ethics (2021)')
    expect(facts[5]).toContain('2099')
    expect(facts[6]).toMatch(/^.*20\d\d, .*(?:register|registro)/)
    const link = card.getByRole('link', { name: register })
    expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([
      'https://register.example/tn?number=0042',
      'noopener noreferrer',
    ])
    expect(await axe(page)).toEqual([])
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll('dialog[open]')].map(one => one.scrollWidth - one.clientWidth),
    )
    expect(Math.max(...wider)).toBeLessThanOrEqual(0)
  },
)

test('[B19a] [B19b] what nobody looked up is called support and not therapy, and says so', async () => {
  const page = await open('door-licence-unseen')
  const card = page.getByRole('dialog')
  await card
    .getByText('No licence is known to be good today. Until one is, this is support, and not therapy.')
    .waitFor()
  await card.getByRole('heading', { name: 'Bea Example, practitioner' }).waitFor()
  await card.getByText('not yet, or not found as it is stated').waitFor()
  expect(await card.getByText('This is therapy').count()).toBe(0)
})
