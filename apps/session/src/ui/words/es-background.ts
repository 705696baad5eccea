/** The words about what stands behind somebody in their picture, in Spanish. */
import type { BackgroundWords } from './en-background.ts'

/** All of it, in Spanish. */
export const esBackground: BackgroundWords = {
  heading: 'Detrás de usted en su imagen',
  none: 'Tal como es',
  kinds: { blur: 'Desenfocado', wall: 'Una pared lisa', room: 'Una habitación dibujada' },
  small: 'Imagen más pequeña: menos trabajo para este aparato',
  limit:
    'Se hace en este aparato y no sale de él. En los bordes puede verse algo por un momento: lo que nadie deba ver, mejor guardarlo.',
  loading: 'Se está preparando. Hasta entonces su imagen está a oscuras.',
  waits: 'Empieza con la primera imagen de su cámara.',
  on: {
    blur: 'Lo que hay detrás de usted está desenfocado.',
    wall: 'Se le ve ante una pared lisa.',
    room: 'Se le ve ante una habitación dibujada.',
  },
  tooSlow: fps =>
    `Así, este aparato logra ${fps} imágenes por segundo; con 24 se ve fluido. Lo que hay detrás de usted sigue cubierto. Puede elegir:`,
  failed: {
    'not-supported':
      'Este navegador no puede cubrir lo que hay detrás de usted. Su imagen está a oscuras, para que no se vea nada.',
    'not-loaded':
      'No ha llegado lo que hace falta para cubrir su fondo. Su imagen está a oscuras, para que no se vea nada.',
    broke: 'Su fondo ya no se puede cubrir. Su imagen está a oscuras, para que no se vea nada.',
    stalled: 'Ya no llega ninguna imagen cubierta. Su imagen está a oscuras, para que no se vea nada.',
  },
  choose: 'Puede elegir:',
  offers: {
    small: 'Imagen más pequeña',
    wall: 'Pared lisa',
    'go-on': 'Dejarlo como está',
    again: 'Intentarlo otra vez',
    'as-it-is': 'Mostrar lo que hay detrás de mí',
    'camera-off': 'Apagar la cámara',
  },
}
