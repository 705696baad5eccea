/** What a page without a server reads of an hour from somewhere else: one answer of each kind, by the country. */
import { unknownPart } from '@holdfast/jurisdictions'
import { problemOf, type ElsewhereView } from '@holdfast/wire'

type Answer = { readonly status: number; readonly body: unknown }

const VIEWS: Readonly<Record<string, ElsewhereView>> = {
  JP: { practice: 'look-first', hasPlan: false, times: [['Asia/Tokyo']] },
  ES: { practice: 'closed', hasPlan: false, times: [['Atlantic/Canary'], ['Africa/Ceuta', 'Europe/Madrid']] },
  US: { practice: 'open', hasPlan: true, times: [['America/Chicago'], ['America/Detroit', 'America/New_York']] },
}

/** Answers what is asked ahead; null for everything else. */
export function fakeElsewhere(part: string, body: { readonly [key: string]: unknown }): Answer | null {
  if (part !== '/elsewhere') return null
  const region = typeof body['region'] === 'string' ? body['region'] : null
  const unknown = unknownPart({ country: String(body['country']), region })
  const fields = [...(unknown ? [unknown] : []), ...(String(body['on']) < '2026' ? ['on'] : [])]
  if (fields.length > 0) return { status: 400, body: problemOf('malformed-body', { fields }) }
  return { status: 200, body: VIEWS[String(body['country'])] ?? { practice: 'not-asked', hasPlan: false, times: [] } }
}
