/** One term that a contract can hold: its words in each language, what must be filled in, and which safeguards ask for it. */
import type { Language, Modality, SafeguardCode } from '@holdfast/domain'
import type { Parameter } from './parameter.ts'

/** The groups of a contract, in the order in which it is read. */
export const CLAUSE_GROUPS = [
  'setting',
  'boundaries',
  'confidentiality',
  'recording',
  'interruption',
  'contact',
  'together',
  'media',
  'fees',
  'data',
  'withdrawal',
] as const
/** One of the groups. */
export type ClauseGroup = (typeof CLAUSE_GROUPS)[number]

/** Those who take part beside the practitioner; each has a contract of their own with the practice. */
export const SUBJECT_ROLES = ['patient', 'related-person', 'group-member', 'observer', 'supervisor'] as const
/** The role of the one with whom a contract is made. */
export type SubjectRole = (typeof SUBJECT_ROLES)[number]

/** What a person may withdraw by itself while the rest of the contract goes on. */
export const PURPOSES = ['partner-presence', 'observation', 'second-clinician', 'video', 'chat', 'e-mail'] as const
/** One of the purposes. */
export type Purpose = (typeof PURPOSES)[number]

/** A heading and paragraphs. `{name}` stands for a parameter; a list fills its paragraph, a line for each of its entries. */
export type Words = { readonly heading: string; readonly text: readonly string[] }

/** One term in one version. To change a word is to add a version; a published one is never edited. */
export type Clause = {
  /** Its group, a full stop, its own name: `setting.private-place`. A clinic's own clauses begin with `own.`. */
  readonly id: string
  readonly version: number
  readonly group: ClauseGroup
  /** In whose contracts it may stand. */
  readonly subjects: readonly SubjectRole[]
  /** Who has something to do by it. */
  readonly binds: 'both' | 'subject' | 'practitioner'
  /** It speaks of these ways to meet only; null when it is true of all. */
  readonly modalities: readonly Modality[] | null
  /** Any of these asks for it. */
  readonly safeguards: readonly SafeguardCode[]
  /** It can be withdrawn alone, under this name; null when it stands or falls with the whole. */
  readonly purpose: Purpose | null
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly words: Readonly<Record<Language, Words>>
  /** Where the rule comes from, and when it was read (year and month). */
  readonly source: { readonly of: string; readonly read: string }
}
