/** Checking an agreement's file without any server: English. Loaded with that page only. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enCheck = {
  heading: 'Check an agreement',
  intro:
    'Choose the file of an agreement. It is checked on this device alone: nothing is sent anywhere, and it works without internet once this page is open.',
  choose: 'The file of an agreement',
  busy: 'Checking every text, every signature and every entry…',
  whole: 'The file is whole.',
  wholeSay: (versions: number, signatures: number, entries: number) =>
    `${versions} ${versions === 1 ? 'version' : 'versions'}, ${signatures} ${signatures === 1 ? 'signature' : 'signatures'} and ${entries} entries were checked, one by one.`,
  changed: 'This file is not as it was written, so it proves nothing.',
  changedWhere: {
    file: 'It shows in the file as a whole.',
    contract: (n: number) => `It shows in version ${n}.`,
    entry: (n: number) => `It shows in entry ${n}.`,
  },
  unreadable: 'This is no file of an agreement.',
  madeAt: (when: string) => `The file was made on ${when}. What happened later is not in it.`,
  standing: {
    'in-force': 'At that time the agreement was in force.',
    expired: 'At that time the agreed end had passed.',
    suspended: 'At that time it rested, because a party had asked for it.',
    withdrawn: 'At that time it had been withdrawn.',
    'not-in-force': 'At that time no version was in force.',
  },
  receipt: 'Save a receipt',
  receiptSay:
    'What was agreed to and withdrawn, by whom and when, in one short file. It names the practitioner and no one else, and follows the fields of ISO/IEC TS 27560.',
  version: (n: number) => `Version ${n}`,
  fate: {
    open: 'waits for signatures',
    'in-force': 'in force',
    declined: 'declined',
    'taken-back': 'taken back',
    replaced: 'replaced before it was signed',
    superseded: 'in force until a later one was',
    withdrawn: 'withdrawn',
  },
  signedBy: (name: string, role: string, when: string, language: string) =>
    `${name} (${role}), ${when}, read in ${language}`,
  nobody: 'Signed by nobody.',
  roles: {
    patient: 'client',
    'related-person': 'takes part beside the client',
    'group-member': 'member of the group',
    observer: 'observer',
    supervisor: 'supervisor',
    practitioner: 'practitioner',
    guardian: 'signs beside the client',
  },
  show: 'Read this version',
  hide: 'Close it',
  print: 'Print it',
  digest: 'Code of these words, in full',
}

/** The shape of the words, for every other language. */
export type CheckWords = WordsLike<typeof enCheck>
