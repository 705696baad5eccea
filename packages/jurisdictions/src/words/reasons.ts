/** Every sentence that an answer on a licence can give as its reason, with what would open the door where it is a no. */
import type { Words } from '../sentence.ts'

/** The reasons by code. */
export const REASON_WORDS = {
  'place-unknown': {
    en: 'We hold no rules for this place. Its licensing board has to be asked.',
    es: 'No tenemos normas de este lugar. Hay que preguntar a su autoridad de licencias.',
  },
  'rule-unknown': {
    en: 'For this profession we have not read the rules of this place. Its licensing board has to be asked.',
    es: 'No hemos leído las normas de este lugar para esta profesión. Hay que preguntar a su autoridad de licencias.',
  },
  'rule-stale': {
    en: 'The rule behind this answer should have been read again by now. Until that is done, the licensing board has to be asked.',
    es: 'La norma en que se apoya esta respuesta ya debería haberse leído de nuevo. Mientras tanto, hay que preguntar a la autoridad de licencias.',
  },
  'rule-not-read': {
    en: 'The rule behind this answer was never seen at its source. The licensing board has to be asked.',
    es: 'La norma en que se apoya esta respuesta nunca se vio en su fuente. Hay que preguntar a la autoridad de licencias.',
  },
  'no-licence': {
    en: 'No licence is on record. One has to be entered before the hour.',
    es: 'No consta ninguna licencia. Hay que registrar una antes de la cita.',
  },
  'licence-here': {
    en: 'The licence is of the place where the client is. It is active and has not run out.',
    es: 'La licencia es del lugar donde está el cliente. Está activa y no ha vencido.',
  },
  'licence-expired': {
    en: 'The licence has run out by that day. It opens the way again once its new last day is on record.',
    es: 'La licencia ya habrá vencido ese día. Vuelve a servir cuando conste su nueva fecha.',
  },
  'licence-not-active': {
    en: 'The licence is not active. It opens the way again once its board says that it is.',
    es: 'La licencia no está activa. Vuelve a servir cuando su autoridad diga que lo está.',
  },
  'licence-restricted': {
    en: 'The licence has limits set by its board. The board has to be asked whether this hour lies within them.',
    es: 'La licencia tiene límites puestos por su autoridad. Hay que preguntarle si esta cita cabe en ellos.',
  },
  'licence-status-unknown': {
    en: 'Nobody has looked up whether the licence is active. The register of its board says so.',
    es: 'Nadie ha consultado si la licencia está activa. El registro de su autoridad lo dice.',
  },
  'licence-end-unknown': {
    en: 'The last day of the licence is not on record. The register of its board says it.',
    es: 'No consta el último día de la licencia. El registro de su autoridad lo dice.',
  },
  'board-has-acted': {
    en: 'A board has limited or ended a licence of this practitioner. The board of the client’s place has to be asked.',
    es: 'Una autoridad ha limitado o retirado una licencia de este profesional. Hay que preguntar a la del lugar del cliente.',
  },
  'not-licensed-here': {
    en: 'The place where the client is asks for a licence of its own. A licence or a privilege for it would open the way.',
    es: 'El lugar donde está el cliente pide una licencia propia. Una licencia o un privilegio para él abriría el camino.',
  },
  'ask-the-board': {
    en: 'What someone licensed elsewhere may do for a client who is there is not settled in what we have read. The licensing board there has to be asked.',
    es: 'Lo que hemos leído no aclara qué puede hacer por un cliente que está allí quien tiene la licencia de otro lugar. Hay que preguntar a la autoridad de allí.',
  },
  'privilege-would-open': {
    en: 'Both places take part in a compact and issue privileges. A privilege would open the way.',
    es: 'Los dos lugares participan en un pacto y conceden privilegios. Un privilegio abriría el camino.',
  },
  'compact-enacted-only': {
    en: 'Both places have enacted a compact, but we do not know that both issue privileges already. It does not open the way yet.',
    es: 'Los dos lugares han aprobado un pacto, pero no nos consta que ambos concedan ya privilegios. Todavía no abre el camino.',
  },
  'place-not-in-compact': {
    en: 'The place where the client is takes no part in the compact.',
    es: 'El lugar donde está el cliente no participa en el pacto.',
  },
  'home-not-in-compact': {
    en: 'The place of the home licence takes no part in the compact.',
    es: 'El lugar de la licencia de origen no participa en el pacto.',
  },
  'membership-unknown': {
    en: 'We do not know whether both places take part in the compact. The licensing board has to be asked.',
    es: 'No sabemos si los dos lugares participan en el pacto. Hay que preguntar a la autoridad de licencias.',
  },
  'compact-not-issuing': {
    en: 'A privilege is on record, but we do not know that both places issue and honour privileges by that day. The licensing board has to be asked.',
    es: 'Consta un privilegio, pero no nos consta que para ese día ambos lugares los concedan y reconozcan. Hay que preguntar a la autoridad de licencias.',
  },
  'compact-privilege': {
    en: 'A privilege of a compact holds where the client is, and the home licence behind it is active.',
    es: 'Un privilegio de un pacto vale donde está el cliente, y la licencia de origen está activa.',
  },
  'privilege-of-another-place': {
    en: 'The privilege is of another place. One for the place where the client is would open the way.',
    es: 'El privilegio es de otro lugar. Uno para el lugar donde está el cliente abriría el camino.',
  },
  'wrong-profession': {
    en: 'The compact is not for this profession.',
    es: 'El pacto no es para esta profesión.',
  },
  'home-licence-missing': {
    en: 'The active home licence that this stands on is not on record. It has to be entered first.',
    es: 'No consta la licencia de origen activa en que esto se apoya. Hay que registrarla primero.',
  },
  'accepted-from-home': {
    en: 'The place where the client is takes the home licence as good for care at a distance.',
    es: 'El lugar donde está el cliente da por buena la licencia de origen para la atención a distancia.',
  },
  'temporary-practice': {
    en: 'The place where the client is lets someone licensed elsewhere work there for some days, and days are left.',
    es: 'El lugar donde está el cliente permite trabajar unos días con licencia de otro lugar, y quedan días.',
  },
  'temporary-days-used': {
    en: 'The days of temporary practice for this year are used up. A licence of that place would open the way.',
    es: 'Los días de práctica temporal de este año se han agotado. Una licencia de ese lugar abriría el camino.',
  },
  'temporary-in-person-only': {
    en: 'Temporary practice there is for hours in the same room. It does not reach care at a distance.',
    es: 'La práctica temporal es allí para citas en la misma sala. No alcanza la atención a distancia.',
  },
  'temporary-unknown': {
    en: 'We know of no rule there that lets this profession work for some days at a distance. The licensing board has to be asked.',
    es: 'No conocemos allí una norma que permita a esta profesión trabajar unos días a distancia. Hay que preguntar a la autoridad de licencias.',
  },
} as const satisfies Readonly<Record<string, Words>>

/** Why an answer is what it is. */
export type ReasonCode = keyof typeof REASON_WORDS
