/** Tests of the words themselves: the same terms in each language, whole, kind, and pinned until the version moves. */
import { LANGUAGES } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { currentContract } from '../current.ts'
import { digestOf } from '../digest.ts'
import { ONLINE_WORK } from './online-work.ts'

const { en, es } = ONLINE_WORK.texts
const IDS = [
  'how-it-works',
  'private-place',
  'where-you-are',
  'part-of-the-work',
  'the-screen-itself',
  'no-recording',
  'confidentiality',
  'when-the-call-breaks',
  'between-hours',
  'withdrawing',
]

const clauseOf = (id: string) => [en, es].map(text => text.clauses.find(clause => clause.id === id)?.text ?? '')

test('[CO8] the words of a version never change: these digests move only together with the version', () => {
  expect({ version: ONLINE_WORK.version, en: digestOf(en), es: digestOf(es) }).toEqual({
    version: 1,
    en: '19ce6962eca8358109b61691ced08101039f7f143cac2067f7d17872bedeb6ef',
    es: '03cbc98d3b7d1c90d85833ebe02ed42d39a1cca93730709e1895fd1b799f6edd',
  })
})

test('[CO9] each language has the same clauses in the same order', () => {
  for (const language of LANGUAGES) {
    const text = ONLINE_WORK.texts[language]
    expect(text).toMatchObject({ contract: ONLINE_WORK.id, version: ONLINE_WORK.version, language })
    expect(text.clauses.map(clause => clause.id)).toEqual(IDS)
  }
})

test('[CO9] each clause is short enough to be read: a heading and at most a hundred words or so', () => {
  for (const { title, clauses } of [en, es]) {
    expect(title).not.toBe('')
    for (const { id, heading, text } of clauses) {
      expect(heading.length, id).toBeGreaterThan(5)
      expect(text.split(' ').length, id).toBeGreaterThan(30)
      expect(text.split(' ').length, id).toBeLessThan(120)
      expect(text, id).toBe(text.normalize('NFC').trim())
    }
  }
})

test('[CO9] the words are about people and not about cases: none that blames, and none that promises a cure', () => {
  const all = JSON.stringify([en, es]).toLowerCase()
  const unkind =
    /addict|offender|pervert|abuser|violat|punish|misconduct|inappropriate|forbidden|prohibid|delincuen|agresor|advict|inapropiad|castig|patient|paciente|therap|terap/
  expect(all).not.toMatch(unkind)
})

test('[CO10] talk about sexuality belongs to the work; flirting, arousal, exposure and shock do not, and either may say so', () => {
  const [english, spanish] = clauseOf('part-of-the-work')
  expect(english).toContain('You may speak about anything here, sexuality included')
  expect(english).toContain(
    'flirting, showing arousal, showing the naked body, or saying or showing something in order to shock',
  )
  expect(english).toContain('either of us may say so')
  expect(spanish).toContain('puede hablar de todo, también de sexualidad')
  expect(spanish).toContain(
    'coquetear, mostrar excitación, mostrar el cuerpo desnudo, o decir o mostrar algo para escandalizar',
  )
  expect(spanish).toContain('cualquiera puede decirlo')
})

test('[D7c] the contract speaks openly of the medium, binds both to raise it, and keeps it from being acted out', () => {
  const [english, spanish] = clauseOf('the-screen-itself')
  expect(english).toContain('a camera, a screen or a keyboard is arousing in itself')
  expect(english).toContain('If either of us notices this, we both undertake to bring it up')
  expect(english).toContain('it is not acted out with your practitioner or towards them')
  expect(spanish).toContain('una cámara, una pantalla o un teclado les resulta excitante en sí')
  expect(spanish).toContain('Si cualquiera de las partes lo nota, ambas nos comprometemos a decirlo')
  expect(spanish).toContain('no se lleva a la práctica con su profesional ni hacia su profesional')
})

test('[CO10] nobody records, and nobody is told that capture is impossible', () => {
  const [english, spanish] = clauseOf('no-recording')
  expect(english).toContain('Neither of us records the hour or takes pictures of the screen')
  expect(english).toContain('No software can fully prevent it, and ours cannot either')
  expect(spanish).toContain('Ninguna de las partes graba la cita ni toma imágenes de la pantalla')
  expect(spanish).toContain('Ningún programa puede impedirlo del todo, y el nuestro tampoco')
})

test('[CO10] a broken call costs nobody, and stopping needs no reason', () => {
  const [englishBreak, spanishBreak] = clauseOf('when-the-call-breaks')
  const [englishStop, spanishStop] = clauseOf('withdrawing')
  expect(englishBreak).toContain('Nobody is charged for time lost to a technical fault')
  expect(spanishBreak).toContain('A nadie se le cobra el tiempo perdido por un fallo técnico')
  expect(englishStop).toContain('at any time and need not give a reason')
  expect(spanishStop).toContain('en cualquier momento y no tiene que dar un motivo')
})

test('[CO10] warning, reporting and calling emergency help are told apart', () => {
  const [english, spanish] = clauseOf('confidentiality')
  expect(english).toMatch(/warn a person in danger, or to report harm.*Calling emergency help is something else/)
  expect(spanish).toMatch(/avisar a una persona en peligro, o a comunicar un daño.*ayuda de emergencia es otra cosa/)
})

test('the contract of today is this one', () => {
  expect(currentContract()).toBe(ONLINE_WORK)
})
