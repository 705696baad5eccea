/** What this server's key seals for calls for help: a responder's answer, and a word that is kept without being known. */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { KeptWord } from '@holdfast/db'
import type { HelpId, MessageId, ResponderId } from '@holdfast/domain'
import { makeId, randomToken, type Random } from '@holdfast/domain'
import { runsIn, type Phrase } from '@holdfast/safety'
import type { TicketKey } from '../ticket.ts'

const seal = (key: TicketKey, text: string): string => bytesToHex(hmac(sha256, key, utf8ToBytes(text)))

/** The key with which one responder says that they have one call. */
export const answerKey = (key: TicketKey, call: HelpId, responder: ResponderId): string =>
  seal(key, `help-answer.${call}.${responder}`)

/** A word of one's own as it is kept: with the database alone nobody can try words. */
export function keepWord(key: TicketKey, { text, words }: Phrase, random: Random): KeptWord {
  const salt = randomToken(random)
  return { salt, digest: seal(key, `help-word.${salt}.${text}`), words }
}

/** Does the word stand in this line? Every run is looked at, found or not. */
export function hasWord(key: TicketKey, { salt, digest, words }: KeptWord, line: string): boolean {
  return runsIn(line, words).filter(run => seal(key, `help-word.${salt}.${run}`) === digest).length > 0
}

/** The call of a line: the same line, sent again after a break, is the same call. */
export const callOfLine = (line: MessageId): HelpId => {
  const bytes = sha256(utf8ToBytes(`help-line.${line}`))
  return makeId('help', length => bytes.slice(0, length))
}
