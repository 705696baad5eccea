/** The three compacts between states of the USA and who takes part in each, as far as we have seen it: data only. */
import { day } from '../day.ts'
import type { PlaceCode } from '../place.ts'
import type { CompactCode, CompactRow, MemberRow } from '../row.ts'
import { at } from './at.ts'
import { seen } from './written.ts'

/** Each compact as a whole. */
export const COMPACT_ROWS: readonly CompactRow[] = [
  {
    id: 'compact.psypact',
    kind: 'compact',
    place: at('US'),
    compact: 'psypact',
    professions: ['psychologist'],
    reaches: 'every-member',
    isListWhole: true,
    conditions: ['from-home-place', 'rules-of-place'],
    ...seen(
      'therapywithoutborders.org/news/psypact-explained: 43 jurisdictions, operational (masspsychaction.org, November 2025, has the same number); that contact begins in the home state: Code of Alabama § 34-26-85, policyrisk.com',
      '2026-02',
    ),
  },
  {
    id: 'compact.counseling',
    kind: 'compact',
    place: at('US'),
    compact: 'counseling',
    professions: ['professional-counsellor'],
    reaches: 'one-place',
    isListWhole: true,
    conditions: ['privilege-of-place', 'home-is-residence', 'rules-of-place'],
    ...seen(
      'certoutlook.com/blog/counseling-compact-states-2026: 39 enacted, six issue; list of the 39: American Counseling Association, 2026-01-05 (its text also says "39 plus DC")',
      '2026-06-13',
    ),
  },
  {
    id: 'compact.social-work',
    kind: 'compact',
    place: at('US'),
    compact: 'social-work',
    professions: ['clinical-social-worker'],
    reaches: 'every-member',
    isListWhole: false,
    conditions: ['rules-of-place'],
    ...seen(
      'therapywithoutborders.org/news/explainer-the-social-work-compact: 31 states, no multistate licence issued yet ("early 2026"); the names of some four were not seen',
      '2026',
    ),
  },
]

type Dates = Pick<MemberRow, 'enactedOn' | 'effectiveOn' | 'issuingSince'>
type Seen = Readonly<{ source: string; asOf: string }>

const UNSEEN: Dates = { enactedOn: null, effectiveOn: null, issuingSince: null }

/** The fields of rows for states that one page names together. */
const members = (compact: CompactCode, states: string, { source, asOf }: Seen, dates: Partial<Dates> = {}) =>
  states.split(' ').map((state): MemberRow => {
    const place: PlaceCode = at(`US-${state}`)
    const id = `member.${compact}.${place.toLowerCase()}`
    return { id, kind: 'member', place, compact, ...UNSEEN, ...dates, ...seen(source, asOf) }
  })

const MAP = {
  source:
    'drworthen.net, members of PSYPACT on 2023-07-01; with those that came later they make the 43 of February 2026',
  asOf: '2026-02',
}
const ACA = { source: 'American Counseling Association, list of enacted states of 2026-01-05', asOf: '2026-01-05' }
const ISSUERS = {
  source: 'certoutlook.com/blog/counseling-compact-states-2026, quoting the Counseling Compact Commission',
  asOf: '2026-06-13',
}
const TWB = { source: 'therapywithoutborders.org/news/explainer-the-social-work-compact', asOf: '2026' }
const SDAHO = { source: 'sdaho.org, list of members of the Social Work Compact', asOf: '2026' }

const from = (date: string): Partial<Dates> => ({ effectiveOn: day(date), issuingSince: day(date) })
const issues = (date: string): Partial<Dates> => ({ issuingSince: day(date) })

/** Each place in each compact. For those that were members on a day when the list was drawn, that day is the earliest that we know of. */
export const MEMBER_ROWS: readonly MemberRow[] = [
  ...members(
    'psypact',
    'AL AZ AR MP CO CT DE DC FL GA ID IL IN KS KY ME MD MI MN MO NE NV NH NJ NC OH OK PA RI TN TX UT VA WA WV WI WY',
    MAP,
    issues('2023-07-01'),
  ),
  ...members('psypact', 'SC', MAP, from('2023-07-17')),
  ...members('psypact', 'ND', MAP, from('2023-08-01')),
  ...members('psypact', 'VT', MAP, from('2024-07-01')),
  ...members('psypact', 'MS', { source: 'psychologyboard.ms.gov', asOf: '2026-02' }, from('2024-04-08')),
  ...members('psypact', 'SD', {
    source: 'listen.sdpb.org: HB 1012 passed both chambers by 2024-01-31; signature and first day not seen',
    asOf: '2026-02',
  }),
  ...members(
    'psypact',
    'MT',
    { source: 'billtrack50.com: HB 241 signed on 2025-04-17; first day not seen', asOf: '2026-02' },
    { enactedOn: day('2025-04-17') },
  ),
  ...members(
    'counseling',
    'AL AR CO CT DC DE FL IA KS KY ME MD MS MO MT NE NH NJ NC ND OK RI SC SD TN UT VT VA WA WV WI WY',
    ACA,
  ),
  ...members(
    'counseling',
    'NV',
    {
      source: `${ACA.source}; legalclarity.org/which-states-are-in-the-counseling-compact for the day`,
      asOf: ACA.asOf,
    },
    { effectiveOn: day('2026-01-01') },
  ),
  ...members('counseling', 'AZ MN', ISSUERS, issues('2025-09-30')),
  ...members('counseling', 'OH', ISSUERS, issues('2026-01-05')),
  ...members('counseling', 'LA', ISSUERS, issues('2026-04-20')),
  ...members('counseling', 'GA', ISSUERS, issues('2026-06-02')),
  ...members('counseling', 'IN', ISSUERS, issues('2026-06-08')),
  ...members('social-work', 'AL AZ AR CO CT DE GA IA KY LA ME MD MN MS MO NE NH NJ NC ND', TWB),
  ...members(
    'social-work',
    'KS',
    { source: `${TWB.source}; socialworkers.org news release 2875 for the day of signature`, asOf: TWB.asOf },
    { enactedOn: day('2024-04-12') },
  ),
  ...members('social-work', 'OH SD UT VT VA WA', SDAHO),
]
