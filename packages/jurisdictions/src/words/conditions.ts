/** What an hour has to keep to, and what rules on an hour ask for, in words. */
import type { AskCode, ConditionCode } from '../row.ts'
import type { Words } from '../sentence.ts'

/** The conditions by code. */
export const CONDITION_WORDS: Readonly<Record<ConditionCode, Words>> = {
  'purely-remote': {
    en: 'All of the care is given at a distance. An hour in the same room follows the law of the place where it is held.',
    es: 'Toda la atención se da a distancia. Una cita en la misma sala sigue la ley del lugar donde se celebra.',
  },
  'established-there': {
    en: 'The practitioner is established in the state whose licence this is.',
    es: 'El profesional está establecido en el estado del que es la licencia.',
  },
  'health-profession': {
    en: 'The profession counts as a health profession in the state where it is licensed.',
    es: 'La profesión cuenta como profesión sanitaria en el estado de la licencia.',
  },
  'title-of-place': {
    en: 'Titles that are protected where the client is are used only by those who may use them there.',
    es: 'Los títulos protegidos donde está el cliente solo los usa quien puede usarlos allí.',
  },
  'home-regulator-answers': {
    en: 'The practitioner’s home regulator hears complaints, and the client is told so.',
    es: 'Las quejas las atiende la autoridad de origen del profesional, y el cliente lo sabe.',
  },
  'from-home-place': {
    en: 'The practitioner works from the home place of the licence.',
    es: 'El profesional trabaja desde el lugar de origen de la licencia.',
  },
  'privilege-of-place': {
    en: 'The privilege is of the very place where the client is.',
    es: 'El privilegio es justo del lugar donde está el cliente.',
  },
  'home-is-residence': {
    en: 'The practitioner lives in the home place of the licence.',
    es: 'El profesional reside en el lugar de origen de la licencia.',
  },
  'rules-of-place': {
    en: 'The hour keeps to the laws and rules of the place where the client is.',
    es: 'La cita cumple las leyes y normas del lugar donde está el cliente.',
  },
  'days-counted': {
    en: 'Days worked there are counted, and the law’s number for a year is not passed.',
    es: 'Los días trabajados allí se cuentan, y no se pasa el número que la ley da para un año.',
  },
  'session-rule': {
    en: 'A rule on the hour itself holds. What it asks for is listed with it.',
    es: 'Rige una norma sobre la propia cita. Lo que pide figura con ella.',
  },
}

/** What rules on an hour ask for, by code. */
export const ASK_WORDS: Readonly<Record<AskCode, Words>> = {
  'informed-consent': {
    en: 'Consent to care at a distance is given and written down.',
    es: 'Se da el consentimiento a la atención a distancia y queda escrito.',
  },
  'risks-told': {
    en: 'The client is told of the risks and limits of care at a distance.',
    es: 'El cliente conoce los riesgos y límites de la atención a distancia.',
  },
  'licence-told': {
    en: 'The client is given the number and the kind of the licence.',
    es: 'El cliente recibe el número y el tipo de la licencia.',
  },
  'emergency-resources': {
    en: 'Contacts for help near the client, emergency services among them, are looked for and written down.',
    es: 'Se buscan y se anotan contactos de ayuda cerca del cliente, también los de emergencias.',
  },
  'full-name': { en: 'The client says their full name.', es: 'El cliente dice su nombre completo.' },
  'present-address': {
    en: 'The client says the address where they are now.',
    es: 'El cliente dice la dirección en que está ahora.',
  },
  fitness: {
    en: 'Whether an hour at a distance fits the client today is considered.',
    es: 'Se valora si hoy una cita a distancia es adecuada para el cliente.',
  },
  confidentiality: {
    en: 'The line and both rooms are private, by good practice of the field.',
    es: 'La conexión y los dos lugares son privados, según la buena práctica.',
  },
  'lawful-where-client-is': {
    en: 'With a client elsewhere, the law of that place allows it.',
    es: 'Con un cliente en otro lugar, la ley de ese lugar lo permite.',
  },
  identity: { en: 'Who the client is, is made sure of.', es: 'Se comprueba quién es el cliente.' },
  location: { en: 'Where the client is, is made sure of.', es: 'Se comprueba dónde está el cliente.' },
  readiness: {
    en: 'Whether the client is ready for the hour is made sure of.',
    es: 'Se comprueba si el cliente está en condiciones de empezar.',
  },
  'code-words': {
    en: 'Agreed words or numbers are used to recognise each other.',
    es: 'Se usan palabras o números acordados para reconocerse.',
  },
  'sexual-issues': {
    en: 'How sexual matters are handled at a distance is thought through beforehand.',
    es: 'Se piensa antes cómo tratar a distancia lo que tiene que ver con la sexualidad.',
  },
  'emergency-plan': {
    en: 'There is a plan for an emergency at the client’s place.',
    es: 'Hay un plan para una emergencia en el lugar del cliente.',
  },
  'connection-test': {
    en: 'The connection is tried before the hour.',
    es: 'La conexión se prueba antes de la cita.',
  },
  'other-contact': {
    en: 'Another way to reach each other is agreed for when the line breaks.',
    es: 'Se acuerda otra manera de comunicarse si se corta la conexión.',
  },
  'others-consent': {
    en: 'Whoever else takes part consents as well.',
    es: 'Quien participe además también da su consentimiento.',
  },
}
