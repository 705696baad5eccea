/** What a client reads on their place before an hour: Spanish. */
import type { RoomWords } from './en-room.ts'

/** The Spanish words. */
export const esRoom: RoomWords = {
  heading: 'Una mirada a su habitación',
  intro:
    'Todas las respuestas sirven. Lo que hoy no es posible no termina la cita: su profesional lo ve y lo deciden entre ustedes.',
  yes: 'Sí',
  notYet: 'Aún no',
  notToday: 'Hoy no',
  items: {
    alone: {
      say: 'No hay nadie más en la habitación',
      wayOn:
        '¿Hay otra habitación, un auto estacionado o una hora en que los demás no estén? Diga «hoy no» y buscaremos la manera.',
    },
    unheard: {
      say: 'Nadie puede oírme',
      wayOn:
        'Ayudan los auriculares, o un ventilador o una radio al otro lado de la puerta. También puede escribir en el chat si prefiere no hablar.',
    },
    'door-shut': {
      say: 'La puerta está cerrada',
      wayOn: 'Una nota en la puerta pide a los demás que no entren. Si tiene que quedar abierta, diga «hoy no».',
    },
    'who-is-home': {
      say: 'He contado quién está en casa y quién podría venir',
      wayOn: 'Puede decirlo al empezar la cita. Se pregunta para que alguien pueda venir si necesita ayuda.',
    },
    'private-network': {
      say: 'Mi conexión a internet es privada',
      wayOn: 'Los datos móviles de su teléfono son más privados que la wifi de un café o un hotel, si puede usarlos.',
    },
    'screen-private': {
      say: 'Nadie puede ver mi pantalla, y se bloquea para otras personas',
      wayOn: 'A menudo basta con sentarse de espaldas a una pared.',
    },
    'agreed-device': {
      say: 'Uso el dispositivo que acordamos',
      wayOn: 'Si no lo tiene a mano, deciden entre ustedes si hoy sirve otro.',
    },
    'nothing-open': {
      say: 'No hay nada más abierto en este dispositivo',
      wayOn: 'Cierre las demás ventanas y aplicaciones; esta página se queda.',
    },
    'notices-off': {
      say: 'Los avisos y las llamadas están apagados en este dispositivo',
      wayOn: 'Casi todos los dispositivos tienen un modo «no molestar».',
    },
    'not-recorded': {
      say: 'Aquí nada graba ni toma imágenes',
      wayOn: 'Una cámara de la casa, o un altavoz que escucha, se puede apagar durante la cita.',
    },
    seated: {
      say: 'Estoy en un asiento, con la espalda recta, y no en la cama',
      wayOn:
        'Una silla, y el dispositivo sobre una mesa o unos libros, para no tener que sostenerlo. Si hoy no puede sentarse, su profesional le preguntará qué le viene bien.',
    },
    dressed: {
      say: 'Llevo ropa como para una visita',
      wayOn: 'Hay tiempo para cambiarse: la cita le espera.',
    },
    'in-view': {
      say: 'Mi cara, mis manos y mi torso están en la imagen',
      wayOn: 'Aleje un poco el dispositivo. Para una cita sin imagen, diga «hoy no».',
    },
    light: {
      say: 'La luz me da en la cara',
      wayOn: 'Siéntese de frente a una ventana o una lámpara, y no de espaldas a ella.',
    },
    'keys-aside': {
      say: 'El teclado y el ratón están apartados',
      wayOn: 'No necesita ninguno de los dos durante la cita. Un teléfono se puede apoyar en unos libros.',
    },
    sober: {
      say: 'No he tomado alcohol ni drogas antes de esta cita',
      wayOn: 'Gracias por decirlo. Su profesional le pregunta cómo está, y busca con usted otra hora si es mejor.',
    },
    'nothing-before': {
      say: 'Nada íntimo ocurrió justo antes de esta cita',
      wayOn: 'Puede decirlo aquí sin vergüenza, y no hace falta decir más. Hablan de lo que ayuda.',
    },
    'plan-at-hand': {
      say: 'Tengo a mano mi plan de seguridad',
      wayOn: 'Póngalo donde pueda alcanzarlo. Si no lo encuentra, lo miran juntos.',
    },
    'pictures-away': {
      say: 'Las fotos e imágenes de personas, grandes o pequeñas, están fuera de mi vista',
      wayOn: 'Déles la vuelta, o siéntese de modo que queden a su espalda y fuera de la imagen.',
    },
    'pets-away': {
      say: 'Las mascotas están en otra habitación',
      wayOn: 'Si un animal le ayuda o no puede estar en otro lugar, diga «hoy no» y lo deciden entre ustedes.',
    },
    'set-up': {
      say: 'Sé cómo nos encontramos, y hoy puedo cumplirlo',
      wayOn: 'Su profesional lo ve y le pregunta qué es posible hoy. No se le tendrá en cuenta.',
    },
  },
  other: { say: 'Algo más que acordamos', wayOn: 'Su profesional le dice de qué se trata.' },
  expected: [
    'Se encuentran como en una misma sala: a la hora, en una silla y no en la cama, con ropa como para una visita.',
    'Por video, la cámara queda encendida. Si hay que apagarla, diga por qué; su profesional le pregunta cómo está.',
    'No hay nada más en marcha durante la cita, y nadie entra sin que ambas partes lo sepan.',
    'Puede hablar de todo, con palabras claras. Lo que no forma parte del trabajo, para ninguna de las partes, está en lo que acordaron; cualquiera puede decirlo.',
    'Ninguna de las partes graba ni toma imágenes de la pantalla. Ningún programa puede impedirlo, y esta aplicación tampoco: se apoya en la palabra que se dan.',
    'Su profesional cumple lo mismo.',
  ],
  done: 'Continuar',
  said: {
    missing: 'Responda, por favor, a cada una; «hoy no» está bien.',
    'not-yet':
      'Sus respuestas quedan guardadas. Lo que marcó «aún no» hace falta antes de que empiece la cita: cámbielo cuando esté hecho, o diga «hoy no» y su profesional lo decide con usted.',
    changed:
      'Lo que se pregunta aquí ha cambiado desde que abrió esta página. Mire, por favor, lo nuevo; sus respuestas siguen aquí.',
  },
}
