/** A form for one page: what is asked, what is saved of it through a reload, and another window of the same person. */
import { instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import {
  problemOf,
  type OwnScreenings,
  type RefusalCode,
  type ScreeningAnswers,
  type ScreeningForm,
} from '@holdfast/wire'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Kept = Pick<ScreeningForm, 'state' | 'answers' | 'saves'>

const scene = sceneNow()
const FORM = testId('screening', 1)
const asked = instant(Date.now() - 3_600_000)

/** It outlives a reload of the page, as the server would. */
const KEY = 'fake-form'

const BEGUN: ScreeningAnswers = { sleep: '2', alone: null }

function kept(): Kept {
  const before = sessionStorage.getItem(KEY)
  if (before !== null) return JSON.parse(before) as Kept
  const isBegun = scene.questions === 'begun'
  return { state: isBegun ? 'begun' : 'asked', answers: isBegun ? BEGUN : {}, saves: isBegun ? 1 : 0 }
}

const keep = (now: Kept): void => sessionStorage.setItem(KEY, JSON.stringify(now))

/** What the server does with whatever is saved or sent next: takes it and says so to nobody, or refuses it. */
let next: 'unheard' | RefusalCode | null = null

const taken: ScreeningAnswers[] = []

/** What another window, the practitioner, or the server itself does meanwhile. */
export const elsewhere = {
  next: (how: typeof next): void => void (next = how),
  /** What was saved and sent, in order. */
  taken: (): readonly ScreeningAnswers[] => taken,
  save: (answers: ScreeningAnswers): void => {
    const { answers: before, saves } = kept()
    keep({ state: 'begun', answers: { ...before, ...answers }, saves: saves + 1 })
  },
  become: (state: ScreeningForm['state']): void => keep({ ...kept(), state }),
  kept,
}

/** Answers what a client asks about their own; null where it is something else. */
export function fakeForm(method: string, part: string, body: Readonly<Record<string, unknown>>): Answer | null {
  if (part === '/screenings') return yes(own())
  const [, , id, last] = part.split('/')
  if (!part.startsWith('/screenings/') || id !== FORM) return null
  if (method === 'GET') return yes(form(last === 'es' && scene.questions !== 'english' ? 'es' : 'en'))
  if (next !== null && next !== 'unheard') return no(next)
  const before = kept()
  if (before.state === 'sent' || before.state === 'taken-back') return no('screening-closed')
  if (body['saves'] !== before.saves) return no('screening-changed')
  const answers = body['answers'] as ScreeningAnswers
  keep({ state: last === 'response' ? 'sent' : 'begun', answers, saves: before.saves + 1 })
  taken.push(answers)
  if (next === 'unheard') throw new TypeError('Failed to fetch')
  return yes(last === 'response' ? own() : { saves: before.saves + 1 })
}

const yes = (body: unknown): Answer => ({ status: 200, body })
const no = (code: RefusalCode): Answer => ({ status: problemOf(code).status, body: problemOf(code) })

const own = (): OwnScreenings => ({
  screenings: scene.questions
    ? [{ screening: FORM, title: 'Nights and days', state: kept().state, askedAt: asked, sentAt: null }]
    : [],
  help: HELP,
})

/** In one scene nobody said where they are, nor where the practice is. */
const NOWHERE: OwnScreenings['help'] = { country: 'ZZ', emergency: null, lines: [] }

const SOMEWHERE: OwnScreenings['help'] = {
  country: 'US',
  emergency: '911',
  lines: [
    {
      name: '988 Suicide & Crisis Lifeline',
      dial: '988',
      keyword: null,
      hours: '24/7',
      source: 'open-helplines',
      asOf: '2026-06-02',
      isVerified: true,
    },
    {
      name: 'Crisis Text Line',
      dial: '741741',
      keyword: 'HOME',
      hours: null,
      source: 'literature',
      asOf: '2026-11-21',
      isVerified: false,
    },
  ],
}

const HELP = scene.questions === 'english' ? NOWHERE : SOMEWHERE

const TEXTS = {
  en: {
    title: 'Nights and days',
    often: ['Never', 'On some days', 'On most days'],
    yesNo: ['Yes', 'No'],
    line: ['not at all', 'very much'],
    sleep: 'Did you sleep through the night?',
    alone: 'Were you alone more than you liked?',
    help: 'Has somebody helped you this week?',
    who: 'Did that help come when you needed it?',
    ease: 'How much at ease are you in our hours?',
  },
  es: {
    title: 'Noches y días',
    often: ['Nunca', 'Algunos días', 'Casi todos los días'],
    yesNo: ['Sí', 'No'],
    line: ['nada', 'mucho'],
    sleep: '¿Durmió la noche entera?',
    alone: '¿Estuvo a solas más de lo que quería?',
    help: '¿Le ayudó alguien esta semana?',
    who: '¿Llegó esa ayuda cuando la necesitaba?',
    ease: '¿Cuánta tranquilidad siente en nuestras citas?',
  },
} as const

function form(language: 'en' | 'es'): ScreeningForm {
  const texts = TEXTS[language]
  const often = texts.often.map((text, at) => ({ value: String(at), text }))
  const yesNo = texts.yesNo.map((text, at) => ({ value: at === 0 ? 'yes' : 'no', text }))
  const question = (
    item: 'sleep' | 'alone' | 'help' | 'who' | 'ease',
    options: { value: string; text: string }[] = often,
    askedIf: string | null = null,
  ) => ({
    item,
    text: texts[item],
    askedIf,
    options,
    line: null,
  })
  const { state, answers, saves } = kept()
  return {
    screening: FORM,
    title: texts.title,
    intro: scene.questions === 'english' ? 'Invented to be answered.' : null,
    language,
    languages: scene.questions === 'english' ? ['en'] : ['en', 'es'],
    credit: 'Invented for these tests',
    state,
    questions: [
      question('sleep'),
      question('alone'),
      question('help', yesNo),
      question('who', yesNo, 'help'),
      {
        ...question('ease', []),
        line: { min: 0, max: 10, step: 0.5, minText: texts.line[0], maxText: texts.line[1] },
      },
    ],
    answers,
    saves,
    sentAt: null,
    help: HELP,
  }
}
