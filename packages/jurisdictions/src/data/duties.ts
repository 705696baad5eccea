/** Duties to warn and to report, place by place: data only, and no legal advice. */
import type { DutyRow, Force, Head } from '../row.ts'
import type { Words } from '../sentence.ts'
import { day } from '../day.ts'
import { at } from './at.ts'
import { neverRead, seen } from './written.ts'

/** What no row says. A practice reads it before it relies on one. */
export const DUTIES_CAUTION =
  'a reading aid and no legal advice: laws change, differ by profession and by where the practitioner is licensed; the practice checks its own places with its board, counsel or insurer and keeps the rows that it has checked as its own'

const UNREAD = {
  trigger: null,
  threshold: null,
  victim: null,
  discharge: null,
  deadline: null,
  hasImmunity: null,
  decidedBy: null,
  citation: null,
  note: null,
} as const

/** One table counted all states of the USA, years ago. It is shown with its age and never believed alone. */
const TABLE: Pick<Head, 'source' | 'asOf' | 'confidence' | 'reviewBy' | 'own'> = {
  source:
    'jaapl.org/highwire/markup/8778, Table 1: Variations in State Policies Related to the Duty to Warn or Protect (from Edwards and FindLaw; lists New York as permissive, so from before 2013)',
  asOf: 'before 2013',
  confidence: 'S',
  reviewBy: day('2013-12-31'),
  own: null,
}

const LATER: Readonly<Record<string, Words>> = {
  AL: {
    en: 'NCSL now lists a mandatory duty by statute for counsellors and psychologists.',
    es: 'NCSL recoge ahora un deber obligatorio por ley para consejeros y psicólogos.',
  },
  FL: {
    en: 'A change of 2019 is said to make telling mandatory for some professions where a threat is imminent (known with doubt).',
    es: 'Se dice que un cambio de 2019 obliga a avisar a algunas profesiones ante una amenaza inminente (sabido con dudas).',
  },
  GA: {
    en: 'No plain duty to warn; a duty to control (not read at its source).',
    es: 'Sin un deber de avisar como tal; un deber de controlar (no leído en su fuente).',
  },
  IL: {
    en: 'Sources disagree: permissive in this table, mandatory in the list of NCSL.',
    es: 'Las fuentes no coinciden: permitido en esta tabla, obligatorio en la lista de NCSL.',
  },
  ME: {
    en: 'Some lists give a duty by statute since then (known with doubt).',
    es: 'Algunas listas recogen desde entonces un deber por ley (sabido con dudas).',
  },
  NC: { en: 'Some lists say that there is no duty.', es: 'Algunas listas dicen que no hay deber.' },
  NV: {
    en: 'NRS 629.550 is said to make it mandatory since 2015 (known with doubt).',
    es: 'Se dice que NRS 629.550 lo hace obligatorio desde 2015 (sabido con dudas).',
  },
  NY: {
    en: 'The SAFE Act of 2013 (MHL 9.46) added a mandatory report to county officials.',
    es: 'La SAFE Act de 2013 (MHL 9.46) añadió un aviso obligatorio a las autoridades del condado.',
  },
  TX: {
    en: 'No duty by common law (Thapar v. Zezulka, 1999); telling is permitted (not read at its source).',
    es: 'Sin deber por jurisprudencia (Thapar v. Zezulka, 1999); se permite avisar (no leído en su fuente).',
  },
  WA: {
    en: 'Volk v. DeMeerleer (2016) widened who may be a foreseeable victim, and the statute was changed later (not read at its source).',
    es: 'Volk v. DeMeerleer (2016) amplió quién puede ser víctima previsible, y la ley cambió después (no leído en su fuente).',
  },
}

const protects = (force: Force, basis: DutyRow['basis'], states: string) =>
  states.split(' ').map((state): DutyRow => ({
    id: `duty.us-${state.toLowerCase()}.protect-third-party`,
    kind: 'duty',
    place: at(`US-${state}`),
    duty: 'protect-third-party',
    force,
    basis,
    ...UNREAD,
    note: LATER[state] ?? null,
    ...TABLE,
  }))

type Told = Pick<DutyRow, 'duty' | 'force' | 'citation'> &
  Partial<Pick<DutyRow, 'basis' | 'trigger' | 'threshold' | 'note'>>

const told = (place: string, row: Told, known = neverRead()): DutyRow => ({
  id: `duty.${place.toLowerCase()}.${row.duty}`,
  kind: 'duty',
  place: at(place),
  basis: null,
  ...UNREAD,
  ...row,
  ...known,
})

/** What we hold of duties. A place or a duty that is not here is not read, which is no freedom from it. */
export const DUTY_ROWS: readonly DutyRow[] = [
  ...protects('mandatory', 'statute', 'AZ CA CO ID IN KY LA MD MA MI MN MS MO MT NE NH NJ OH OK TN UT VA WA'),
  ...protects('mandatory', 'common-law', 'AL DE GA HI IA NC PA SC SD VT WI'),
  ...protects('permissive', null, 'AK CT DC FL IL NY OR RI TX WV WY'),
  ...protects('none-found', null, 'AR KS ME NV NM ND'),
  told(
    'US-CA',
    {
      duty: 'csam-report',
      force: 'mandatory',
      basis: 'statute',
      trigger: {
        en: 'A mandated reporter knows or reasonably suspects that someone has downloaded, streamed or opened material that shows a child in obscene sexual conduct.',
        es: 'Quien tiene el deber de avisar sabe, o sospecha con motivo, que alguien ha descargado, visto en línea o abierto material que muestra a un menor en una conducta sexual obscena.',
      },
      threshold: 'reasonable-suspicion',
      citation: 'Penal Code § 11165.1, as changed by AB 1775 (in force since 2015-01-01)',
      note: {
        en: 'It decides what a client may safely tell, so the agreement says it before anything is asked about pictures. Mathews v. Becerra (Cal. 2019, 8 Cal.5th 756) let a challenge go on; its outcome was not read.',
        es: 'De ello depende qué puede contar un cliente con seguridad, y por eso el acuerdo lo dice antes de preguntar por imágenes. Mathews v. Becerra (Cal. 2019, 8 Cal.5th 756) dejó seguir una demanda; su resultado no se leyó.',
      },
    },
    seen('camft.org, article; opinions as copied at cetient and casetext', '2019-12-26'),
  ),
  told(
    'GB-ENG',
    {
      duty: 'child-abuse-report',
      force: 'unclear',
      basis: 'statute',
      trigger: {
        en: 'An adult in a relevant activity with children is told of, or sees, sexual abuse of a child.',
        es: 'Una persona adulta que realiza una actividad pertinente con menores recibe noticia de un abuso sexual a un menor, o lo ve.',
      },
      citation: 'Crime and Policing Act 2026 (Part 5, chapter 2 of the Bill)',
      note: {
        en: 'Enacted as mandatory. It was not among what came into force on 29 June 2026, and whether it reaches those who see only adults is unclear. Obstructing a report is a crime, not making one is none; seven days may pass for the child’s safety.',
        es: 'Aprobado como obligatorio. No estaba entre lo que entró en vigor el 29 de junio de 2026, y no está claro si alcanza a quien solo atiende a adultos. Impedir un aviso es delito, no darlo no lo es; pueden pasar siete días por la seguridad del menor.',
      },
    },
    seen('gov.uk, delegated powers memorandum of 13 February 2026; legislationtracker.co.uk; NSPCC', '2026-06-25'),
  ),
  told('GB', {
    duty: 'protect-third-party',
    force: 'permissive',
    trigger: {
      en: 'Telling of a serious risk is in the public interest.',
      es: 'Avisar de un riesgo grave es de interés público.',
    },
    citation: 'W v Egdell [1990] Ch 359; guidance of GMC, HCPC and BACP',
  }),
  told('IE', {
    duty: 'child-abuse-report',
    force: 'mandatory',
    citation: 'Children First Act 2015, s. 14; Criminal Justice (Withholding of Information) Act 2012',
  }),
  told('DE', {
    duty: 'protect-third-party',
    force: 'permissive',
    citation: '§§ 203, 34 StGB; § 4 KKG; a duty only for the planned crimes of §§ 138, 139 StGB',
  }),
  told('FR', {
    duty: 'child-abuse-report',
    force: 'permissive',
    citation: 'Code pénal, art. 226-14 and 434-3 (for those bound to secrecy)',
  }),
  told('NL', {
    duty: 'child-abuse-report',
    force: 'unclear',
    citation: 'Wet verplichte meldcode huiselijk geweld en kindermishandeling',
    note: {
      en: 'The duty is to follow the steps of the reporting code, not to report.',
      es: 'El deber es seguir los pasos del código de aviso, no avisar.',
    },
  }),
  told('CA', {
    duty: 'protect-third-party',
    force: 'permissive',
    citation: 'Smith v Jones [1999] 1 SCR 455',
  }),
  told('CA', {
    duty: 'child-abuse-report',
    force: 'mandatory',
    citation: 'acts of the provinces on the protection of children',
  }),
  told('AU', {
    duty: 'child-abuse-report',
    force: 'mandatory',
    citation: 'child protection acts of the states',
    note: {
      en: 'It differs by state and profession; in some, not telling of sexual abuse of a child is a crime (Victoria, Crimes Act s. 327; New South Wales, s. 316A).',
      es: 'Cambia según el estado y la profesión; en algunos, no avisar de un abuso sexual a un menor es delito (Victoria, Crimes Act s. 327; Nueva Gales del Sur, s. 316A).',
    },
  }),
  told('NZ', {
    duty: 'child-abuse-report',
    force: 'permissive',
    citation: 'Oranga Tamariki Act 1989, s. 15 and 16',
    note: { en: 'Protected when made in good faith.', es: 'Protegido cuando se hace de buena fe.' },
  }),
  told('US', {
    duty: 'child-abuse-report',
    force: 'mandatory',
    citation: 'statutes of each state',
    note: {
      en: 'Thresholds differ, and so do the rules for abuse long ago of someone who is now an adult.',
      es: 'Los umbrales cambian, y también las normas sobre un abuso antiguo a quien hoy es adulto.',
    },
  }),
]
