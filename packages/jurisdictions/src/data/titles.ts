/** Which titles the law of a place protects, and which anyone may use: data only. */
import type { TitleRow } from '../row.ts'
import { at } from './at.ts'
import { noted, seen } from './written.ts'

/** Only places for which we have read a source. */
export const TITLE_ROWS: readonly TitleRow[] = [
  {
    id: 'title.gb.psychologist',
    kind: 'title',
    place: at('GB'),
    titles: [
      'practitioner psychologist',
      'registered psychologist',
      'clinical psychologist',
      'forensic psychologist',
      'counselling psychologist',
      'health psychologist',
      'educational psychologist',
      'occupational psychologist',
      'sport and exercise psychologist',
    ],
    isProtected: true,
    register: 'Health and Care Professions Council',
    ...seen('yourspace.merseycare.nhs.uk/clinical/psychological-professions/hcpc-registration'),
  },
  {
    id: 'title.gb.open',
    kind: 'title',
    place: at('GB'),
    titles: ['psychologist', 'psychotherapist', 'counsellor', 'therapist'],
    isProtected: false,
    register: null,
    ...seen('hcpc-uk.org, "Understanding the regulation of psychologists"', '2023-01-16'),
  },
  {
    id: 'title.ie.coming',
    kind: 'title',
    place: at('IE'),
    titles: [
      'counsellor',
      'psychotherapist',
      'clinical psychologist',
      'counselling psychologist',
      'educational psychologist',
    ],
    isProtected: false,
    register: null,
    ...noted(
      'coru.ie, questions and answers: the registers were not yet open when the pages were written; that day was not seen',
      '2025',
    ),
  },
  {
    id: 'title.au.psychologist',
    kind: 'title',
    place: at('AU'),
    titles: ['psychologist'],
    isProtected: true,
    register: 'Australian Health Practitioner Regulation Agency',
    ...seen('cairnmillar.org.au, FAQ on psychologists'),
  },
  {
    id: 'title.au.open',
    kind: 'title',
    place: at('AU'),
    titles: ['psychotherapist', 'counsellor'],
    isProtected: false,
    register: null,
    ...seen('cairnmillar.org.au, FAQ on psychologists'),
  },
]
