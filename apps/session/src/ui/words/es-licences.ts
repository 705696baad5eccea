/** Quién lleva la hora y para qué tiene licencia. Español. */
import type { LicencesWords } from './en-licences.ts'

/** The Spanish words. */
export const esLicences: LicencesWords = {
  open: 'Quién lleva esta hora',
  say: 'Para qué tiene licencia su profesional. Puede comprobarlo usted en el registro público.',
  therapy: 'Esto es terapia de una persona con licencia.',
  support: 'Hoy no consta ninguna licencia en regla. Mientras no conste, esto es apoyo y no terapia.',
  practitioner: 'profesional',
  licensedIn: (profession, place) => `${profession}, con licencia en ${place}`,
  protectedBy: register => `Donde usted está, este título está protegido. Su registro: ${register}.`,
  codes: 'Se rige por',
  code: (name, version) => `${name} (${version})`,
  none: 'Aquí aún no hay ninguna licencia anotada.',
  profession: 'Con licencia de',
  number: 'Número',
  issuer: 'La dio',
  place: 'Para',
  everyMember: 'todos los miembros del pacto',
  status: 'Estado',
  statuses: {
    active: 'activa',
    restricted: 'activa, con límites',
    inactive: 'no activa',
    suspended: 'suspendida',
    revoked: 'retirada',
    unknown: 'no se sabe',
  },
  until: 'Vale hasta',
  forLife: 'de por vida',
  noEnd: 'no está anotado',
  looked: 'Última consulta',
  never: 'aún no, o no figuraba como está anotada',
  methods: {
    'register-lookup': day => `${day}, en el registro público`,
    document: day => `${day}, con el documento`,
    colleague: day => `${day}, por la palabra de un colega`,
  },
  register: 'Abrir el registro público',
}
