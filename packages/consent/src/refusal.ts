/** Every reasoned no of an agreement, by a stable name, with a sentence that says what to do. */

/** Why an event was not written down. */
export type Refusal =
  | 'contract-missing'
  | 'contract-of-another-agreement'
  | 'version-out-of-order'
  | 'chain-broken'
  | 'subject-differs'
  | 'version-unknown'
  | 'version-not-open'
  | 'not-a-party'
  | 'not-the-practitioner'
  | 'not-theirs'
  | 'role-differs'
  | 'language-not-offered'
  | 'already-signed'
  | 'signature-malformed'
  | 'signature-wrong'
  | 'signature-of-another-contract'
  | 'key-unknown'
  | 'key-known'
  | 'key-of-another'
  | 'key-revoked'
  | 'key-not-vouched'
  | 'key-not-needed'
  | 'ask-missing'
  | 'clock-differs'
  | 'seen-unknown'
  | 'nothing-to-withdraw'
  | 'part-of-the-whole'
  | 'already-suspended'
  | 'not-suspended'
  | 'not-after-the-last'

/** In plain English, what happened and what to do; screens have words of their own in each language. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
  'contract-missing': 'The text of this version is not here. Load it and try again.',
  'contract-of-another-agreement': 'This text belongs to another agreement. Open the one you mean and try again.',
  'version-out-of-order': 'Another version came first. Compose again from the newest one.',
  'chain-broken': 'This version does not follow from the one before it. Compose again from the newest one.',
  'subject-differs': 'An agreement stays with one participant. Begin a new agreement for another person.',
  'version-unknown': 'There is no such version. Load the agreement again.',
  'version-not-open': 'This version can no longer be signed. Load the agreement again and read the newest one.',
  'not-a-party': 'Only those named in the agreement can do this.',
  'not-the-practitioner': 'Only the practitioner of this agreement can do this.',
  'not-theirs': 'Only the person who did this, or the practitioner, can take it back.',
  'role-differs':
    'The signature names another role than the agreement does. Load the agreement again and sign it there.',
  'language-not-offered': 'This version was not written in that language. Ask for it to be added.',
  'already-signed': 'You have signed this version already. Nothing more is needed.',
  'signature-malformed': 'The signature cannot be read. Load the agreement again and sign it there.',
  'signature-wrong':
    'The signature does not belong to these words and this key. Load the agreement again and sign it there.',
  'signature-of-another-contract':
    'The signature was made under other words. Load the agreement again and sign it there.',
  'key-unknown': 'This device’s key is not known here yet. Sign in again on this device.',
  'key-known': 'This key is known already. Nothing more is needed.',
  'key-of-another': 'The key belongs to somebody else. Sign in as yourself on this device.',
  'key-revoked': 'The key was closed. Make a new one together with your practitioner.',
  'key-not-vouched': 'There was a key before. Your practitioner confirms the new one, by seeing or hearing you.',
  'key-not-needed': 'There was no key before, so nobody needs to confirm one. Sign on this device.',
  'ask-missing':
    'No such key waits for a confirmation: it was confirmed, taken back, replaced by a newer one, or its time was over. Look again.',
  'clock-differs': 'The clock of the device that signed is too far off. Set it right and sign again.',
  'seen-unknown': 'The signature was made from an older state. Load the agreement again and sign it there.',
  'nothing-to-withdraw': 'There is nothing in force or offered that could be withdrawn.',
  'part-of-the-whole': 'This part holds the agreement together. To withdraw from it is to withdraw from the whole.',
  'already-suspended': 'You have asked for a rest already.',
  'not-suspended': 'You have not asked for a rest, so there is none to end.',
  'not-after-the-last': 'The entry is dated before the one it follows. Check the server’s clock.',
}

/** Every refusal, for schemas at the border. */
export const REFUSALS_OF_AGREEMENTS = Object.keys(REFUSAL_WORDS) as [Refusal, ...Refusal[]]
