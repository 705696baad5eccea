/** Rules on the hour itself, by the place that made them: data only. */
import { PROFESSIONS } from '../profession.ts'
import type { SessionRow } from '../row.ts'
import { at } from './at.ts'
import { noted, seen } from './written.ts'

const BEHAVIORAL_SCIENCES = {
  kind: 'session',
  place: at('US-CA'),
  professions: ['professional-counsellor', 'marriage-and-family-therapist', 'clinical-social-worker'],
  force: 'law',
  ...seen('California, 16 CCR § 1815.5, text at telementalhealthtraining.com/california'),
} as const

/** The rules that we know of, those of a state first. */
export const SESSION_ROWS: readonly SessionRow[] = [
  {
    ...BEHAVIORAL_SCIENCES,
    id: 'session.us-ca.1815.5.first',
    when: 'first',
    asks: ['informed-consent', 'risks-told', 'licence-told', 'emergency-resources'],
    citation: '16 CCR § 1815.5(c)',
  },
  {
    ...BEHAVIORAL_SCIENCES,
    id: 'session.us-ca.1815.5.each',
    when: 'each',
    asks: ['full-name', 'present-address', 'fitness', 'confidentiality'],
    citation: '16 CCR § 1815.5(d)',
  },
  {
    ...BEHAVIORAL_SCIENCES,
    id: 'session.us-ca.1815.5.elsewhere',
    when: 'each',
    asks: ['lawful-where-client-is'],
    citation: '16 CCR § 1815.5(e)',
    ...noted('notes that name 16 CCR § 1815.5; of this part the text was not seen', '2026-11-21'),
  },
  {
    id: 'session.us-ca.1396.8',
    kind: 'session',
    place: at('US-CA'),
    professions: ['psychologist'],
    when: 'each',
    force: 'law',
    asks: ['lawful-where-client-is'],
    citation: '16 CCR § 1396.8',
    ...seen(
      'California Board of Psychology, psychology.ca.gov/laws_regs/telehealth_standards.shtml: an advisory; the regulation asks for more than we have read',
    ),
  },
  {
    id: 'session.us-al.536-x-8-.10',
    kind: 'session',
    place: at('US-AL'),
    professions: ['marriage-and-family-therapist'],
    when: 'each',
    force: 'law',
    asks: ['identity', 'location', 'readiness', 'code-words'],
    citation: 'Ala. Admin. Code r. 536-X-8-.10',
    ...noted('notes that name the rule of the Alabama Board of Examiners in Marriage and Family Therapy', '2026-11-21'),
  },
  {
    id: 'session.us.amftrb',
    kind: 'session',
    place: at('US'),
    professions: ['marriage-and-family-therapist'],
    when: 'each',
    force: 'guideline',
    asks: ['identity', 'sexual-issues', 'emergency-plan', 'connection-test', 'other-contact'],
    citation: 'AMFTRB teletherapy guidelines, 2016 and 2021',
    ...noted('notes that name the guidelines', '2026-11-21'),
  },
  {
    id: 'session.us.hhs',
    kind: 'session',
    place: at('US'),
    professions: PROFESSIONS,
    when: 'each',
    force: 'guideline',
    asks: ['others-consent'],
    citation: 'U.S. Department of Health and Human Services, telehealth guidance',
    ...noted('notes that name the guidance', '2026-11-21'),
  },
  {
    id: 'session.us.cchp',
    kind: 'session',
    place: at('US'),
    professions: PROFESSIONS,
    when: 'first',
    force: 'guideline',
    asks: ['informed-consent'],
    citation: 'Center for Connected Health Policy: most states ask for consent to telehealth by a rule of their own',
    ...noted('notes that name the overview', '2026-11-21'),
  },
]
