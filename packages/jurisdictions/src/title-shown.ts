/** What somebody may be called where the client is: titles are protected by place, and none is shown that is not known to be theirs there. */
import { ROWS } from './data/all.ts'
import type { Day } from './day.ts'
import { titlesAt, type TitleReading } from './hour-rules.ts'
import type { Licence } from './licence.ts'
import { covers } from './place.ts'
import { plain } from './plain.ts'
import { PROFESSION_WORDS, type Profession } from './profession.ts'
import type { Head, Row } from './row.ts'

/** The row behind it, so that somebody else finds it. */
type Behind = Pick<Head, 'id' | 'source' | 'asOf'>

/** Their own words, where the place leaves or gives them the title; the plain profession and where its licence is of; or neither. */
export type TitleShown =
  | { readonly kind: 'own'; readonly title: string; readonly register: string | null; readonly row: Behind }
  | { readonly kind: 'profession'; readonly profession: Profession; readonly place: string }
  | { readonly kind: 'practitioner' }

/** Who it is: the title as the practice wrote it, the licences that are known to be good, and where the client is; null while that is not known. */
export type Titled = {
  readonly title: string | null
  readonly licences: readonly Licence[]
  readonly place: string | null
}

/** By our rows, or by those that are handed in. */
export function titleShown({ title, licences, place }: Titled, date: Day, rows: readonly Row[] = ROWS): TitleShown {
  const there = place === null ? [] : titlesAt(place, date, rows)
  const own = title === null || place === null ? null : ownWords(title, { there, licences, place })
  if (own) return own
  const said = licences.find(one => mayBeSaid(one, { there, place }))
  return said
    ? { kind: 'profession', profession: said.profession, place: said.kind === 'licence' ? said.place : said.home }
    : { kind: 'practitioner' }
}

type There = { readonly there: readonly TitleReading[]; readonly place: string | null }

/** The stated title, where a row that may be believed says that anyone may use it there, or that they do by a licence of that place. */
function ownWords(
  title: string,
  { there, licences, place }: There & Pick<Titled, 'licences'>,
): Extract<TitleShown, { kind: 'own' }> | null {
  const written = plain(title)
  const guarded = there.filter(row => row.isProtected && row.titles.some(one => stands(one, written)))
  const open = there.find(row => !row.isProtected && row.titles.some(one => plain(one) === written))
  const row = guarded[0] ?? open
  if (!row?.isVerified) return null
  const isTheirs = guarded.every(
    one => one.isVerified && licences.some(held => isOf(held, place) && fits(held, written)),
  )
  if (!isTheirs) return null
  const { id, source, asOf } = row
  return { kind: 'own', title, register: row.register, row: { id, source, asOf } }
}

/** A plain word that is a protected title there is said of nobody without a licence of that place, whether or not its row may still be believed. */
const mayBeSaid = (held: Licence, { there, place }: There): boolean =>
  isOf(held, place) || !there.some(row => row.isProtected && row.titles.some(one => stands(one, wordOf(held))))

const isOf = (held: Licence, place: string | null): boolean =>
  held.kind === 'licence' && place !== null && covers(held.place, place)

const wordOf = ({ profession }: Licence): string => plain(PROFESSION_WORDS[profession].en)

/** Is the profession of this licence the one that the title speaks of? */
const fits = (held: Licence, written: string): boolean => stands(wordOf(held), written)

/** Does one stand in the other, as whole words? */
const stands = (words: string, written: string): boolean =>
  ` ${written.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${plain(words)} `)
