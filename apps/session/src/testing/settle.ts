/** Brings a scene's page to the screen that the scene is about, with the taps a person would make. */
import type { Page } from 'playwright-core'
import type { SceneName } from './scene.ts'
import { SCREEN_OF } from './screen-of.ts'
import { openJudgement } from './settle-judgement.ts'

/** Scenes of a device that is new: it is found out by signing there. */
const SIGNED_HERE: readonly SceneName[] = [
  'agreement-device',
  'agreement-device-waits',
  'call-device',
  'desk-agreement-own-device',
]

/** Taps on to the scene's own screen and waits until it stands still. */
export async function settle(page: Page, scene: SceneName): Promise<void> {
  const main = (screen: string) => page.locator(`main[data-screen="${screen}"]`)
  if (scene.startsWith('link-') && scene !== 'link-cut-off') await main('welcome').locator('.button').click()
  if (scene === 'confidentiality-link') await main('confidentiality').locator('.actions').waitFor()
  else if (scene.startsWith('confidentiality')) await main('confidentiality').locator('.inquiries').waitFor()
  if (scene === 'desk-hours-asked') await main('desk-hours').locator('.asked').waitFor()
  if (scene.startsWith('devices')) await main('devices').locator('.button[data-kind="main"]').click()
  const isAgreement = scene.startsWith('desk-agreement')
  const isScreening = scene.startsWith('desk-screenings') || scene.startsWith('desk-review')
  const isJudgement = scene.startsWith('desk-judgement')
  const isHour = scene.startsWith('desk-hour-') || scene === 'desk-hour' || scene.startsWith('desk-call')
  const isDuties = scene === 'desk-duties'
  const isArrangements = scene.startsWith('desk-arrangements')
  const isIdentity = scene.startsWith('desk-identity')
  const isInquiries = scene === 'desk-inquiries'
  const isPlace = scene === 'desk-place' || scene === 'desk-care'
  const isAbout = isAgreement || isScreening || isJudgement || isDuties || isArrangements || isIdentity || isInquiries
  if (isHour || isPlace || isAbout) {
    await main('desk-hours').locator('.button[data-kind="main"]').click()
    await main('desk-hour').waitFor()
  }
  if (scene.startsWith('desk-call')) await main('desk-hour').locator('.hour-rooms > .stack > .actions .button').click()
  if (scene === 'desk-place' || scene === 'desk-care') await openPlace(page, scene)
  if (scene === 'desk-hour-care') await main('desk-hour').locator('.notice .place-why').first().waitFor()
  if (isAgreement) {
    await page.getByRole('button', { name: /^(?:Agreement with|Acuerdo con)/ }).click()
    await main('desk-agreement').locator('.notice').first().waitFor()
  }
  if (isScreening) await openScreenings(page, scene)
  if (isJudgement) await openJudgement(page, scene)
  if (isDuties) {
    await page.getByRole('button', { name: /^(?:Duties|Deberes)/ }).click()
    await main('desk-duties').locator('h3').first().waitFor()
  }
  if (scene.startsWith('desk-licences')) {
    await page.getByRole('button', { name: /^(?:Licences|Licencias)$/ }).click()
    await main('desk-licences').locator('h2').first().waitFor()
  }
  if (isArrangements) {
    await page.getByRole('button', { name: /^(?:Before contact with|Antes del contacto con)/ }).click()
    await main('desk-arrangements').locator('h2').first().waitFor()
  }
  if (isIdentity) {
    await page.getByRole('button', { name: /^(?:Who this is|Quién es): Ana/ }).click()
    await main('desk-identity').locator('form').last().waitFor()
  }
  if (scene === 'desk-hour-asked') await main('desk-hour').locator('.asked').waitFor()
  if (isInquiries) {
    await page.getByRole('button', { name: /^(?:Questions on what is kept|Preguntas sobre lo guardado)/ }).click()
    await main('desk-inquiries').locator('form').first().waitFor()
  }
  if (scene === 'door-known' || scene === 'door-card') {
    await page.getByRole('button', { name: /^(?:How you are known here|Cómo se le conoce aquí)$/ }).click()
    await page.locator('dialog[open] .own-identity section').first().waitFor()
  }
  if (scene === 'door-help') {
    await page.getByRole('button', { name: /^(?:Discreet help|Ayuda discreta)$/ }).click()
    await page.locator('dialog[open] form').waitFor()
  }
  if (scene === 'desk-help') {
    await page.getByRole('button', { name: /^(?:Calls for help|Peticiones de ayuda)$/ }).click()
    await page.locator('dialog[open] .help-desk').waitFor()
  }
  if (scene === 'door-judgement') {
    await page.getByRole('button', { name: /^(?:How we see our work|Cómo vemos nuestro trabajo)$/ }).click()
    await page.locator('dialog[open] .own-judgement').waitFor()
  }
  const isComposing = ['desk-agreement-compose', 'desk-agreement-first', 'desk-agreement-guardian'].includes(scene)
  if (isComposing) await main('desk-agreement').locator('.actions .button').first().click()
  if (scene.includes('questions')) await page.locator('[data-questions]').waitFor()
  if (scene.startsWith('questions')) await openQuestions(page, scene)
  await main(SCREEN_OF[scene]).waitFor()
  if (SCREEN_OF[scene] === 'call') await page.locator('.ways').waitFor({ state: 'attached' }) // comes with the reserve
  if (scene === 'call-chat' || scene === 'call-outbox') await page.locator('.control').nth(3).click()
  if (scene === 'call-steps' || scene === 'desk-call-record') await page.locator('.stage-step').click()
  if (scene.startsWith('call-amendment')) await page.locator('.amendment .button').first().waitFor()
  if (scene === 'call-amendment-open') {
    await page.locator('.amendment .button').first().click()
    await page.locator('dialog[open] article').waitFor()
  }
  if (scene === 'after-notes') {
    await page.getByRole('button', { name: /^(?:What was shared with you|Lo que se compartió con usted)$/ }).click()
    await page.locator('dialog[open] h3').waitFor()
  }
  if (scene === 'desk-call-notes') {
    await page.getByRole('button', { name: /^(?:Notes|Notas)/ }).click()
    await page.locator('dialog[open] .notes-limit').waitFor()
  }
  if (scene.startsWith('door-licence')) {
    await page.getByRole('button', { name: /^(?:Who holds this hour|Quién lleva esta hora)$/ }).click()
    await page.locator('dialog[open] .licences dl').first().waitFor()
  }
  if (scene.startsWith('door-mine')) await page.getByRole('button', { name: /^(?:Your agreement|Su acuerdo)$/ }).click()
  if (scene.startsWith('call-mine')) {
    await page.locator('.control').last().click()
    await page.getByRole('button', { name: /^(?:Your agreement|Su acuerdo)$/ }).click()
  }
  if (scene.startsWith('door-mine') || scene.startsWith('call-mine'))
    await page.locator('dialog[open] article').waitFor()
  if (scene === 'call-mine-ask') await page.locator('dialog[open] .part .button').first().click()
  if (scene === 'call-device') {
    await page.locator('.amendment .button').click()
    await page.locator('dialog[open] article').waitFor()
  }
  if (SIGNED_HERE.includes(scene)) await signHere(page)
  if (SIGNED_HERE.includes(scene) && scene !== 'agreement-device') {
    await page.locator('.new-device .button').click()
    await page.locator('.new-device .digits').waitFor()
  }
  if (scene === 'desk-agreement-device') await page.locator('.key-ask .digits').waitFor()
  if (scene === 'desk-hour-device' || scene === 'desk-call-device') await page.locator('.asked').first().waitFor()
  if (scene === 'call-card') {
    await page.locator('.stage-step').click()
    await page.locator('dialog[open] .actions .button').first().click()
  }
  if (scene.startsWith('desk-call-crisis')) {
    await page.keyboard.press('F2')
    await page.locator('dialog[open] .crisis-one').first().waitFor()
  }
  if (scene.includes('call-seal')) {
    await page.locator('.seal-open .button').click()
    await page.locator('dialog[open] .seal').first().waitFor()
    const isCompared = scene !== 'call-seal-bare' && scene !== 'call-seal-unknown'
    if (isCompared) await page.locator('dialog[open] .seal-numbers').first().waitFor()
    if (scene === 'call-seal-different') await page.locator('dialog[open] .seal [aria-pressed]').last().click()
  }
  if (scene === 'call-telephone') await page.locator('.face-say .button').click()
  if (scene === 'desk-call-poor') await page.locator('.ways-quiet', { hasText: /./ }).first().waitFor()
  if (scene === 'desk-call') await page.locator('.control').nth(4).click()
  await page.waitForTimeout(150) // pictures and the first answers; only for looking, never for asserting
}

/** Opens one's own place, or the care notes on the client. */
async function openPlace(page: Page, scene: 'desk-place' | 'desk-care'): Promise<void> {
  const name = scene === 'desk-place' ? /^(?:Look around|Mirar)$/ : /^(?:Care notes on|Notas de atención sobre)/
  await page.getByRole('button', { name }).click()
  await page.locator(`main[data-screen="${scene}"] form`).first().waitFor()
}

/** Opens the form; sends it as it is where the scene is about that. */
async function openQuestions(page: Page, scene: SceneName): Promise<void> {
  await page.locator('[data-questions] .button').click()
  await page.locator('.question').first().waitFor()
  if (scene === 'questions-open' || scene === 'questions-sent') await page.locator('[type=submit]').click()
  if (scene === 'questions-sent') {
    await page.locator('dialog[open] .button').last().click()
    await page.locator('.question').first().waitFor({ state: 'detached' })
  }
}

/** Opens the client's questionnaires, and of a review the first of them, or the first with a score. */
async function openScreenings(page: Page, scene: SceneName): Promise<void> {
  await page.getByRole('button', { name: /^(?:Questionnaires of|Cuestionarios de)/ }).click()
  await page.locator('main[data-screen="desk-screenings"] summary').first().waitFor()
  if (!scene.startsWith('desk-review')) return
  await page
    .locator('.listed[data-state="sent"] .button')
    .nth(scene === 'desk-review-urgent' ? 0 : 1)
    .click()
  await page.locator('.said').waitFor()
}

/** Fills in the signature and presses the button; a device that is new is told so. */
async function signHere(page: Page): Promise<void> {
  const form = page.locator('form').filter({ has: page.locator('[data-agree]') })
  await form.locator('input:not([type=checkbox])').fill('Ana Test')
  await form.locator('[data-agree]').check()
  await form.locator('[type=submit]').click()
  await page.locator('.new-device').waitFor()
}
