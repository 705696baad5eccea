/** Where someone is today, in English. Loaded with that step. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enWhereabouts = {
  heading: 'Where are you today?',
  intro:
    'If you ever need help during the hour, it must come to where you are now, not to your home. That is the reason for asking each time, and your practitioner sees it only for this.',
  prefilled: 'This is what you told us earlier. Change what is different now.',
  country: 'Country',
  pickCountry: 'Choose a country',
  region: 'State or region',
  city: 'Town or city',
  street: 'Street and number',
  streetHint: 'Or another description that an ambulance driver would find.',
  detail: 'Floor, flat, door code',
  emergency: 'Emergency number where you are',
  emergencyOwn: 'This is the number people are taught there.',
  emergencyCheck: 'Several numbers are in use there. Please check that this is the right one for an ambulance.',
  emergencyOthers: 'Also in use there:',
  emergencyUse: (number: string) => `Use ${number}`,
  asOf: (day: string) => `From a list read on ${day}.`,
  callback: 'Phone number for calling you back today',
  callbackHint: 'For when the connection breaks. With the country code if you are abroad.',
  done: 'This is where I am',
  missing: 'This is still empty.',
  missingCountry: 'Please choose the country you are in.',
  numberLooks: 'This does not look like a phone number yet. Digits and spaces are fine.',
  look: 'Please look at the marked fields.',
  whom: {
    heading: 'Whom may we call in an emergency?',
    say: 'Somebody near you, or who can find out how you are. Help is sent to where you are in any case.',
    someone: 'I name somebody',
    nobody: 'I name nobody today',
    name: 'Their name',
    relation: 'Who they are to you',
    number: 'Their phone number',
    mayCall: 'May they be called?',
    yes: 'Yes, in an emergency',
    no: 'No, ask me first',
    toldAsk: 'What may they be told?',
    told: { where: 'Where I am', worry: 'That somebody worries about me', treatment: 'That I come here' },
  },
  ask: {
    stated: (place: string) => `You said: ${place}.`,
    yes: 'Still here',
    no: 'I am somewhere else now',
    'rather-not': 'I would rather not say',
  },
  arrived: 'Your practitioner has it now.',
  pickRegion: 'Choose one',
  missingRegion: 'Please choose it from the list: help is organised by it there.',
  markup: 'Please write it without < and >.',
  townOnly: 'This names a town or region only. Please add the street and number, or what a driver would look for.',
}

/** What may be said about the place: the same keys in each language. */
export type WhereaboutsWords = WordsLike<typeof enWhereabouts>
