/** Who somebody is: what was seen, when and by whom, as practitioners and the person themselves read it. English. Loaded with those parts only. */
import type { DocumentKind, IdentityEvidence, Matching, WordCame } from '@holdfast/domain'
import type { WordsLike } from './en.ts'

const kinds: { readonly [K in IdentityEvidence]: string } = {
  'in-person': 'Met in person',
  document: 'Document seen',
  payment: 'Card or account',
  signature: 'Signed agreement',
  video: 'Known by sight',
  'code-word': 'Agreed word',
}

const documents: { readonly [K in DocumentKind]: string } = {
  passport: 'Passport',
  'identity-card': 'Identity card',
  'driving-licence': 'Driving licence',
  'residence-permit': 'Residence permit',
  other: 'Another document of a public office',
  'not-noted': 'Which document was not noted',
}

const matching: { readonly [K in Matching]: string } = {
  matches: 'matches',
  differs: 'differs',
  'not-compared': 'not compared',
}

const came: { readonly [K in WordCame]: string } = {
  right: 'The word was right.',
  wrong: 'The word was another one.',
  'not-said': 'The word was not said.',
}

/** The English words. */
export const enIdentity = {
  kinds,
  documents,
  matching,
  came,
  met: (day: string, place: string, who: string) => `On ${day}, ${place}. Met by ${who}.`,
  metUnsaid: 'Day and place were not noted.',
  writer: 'whoever wrote this',
  sight: 'In the call of an hour.',
  inHour: 'In an hour.',
  wordOn: (day: string) => `On ${day}.`,
  sightUnsaid: 'From an earlier hour.',
  signed: (version: number) => `Version ${version} of the agreement, signed with their own key.`,
  name: 'Name',
  picture: 'Picture',
  street: 'Billing street',
  postcode: 'Billing postal code',
  byProvider: 'The payment provider was asked: the address by the bank, the name as it was typed there.',
  cardAsked: 'On the payment provider’s page.',
  pair: (what: string, word: string) => `${what}: ${word}`,
  born: (month: string) => `Age: born in ${month}.`,
  adult: 'Age: an adult.',
  by: (name: string, when: string) => `${name}, ${when}`,
  own: {
    open: 'How you are known here',
    say: 'Before an hour, somebody of the practice sees who you are. This is what was seen, by whom and when. Each piece stands by itself, and nothing is worked out from them. The number of a document is never kept. If something is wrong, tell your practitioner: it is taken back.',
    card: {
      heading: 'A card check, if you like',
      say: 'Your practitioner asks whether a bank knows the address you give. Do it or leave it. On the payment provider’s page, which opens in a new tab, you type a card, your name, an address and perhaps an e-mail address. No payment is taken.',
      kept: 'What you type there stays with the provider, and whoever looks after the practice’s account there may see it, but not the whole number. Here it is kept that you were asked, and in three words whether name, street and postal code match. What does not match is talked about and closes nothing.',
      until: (moment: string) => `The page can be used until ${moment}.`,
      show: 'Show the way there',
      go: 'Go to the payment provider’s page',
      away: 'The payment provider does not answer. Please try again later.',
    },
  },
}

/** What is said on who somebody is: the same keys in each language. */
export type IdentityWords = WordsLike<typeof enIdentity>
