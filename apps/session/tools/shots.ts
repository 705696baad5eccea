/**
 * Takes a picture of every screen, small and wide, light and dark, and says what axe finds on each:
 * `node --conditions=@holdfast/source tools/shots.ts [folder] [part of a scene's name]`.
 */
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SCENES, type SceneName } from '../src/testing/scene.ts'
import { axe, openStage } from '../src/testing/stage.ts'
import { settle } from '../src/testing/settle.ts'

const folder = process.argv[2] ?? join(tmpdir(), 'holdfast-shots')
const wanted = process.argv[3] ?? ''
const SIZES = { small: { width: 360, height: 740 }, wide: { width: 1280, height: 800 } } as const
const SPANISH: readonly string[] = [
  'welcome',
  'whereabouts',
  'agreement',
  'agreement-changed',
  'agreement-device-waits',
  'desk-agreement-device',
  'desk-agreement-compose',
  'room',
  'door',
  'call-chat',
  'call-away',
  'call-unheard',
  'call-picture-chosen',
  'desk-call-picture-paused',
  'call-mine',
  'call-mine-ask',
  'call-card',
  'call-steps',
  'offline-card',
  'door-questions',
  'questions',
  'questions-english',
  'questions-open',
  'questions-sent',
  'desk-screenings-urgent',
  'desk-review',
  'desk-review-urgent',
  'desk-hour',
  'desk-hour-care',
  'desk-place',
  'desk-care',
  'desk-arrangements-begun',
  'desk-arrangements-review',
  'room-care',
  'desk-hour-way',
  'desk-hour-alone',
  'desk-hour-decided',
  'desk-hour-sign',
  'door-individual',
  'door-hold',
  'door-reschedule',
  'desk-call-broken',
  'desk-call-raised',
  'devices-refused',
  'confidentiality-asked',
  'confidentiality-outside',
  'desk-inquiries',
]

await mkdir(folder, { recursive: true })
const stage = await openStage()
let found = 0
for (const scene of (Object.keys(SCENES) as SceneName[]).filter(name =>
  wanted.split(',').some(part => name.includes(part)),
)) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const locale of SPANISH.includes(scene) && colorScheme === 'light' ? ['en-US', 'es-MX'] : ['en-US']) {
        const page = await stage.open(scene, { viewport, colorScheme, locale })
        page.setDefaultTimeout(8000)
        await settle(page, scene).catch(trouble => console.log(`${scene}: ${String(trouble)}`))
        const name = `${scene}-${size}-${colorScheme}${locale === 'en-US' ? '' : '-es'}`
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: !scene.includes('call') })
        const findings = await axe(page)
        found += findings.length
        for (const { rule, where } of findings) console.log(`${name}: ${rule}\n  ${where.join('\n  ')}`)
        await page.context().close()
      }
    }
  }
}
await stage.close()
console.log(`${folder}: axe found ${found}`)
process.exitCode = found > 0 ? 1 : 0
