/** The door for a browser, and for Node: keys that sign and the check of signatures. */
export { indexedDbKeys, type KeyStore } from './web/key-store.ts'
export { makeSigningKey, makeVerify, signWith, type KeyKind, type SigningKey } from './web/keys.ts'
