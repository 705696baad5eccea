/** Comprobar el archivo de un acuerdo sin ningún servidor: español. */
import type { CheckWords } from './en-check.ts'

/** The Spanish words. */
export const esCheck: CheckWords = {
  heading: 'Comprobar un acuerdo',
  intro:
    'Elija el archivo de un acuerdo. Se comprueba solo en este dispositivo: no se envía nada, y funciona sin internet una vez abierta esta página.',
  choose: 'El archivo de un acuerdo',
  busy: 'Comprobando cada texto, cada firma y cada entrada…',
  whole: 'El archivo está completo.',
  wholeSay: (versions, signatures, entries) =>
    `Se comprobaron ${versions} ${versions === 1 ? 'versión' : 'versiones'}, ${signatures} ${signatures === 1 ? 'firma' : 'firmas'} y ${entries} entradas, una por una.`,
  changed: 'Este archivo no está como se escribió, y no prueba nada.',
  changedWhere: {
    file: 'Se ve en el archivo entero.',
    contract: n => `Se ve en la versión ${n}.`,
    entry: n => `Se ve en la entrada ${n}.`,
  },
  unreadable: 'Esto no es el archivo de un acuerdo.',
  madeAt: when => `El archivo se hizo el ${when}. Lo que ocurrió después no está en él.`,
  standing: {
    'in-force': 'En ese momento el acuerdo estaba en vigor.',
    expired: 'En ese momento había pasado el final acordado.',
    suspended: 'En ese momento estaba en pausa, porque una parte la había pedido.',
    withdrawn: 'En ese momento había sido retirado.',
    'not-in-force': 'En ese momento ninguna versión estaba en vigor.',
  },
  receipt: 'Guardar un recibo',
  receiptSay:
    'Lo que se aceptó y lo que se retiró, quién y cuándo, en un archivo breve. Nombra a la parte profesional y a nadie más, y sigue los campos de ISO/IEC TS 27560.',
  version: n => `Versión ${n}`,
  fate: {
    open: 'espera firmas',
    'in-force': 'en vigor',
    declined: 'no aceptada',
    'taken-back': 'retirada por quien la ofreció',
    replaced: 'reemplazada antes de firmarse',
    superseded: 'en vigor hasta que lo estuvo otra posterior',
    withdrawn: 'retirada',
  },
  signedBy: (name, role, when, language) => `${name} (${role}), ${when}, leído en ${language}`,
  nobody: 'Nadie la firmó.',
  roles: {
    patient: 'cliente',
    'related-person': 'participa junto al cliente',
    'group-member': 'miembro del grupo',
    observer: 'observa',
    supervisor: 'supervisa',
    practitioner: 'profesional',
    guardian: 'firma junto al cliente',
  },
  show: 'Leer esta versión',
  hide: 'Cerrarla',
  print: 'Imprimirla',
  digest: 'Código completo de estas palabras',
}
