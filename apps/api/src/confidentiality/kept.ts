/** Every table of the database: which matter it belongs to, who reads that, and whether anything removes it. A test walks the tables. */
import type { Confidentiality, KeptMatter } from '@holdfast/wire'

type Kept = Confidentiality['kept'][number]

/** A matter as it is told, and the tables that hold it. */
export type Holding = Omit<Kept, 'matter' | 'readers'> & {
  readonly readers: readonly Kept['readers'][number][]
  readonly tables: readonly string[]
}

/** Every matter with its tables, in the order in which it is told. */
export const HOLDINGS: { readonly [matter in KeptMatter]: Holding } = {
  people: { readers: ['hour'], removed: 'never', tables: ['people'] },
  identity: { readers: ['self', 'practitioners'], removed: 'never', tables: ['identity_entries'] },
  logins: { readers: ['nobody'], removed: 'never', tables: ['logins', 'invites', 'guardian_links'] },
  hours: {
    readers: ['hour'],
    removed: 'never',
    tables: ['appointments', 'encounters', 'participants'],
  },
  interruptions: { readers: ['practitioners', 'shared'], removed: 'never', tables: ['interruptions'] },
  messages: { readers: ['hour'], removed: 'never', tables: ['rooms', 'room_entries'] },
  whereabouts: { readers: ['self', 'practitioners'], removed: 'never', tables: ['whereabouts'] },
  plans: { readers: ['self', 'practitioners'], removed: 'never', tables: ['emergency_plans'] },
  licences: { readers: ['hour'], removed: 'never', tables: ['licence_entries'] },
  room: { readers: ['self', 'practitioners'], removed: 'never', tables: ['room_checks', 'room_decisions'] },
  agreement: {
    readers: ['self', 'practitioners', 'guardians'],
    removed: 'never',
    tables: ['signatures', 'agreements', 'contracts', 'agreement_entries'],
  },
  'new-devices': { readers: ['self', 'practitioners'], removed: 'answered', tables: ['key_asks'] },
  guardians: {
    readers: ['practitioners', 'guardians', 'shared'],
    removed: 'never',
    tables: ['birth_months', 'guardians', 'guardian_ends', 'consents_said'],
  },
  drafts: { readers: ['self'], removed: 'sent', tables: ['screening_drafts'] },
  questionnaires: {
    readers: ['self', 'practitioners'],
    removed: 'never',
    tables: ['screenings', 'screening_responses', 'screenings_taken_back', 'screening_calls'],
  },
  inquiries: { readers: ['self', 'practitioners'], removed: 'never', tables: ['inquiry_entries'] },
  conclusions: { readers: ['practitioners'], removed: 'never', tables: ['screening_reviews'] },
  care: { readers: ['practitioners'], removed: 'never', tables: ['care_notes'] },
  judgement: { readers: ['practitioners', 'shared'], removed: 'never', tables: ['judgement_entries'] },
  notes: { readers: ['practitioners', 'shared'], removed: 'never', tables: ['hour_notes'] },
  duties: { readers: ['practitioners'], removed: 'never', tables: ['duty_entries'] },
  arrangements: { readers: ['practitioners'], removed: 'never', tables: ['arrangement_entries'] },
  disclosures: { readers: ['practitioners'], removed: 'never', tables: ['disclosures'] },
  help: {
    readers: ['self', 'practitioners', 'responders'],
    removed: 'never',
    tables: ['help_calls', 'help_events', 'responder_lists', 'help_settings'],
  },
  audit: {
    readers: ['nobody'],
    removed: 'never',
    tables: ['audit', 'place_reads', 'card_openings', 'join_answers', 'licence_decisions'],
  },
}
