/** Who holds the hour and what they are licensed for. English. Loaded with it. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enLicences = {
  open: 'Who holds this hour',
  say: 'What your practitioner is licensed for. You can look it up yourself, in the public register.',
  therapy: 'This is therapy by a licensed person.',
  support: 'No licence is known to be good today. Until one is, this is support, and not therapy.',
  practitioner: 'practitioner',
  licensedIn: (profession: string, place: string) => `${profession}, licensed in ${place}`,
  protectedBy: (register: string) => `This title is protected where you are. Its register: ${register}.`,
  codes: 'Works under',
  code: (name: string, version: string) => `${name} (${version})`,
  none: 'No licence is written down here yet.',
  profession: 'Licensed as',
  number: 'Number',
  issuer: 'Given by',
  place: 'For',
  everyMember: 'every member of the compact',
  status: 'Status',
  statuses: {
    active: 'active',
    restricted: 'active, with limits',
    inactive: 'not active',
    suspended: 'suspended',
    revoked: 'taken away',
    unknown: 'not known',
  },
  until: 'Holds until',
  forLife: 'for life',
  noEnd: 'not written down',
  looked: 'Last looked up',
  never: 'not yet, or not found as it is stated',
  methods: {
    'register-lookup': (day: string) => `${day}, in the public register`,
    document: (day: string) => `${day}, by the document`,
    colleague: (day: string) => `${day}, by a colleague’s word`,
  },
  register: 'Open the public register',
}

/** Who holds the hour: the same keys in each language. */
export type LicencesWords = WordsLike<typeof enLicences>
