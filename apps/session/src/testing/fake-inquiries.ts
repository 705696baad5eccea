/** What was asked about what is kept, on a page without a server: by the rules of the real one. */
import { after, DAY, inquiriesIn, instant, stepInquiries, type InquiryAct, type InquiryLog } from '@holdfast/domain'
import { problemOf, type Inquiries, type OpenInquiries } from '@holdfast/wire'
import { ANA, BEA, ENCOUNTER } from './people.ts'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Loose = { readonly [key: string]: unknown }

const scene = sceneNow()
const now = () => instant(Date.now())
const named = (n: number) => `msg_${'0'.repeat(25)}${n}` as never
const [THEM, US] = [ANA.seat as never, BEA.seat as never]

const before = (days: number, act: InquiryAct): InquiryLog[number] => ({
  person: THEM,
  by: act.kind === 'asked' ? THEM : US,
  at: after(now(), -days * DAY),
  act,
})

/** What was asked before the page was opened: one that waits, one that was answered twice. */
let log: InquiryLog =
  scene.inquiries === undefined
    ? []
    : [
        before(9, {
          kind: 'asked',
          id: named(1),
          words: 'Does anybody but you read the notes on my hours?\nMy sister works in the same building.',
        }),
        before(8, { kind: 'answered', id: named(2), of: named(1), words: 'No. I alone read them.' }),
        before(2, {
          kind: 'answered',
          id: named(3),
          of: named(1),
          words: 'I alone read them. From June on a colleague reads them when I am away; we talk about it before.',
        }),
        before(1, { kind: 'asked', id: named(4), words: 'Can somebody look on while we talk?' }),
      ]

/** Writes as either side does; null where it is not taken. */
function write(by: 'client' | 'desk', act: InquiryAct): Answer | null {
  const step = stepInquiries(log, { person: THEM, by: by === 'client' ? THEM : US, at: now(), act })
  if (!step.ok) return { status: 409, body: problemOf('note-refused', { note: step.error }) }
  log = step.value
  return null
}

/** Somebody at the desk answers while the page is open. */
export const deskAnswers = (words: string): void => {
  const [first] = open()
  if (first) write('desk', { kind: 'answered', id: named(9), of: first.act.id, words })
}

const open = () => inquiriesIn(log).flatMap(({ asked, answers }) => (answers.length === 0 ? [asked] : []))

/** Answers on what is asked; null for everything else. */
export function fakeInquiries(request: string, part: string, body: Loose): Answer | null {
  const { id, words } = body as { id: never; words: string }
  if (request === 'GET /api/inquiries') return { status: 200, body: waiting() }
  if (request === 'POST /api/confidentiality/inquiries')
    return write('client', { kind: 'asked', id, words }) ?? { status: 200, body: view() }
  if (request === 'GET /api/confidentiality/inquiries') return { status: 200, body: view() }
  if (!/^\/seats\/[^/]+\/inquiries$/.test(part)) return null
  const refused = request.startsWith('POST')
    ? write('desk', { kind: 'answered', id, of: body['of'] as never, words })
    : null
  return refused ?? { status: 200, body: view() }
}

function waiting(): OpenInquiries {
  const [first] = open()
  if (!first) return { open: [] }
  return { open: [{ name: ANA.name, since: first.at, hours: [{ encounter: ENCOUNTER, seat: ANA.seat }] }] }
}

const view = (): Inquiries => ({
  now: now(),
  inquiries: inquiriesIn(log).map(({ asked, answers }) => ({
    id: asked.act.id,
    at: asked.at,
    words: asked.act.words,
    answers: answers.map(({ at, act }) => ({ id: act.id, at, by: BEA.name, words: act.words })),
  })),
})
