/** What this process was told about calls for help: by which ways responders are told, and how much. */
import { err, ok, type Result } from '@holdfast/domain'

/** As it was configured. */
export type HelpConfig = {
  /** The mail server and who writes; null: no letters. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** The address that is posted to; null: none. */
  readonly web: string | null
  /** What letters and posts say: ids alone, or also where the caller said they are. */
  readonly tells: 'ids' | 'place'
}

/** No way but the desk, and ids alone. */
export const NO_WAYS: HelpConfig = { mail: null, web: null, tells: 'ids' }

type Environment = { readonly [name: string]: string | undefined }

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Reads its part of the environment; the failure is a sentence for the person who starts the server. */
export function readHelp(environment: Environment): Result<HelpConfig, string> {
  const tells = environment['HOLDFAST_HELP_TELLS'] || 'ids'
  if (tells !== 'ids' && tells !== 'place') return err('HOLDFAST_HELP_TELLS must be ids or place.')
  const web = environment['HOLDFAST_HELP_URL'] || null
  if (web !== null && !isWeb(web))
    return err('HOLDFAST_HELP_URL must be an address that begins with https:// and holds no name or password.')
  const url = environment['HOLDFAST_SMTP_URL'] || null
  const from = environment['HOLDFAST_MAIL_FROM'] || null
  if ((url === null) !== (from === null))
    return err('HOLDFAST_SMTP_URL and HOLDFAST_MAIL_FROM belong together: set both or neither.')
  if (url !== null && !isSmtp(url))
    return err('HOLDFAST_SMTP_URL must begin with smtps:// or smtp://, such as smtps://name:word@mail.example:465.')
  if (from !== null && !/^[^\s@<>,]+@[^\s@<>,]+$/.test(from))
    return err('HOLDFAST_MAIL_FROM must be one address, such as holdfast@practice.example.')
  return ok({ mail: url === null || from === null ? null : { url, from }, web, tells })
}

/** Does this address stand for the machine itself? */
export const isLoopback = (url: string): boolean => LOOPBACK.includes(new URL(url).hostname)

const isSmtp = (text: string): boolean =>
  URL.canParse(text) && ['smtp:', 'smtps:'].includes(new URL(text).protocol) && new URL(text).hostname !== ''

/** Unencrypted only to this machine. */
function isWeb(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(text))
}
