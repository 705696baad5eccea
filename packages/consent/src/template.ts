/** Which clauses work of a kind always has, before any safeguard asks for more. */
import type { SubjectRole } from './clause.ts'

/** A kind of work: with whom, and which clauses every contract of it has, as far as its ways to meet allow. */
export type Template = { readonly id: string; readonly subject: SubjectRole; readonly clauses: readonly string[] }

/** True of everyone who takes part at a distance. */
const EVERYONE = [
  'setting.how-we-meet',
  'setting.private-place',
  'boundaries.part-of-the-work',
  'boundaries.the-medium',
  'confidentiality.what-stays',
  'confidentiality.limits',
  'recording.none',
  'recording.cannot-prevent',
  'data.what-we-keep',
  'data.your-rights',
  'data.change-together',
  'withdrawal.any-time',
]

const MEDIA = ['media.video', 'media.telephone', 'media.chat', 'media.e-mail', 'media.in-person']

/** True of everyone who is treated or comes along. */
const WHO_WORKS = [
  ...EVERYONE,
  'setting.seated-and-seen',
  'setting.where-you-are',
  'setting.my-room',
  'boundaries.our-examples',
  'boundaries.self-disclosure',
  'confidentiality.duty-here',
  'interruption.steps',
  'interruption.costs',
  'interruption.from-outside',
  'contact.between-hours',
  'contact.no-emergency-service',
  ...MEDIA,
]

const FEES = ['fees.what-it-costs', 'fees.moved-or-missed']

/** The kinds that we ship; a clinic can write its own. */
export const TEMPLATES = {
  individual: { id: 'individual', subject: 'patient', clauses: [...WHO_WORKS, ...FEES] },
  partner: {
    id: 'partner',
    subject: 'related-person',
    clauses: [...WHO_WORKS, 'together.own-agreement', 'together.partner-respect'],
  },
  group: { id: 'group', subject: 'group-member', clauses: [...WHO_WORKS, ...FEES, 'together.group-respect'] },
  observer: { id: 'observer', subject: 'observer', clauses: [...EVERYONE, 'together.observer'] },
  supervision: { id: 'supervision', subject: 'supervisor', clauses: [...EVERYONE, 'together.supervisor'] },
} as const satisfies Readonly<Record<string, Template>>
