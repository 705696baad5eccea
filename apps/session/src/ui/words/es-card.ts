/** The telephone card: what to do when the line breaks. Spanish. Loaded with the card, when it is chosen. */
import type { CardWords } from './en-card.ts'

/** The Spanish words of the card. */
export const esCard: CardWords = {
  heading: 'Si se corta la línea',
  headingNow: 'Su plan para cuando se corta la línea',
  intro: 'Esta tarjeta queda en este dispositivo hasta que termine la cita, y se abre también sin internet.',
  when: span => `Cita: ${span}`,
  client: {
    stay: 'Quédese en esta página, o abra de nuevo su enlace. Su lugar se conserva.',
    wait: minutes => `Espere ${minutes} minutos. Casi siempre la línea vuelve sola.`,
    theyCall: number => `Después su profesional le llama al ${number}. Tenga ese teléfono cerca.`,
    theyCallNoNumber: 'Hoy no dio ningún número de teléfono, así que su profesional no puede llamarle.',
    youCall: minutes => `Si nadie ha llamado después de ${minutes} minutos, llame a su profesional:`,
    youCallFirst: 'Después llame a su profesional:',
    noPhone: 'Si nadie llama, su profesional le contacta de la manera que acordaron.',
    otherDay: 'Si nada funciona, buscan juntos otro día. El tiempo perdido por la técnica no se cobra.',
    emergency: 'En peligro, llame primero a este número:',
  },
  desk: {
    wait: minutes => `Espere ${minutes} minutos; deje la página abierta.`,
    call: 'Después llame:',
    nobody: 'Todavía no hay ningún número. Llega con las respuestas ante la puerta.',
    noNumber: 'no dio ningún número',
    again: minutes => `¿Nadie contesta? Llame otra vez después de ${minutes} minutos.`,
    own: number => `Conocen su número ${number}.`,
    noOwn: 'No consta ningún número suyo, así que no pueden llamarle.',
    otherDay: 'Si no se llega a nadie, ofrezca otro día.',
    emergency: 'Número de emergencia donde está:',
    patient: 'Cliente',
    'related-person': 'Participa junto al cliente',
    practitioner: 'Profesional',
  },
  print: 'Imprimir esta tarjeta',
  calendar: {
    save: 'Guardar en un calendario',
    stay: 'Si se corta la línea: abra de nuevo el mismo enlace.',
    called: (wait, number) => `Después de ${wait} minutos le llaman al ${number}.`,
    call: (again, number) => `Si nadie ha llamado después de ${again} minutos, llame al ${number}.`,
    emergency: number => `En peligro, llame primero al ${number}.`,
    otherDay: 'Si nada funciona, se busca otro día.',
  },
  call: number => `Llamar al ${number}`,
}
