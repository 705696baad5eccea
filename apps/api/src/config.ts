/** The environment, read once and checked; a wrong value is named with the sentence that mends it. */
import { err, ok, type Result } from '@holdfast/domain'
import { joinAnswer, veilPolicy, type IceServer, type Veil } from '@holdfast/wire'
import * as v from 'valibot'
import { readHelp, type HelpConfig } from './help/config.ts'
import { readCardCheck, type CardCheckConfig } from './identity/card-config.ts'
import { readScreening, type ScreeningConfig } from './screenings/config.ts'

/** How this process was told to run. */
export type Config = {
  /** The port to listen on; when it is taken the next free one is used. */
  readonly port: number
  /** The address to listen on; loopback unless HOLDFAST_HOST names another. */
  readonly host: string
  /** The folder of the database file and the ticket key. */
  readonly data: string
  /** Are demo people and their links made at the start? */
  readonly demo: boolean
  /** The address that people use, when a proxy stands before us: scheme, host, port; null to take what browsers say. */
  readonly origin: string | null
  /** STUN and TURN servers for browsers; empty means direct connections only. */
  readonly iceServers: readonly IceServer[]
  /** A TURN server with short-lived credentials (coturn `use-auth-secret`); null when there is none. */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null
  /** Where questions for a browser's own address are answered (UDP), so that it sees when its network is back; null: the port of the pages. */
  readonly stun: number | 'off' | null
  /** What answers are used for, where, in whose words, and whom they wake. */
  readonly screening: ScreeningConfig
  /** Are licences asked for before an hour? */
  readonly licences: 'required' | 'off'
  /** The clinic's own file of rules of places; null: ours alone. */
  readonly rules: string | null
  /** By which ways responders are told of calls for help, and how much. */
  readonly help: HelpConfig
  /** How pages of clients are treated that nobody looks at. */
  readonly veil: Veil
  /** Whether a payment provider may be asked about somebody's card; null: nobody is asked. */
  readonly cardCheck: CardCheckConfig
}

type Environment = { readonly [name: string]: string | undefined }

/** Reads the environment; the failure is a sentence for the person who starts the server. */
export function readConfig(environment: Environment): Result<Config, string> {
  const port = Number(environment['PORT'] ?? '8787')
  if (!Number.isInteger(port) || port < 0 || port > 65535) return err('PORT must be a number from 0 to 65535.')
  const origin = environment['HOLDFAST_ORIGIN']
  if (origin !== undefined && !isOrigin(origin)) {
    return err('HOLDFAST_ORIGIN must be a scheme and host such as https://hour.example, without a path.')
  }
  const iceServers = readIceServers(environment['HOLDFAST_ICE_SERVERS'])
  if (!iceServers.ok) return iceServers
  const turn = readTurn(environment)
  if (!turn.ok) return turn
  const stun = readStun(environment['HOLDFAST_STUN'])
  if (!stun.ok) return stun
  const production = environment['NODE_ENV'] === 'production'
  const demo = environment['HOLDFAST_DEMO'] === undefined ? !production : environment['HOLDFAST_DEMO'] !== '0'
  const screening = readScreening(environment, { isDemo: demo })
  if (!screening.ok) return screening
  const licences = environment['HOLDFAST_LICENCES'] || 'off'
  if (licences !== 'required' && licences !== 'off') return err('HOLDFAST_LICENCES must be required or off.')
  const help = readHelp(environment)
  if (!help.ok) return help
  const veil = readVeil(environment)
  if (!veil.ok) return veil
  const cardCheck = readCardCheck(environment)
  if (!cardCheck.ok) return cardCheck
  return ok({
    port,
    host: environment['HOLDFAST_HOST'] ?? '127.0.0.1',
    data: environment['HOLDFAST_DATA'] ?? 'data',
    demo,
    origin: origin ?? null,
    iceServers: iceServers.value,
    turn: turn.value,
    stun: stun.value,
    screening: screening.value,
    licences,
    rules: environment['HOLDFAST_RULES'] || null,
    help: help.value,
    veil: veil.value,
    cardCheck: cardCheck.value,
  })
}

function readStun(text: string | undefined): Result<Config['stun'], string> {
  if (text === undefined || text === '') return ok(null)
  if (text === 'off') return ok('off')
  const port = Number(text)
  const isPort = Number.isInteger(port) && port > 0 && port <= 65535
  return isPort ? ok(port) : err('HOLDFAST_STUN must be a UDP port from 1 to 65535, or off.')
}

/** Covered and locked after ten minutes, unless the practice says otherwise. */
export const VEIL: Veil = { isOn: true, lockMinutes: 10 }

function readVeil(environment: Environment): Result<Veil, string> {
  const cover = environment['HOLDFAST_COVER'] || 'on'
  if (cover !== 'on' && cover !== 'off') return err('HOLDFAST_COVER must be on or off.')
  const text = environment['HOLDFAST_LOCK_MINUTES'] || String(VEIL.lockMinutes)
  const veil = { isOn: cover === 'on', lockMinutes: text === 'off' ? null : Number(text) }
  return v.is(veilPolicy, veil)
    ? ok(veil)
    : err('HOLDFAST_LOCK_MINUTES must be a whole number of minutes from 2 to 240, or off.')
}

const isOrigin = (text: string): boolean => /^https?:\/\/[^/?#\s]+$/.test(text)

const iceServersField = joinAnswer.entries.iceServers

function readIceServers(text: string | undefined): Result<readonly IceServer[], string> {
  if (text === undefined || text === '') return ok([])
  const sentence = 'HOLDFAST_ICE_SERVERS must be a JSON list such as [{"urls":"stun:stun.example:3478"}].'
  try {
    const parsed = v.safeParse(iceServersField, JSON.parse(text))
    return parsed.success ? ok(parsed.output) : err(sentence)
  } catch {
    return err(sentence)
  }
}

function readTurn(environment: Environment): Result<Config['turn'], string> {
  const urls = environment['HOLDFAST_TURN_URLS']
  const secret = environment['HOLDFAST_TURN_SECRET']
  if (urls === undefined && secret === undefined) return ok(null)
  if (!urls || !secret) return err('HOLDFAST_TURN_URLS and HOLDFAST_TURN_SECRET belong together: set both or neither.')
  const list = urls.split(',').map(url => url.trim())
  return list.every(url => /^turns?:/.test(url))
    ? ok({ urls: list, secret })
    : err('HOLDFAST_TURN_URLS must be addresses that begin with turn: or turns:, separated by commas.')
}
