/** Tests of the title that is shown: protected by place, open in another, and never one that is not known to be theirs. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { day } from './day.ts'
import { plain } from './plain.ts'
import { rowsOf } from './row.ts'
import { anyLicence, licence, TODAY } from './testing/licences.ts'
import { titleShown, type TitleShown } from './title-shown.ts'

type RowId = 'title.gb.psychologist' | 'title.au.psychologist' | 'title.au.open'
const own = (title: string, id: RowId, register: string | null): TitleShown => ({
  kind: 'own',
  title,
  register,
  row: expect.objectContaining({ id, source: expect.any(String), asOf: expect.any(String) }) as never,
})
const HCPC = 'Health and Care Professions Council'
const AHPRA = 'Australian Health Practitioner Regulation Agency'
const gb = licence('psychologist', 'GB')
const oregon = licence('psychologist', 'US-OR')
const tennessee = licence('clinical-social-worker', 'US-TN')
const NOBODY: TitleShown = { kind: 'practitioner' }

test.each<readonly [string, string | null, Parameters<typeof titleShown>[0]['licences'], string | null, TitleShown]>([
  [
    'a protected title by a licence of the place',
    'Clinical psychologist',
    [gb],
    'GB-ENG',
    own('Clinical psychologist', 'title.gb.psychologist', HCPC),
  ],
  [
    'the same words by a licence of another place',
    'Clinical psychologist',
    [oregon],
    'GB-ENG',
    { kind: 'profession', profession: 'psychologist', place: 'US-OR' },
  ],
  ['the same words by no licence', 'Clinical psychologist', [], 'GB-ENG', NOBODY],
  ['a title that anyone may use there', 'Psychotherapist', [], 'AU-NSW', own('Psychotherapist', 'title.au.open', null)],
  [
    'a word that is open there by a row that has to be read again',
    'Psychologist',
    [oregon],
    'GB',
    { kind: 'profession', profession: 'psychologist', place: 'US-OR' },
  ],
  [
    'a word that is protected there, where not even the plain word may be said',
    'Psychologist',
    [oregon],
    'AU-NSW',
    NOBODY,
  ],
  [
    'the same by its register',
    'Psychologist',
    [licence('psychologist', 'AU')],
    'AU-NSW',
    own('Psychologist', 'title.au.psychologist', AHPRA),
  ],
  [
    'a title that holds a protected one among other words',
    'Psychologist, psychotherapist',
    [tennessee],
    'AU',
    { kind: 'profession', profession: 'clinical-social-worker', place: 'US-TN' },
  ],
  [
    'a licence of the place for another profession',
    'Psychologist',
    [licence('clinical-social-worker', 'AU')],
    'AU',
    { kind: 'profession', profession: 'clinical-social-worker', place: 'AU' },
  ],
  [
    'a place of which no title is held',
    'Licensed clinical social worker',
    [tennessee],
    'US-TN',
    { kind: 'profession', profession: 'clinical-social-worker', place: 'US-TN' },
  ],
  [
    'a place that is not known yet',
    'Clinical psychologist',
    [gb],
    null,
    { kind: 'profession', profession: 'psychologist', place: 'GB' },
  ],
  [
    'a row that nobody has seen',
    'Psychotherapist',
    [oregon],
    'IE',
    { kind: 'profession', profession: 'psychologist', place: 'US-OR' },
  ],
  ['no title and no licence', null, [], 'US-TN', NOBODY],
])('[B19b] [JU34] %s', (_, title, licences, place, expected) => {
  expect(titleShown({ title, licences, place }, TODAY)).toEqual(expected)
})

test('[JU34] once its row has to be read again a title is not shown, and stays kept from those who are not of the place', () => {
  const late = day('2030-01-01')
  const by = (place: string, held: Parameters<typeof titleShown>[0]['licences']) =>
    titleShown({ title: 'Psychologist', licences: held, place }, late)
  expect(by('GB', [oregon])).toEqual({ kind: 'profession', profession: 'psychologist', place: 'US-OR' })
  expect(by('AU', [oregon])).toEqual(NOBODY)
})

test('[B19b] whatever is stated and held, no word that is protected where the client is stands there without a licence of the place', () => {
  const guarded = rowsOf(ROWS, 'title').filter(row => row.isProtected)
  const titles = guarded.flatMap(row => row.titles)
  fc.assert(
    fc.property(
      fc.constantFrom(...titles, 'Psychotherapist', null),
      fc.array(anyLicence, { maxLength: 4 }),
      fc.constantFrom('AU', 'AU-NSW', 'GB', 'GB-ENG'),
      (title, licences, place) => {
        const elsewhere = licences.filter(one => one.kind !== 'licence' || !place.startsWith(one.place))
        const shown = titleShown({ title, licences: elsewhere, place }, TODAY)
        const word = shown.kind === 'own' ? plain(shown.title) : shown.kind === 'profession' ? shown.profession : ''
        const here = guarded.filter(row => place.startsWith(row.place)).flatMap(row => row.titles)
        expect(here.filter(one => word === one)).toEqual([])
      },
    ),
  )
})
