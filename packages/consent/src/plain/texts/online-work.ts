/** The terms of work online, version 1, in our own plain words; to change a word is to make version 2. */
import type { Contract, ContractText } from '../contract.ts'

const CONTRACT = 'online-work'
const VERSION = 1

const EN: ContractText = {
  contract: CONTRACT,
  version: VERSION,
  language: 'en',
  title: 'How we work together online',
  clauses: [
    {
      id: 'how-it-works',
      heading: 'Our hour online',
      text: 'This is an agreement between you and your practitioner; each of us signs it for ourselves. We meet by video at the time we agreed, and take care of the hour as if we sat in one room: on time, seated, dressed as for a visit, with nothing else running beside it. You come to a door and wait; your practitioner lets you in. Nobody else joins without both of us knowing. We can read this agreement again whenever either of us wishes; if anything changes, it is signed anew.',
    },
    {
      id: 'private-place',
      heading: 'A private place',
      text: 'Please choose a place where nobody can hear you or see your screen, and a network you trust rather than public Wi-Fi. Headphones help. If someone comes near, say so or simply stop talking; we pause until you have your privacy back. Your practitioner does the same at their end. If it is not possible today, say so, and we will see together what is.',
    },
    {
      id: 'where-you-are',
      heading: 'Where you are today',
      text: 'Before each hour we ask for the address where you are, and for a number to call you back. We ask because help, if you ever need it, must come to where you are and not to your home; and because the law of the place you are in decides whether we may work together that day. If you move to another place during the hour, please tell us.',
    },
    {
      id: 'part-of-the-work',
      heading: 'What is part of the work',
      text: 'You may speak about anything here, sexuality included, in plain words. Some things are not part of the work, for either of us: flirting, showing arousal, showing the naked body, or saying or showing something in order to shock. If this happens or begins to, either of us may say so; we pause and talk about it, and your practitioner may end the hour. Saying so is not an accusation: it is how we look after the work.',
    },
    {
      id: 'the-screen-itself',
      heading: 'The screen itself',
      text: 'For some people a camera, a screen or a keyboard is arousing in itself. If either of us notices this, we both undertake to bring it up, and we look for another way, such as the telephone or a room. We talk about it; it is not acted out with your practitioner or towards them.',
    },
    {
      id: 'no-recording',
      heading: 'No recording',
      text: 'Neither of us records the hour or takes pictures of the screen, and neither lets anyone else do so. No software can fully prevent it, and ours cannot either: this rests on the word we give each other. This app records neither picture nor sound. Chat messages are kept on the server of the practice, so that nothing is lost when a connection breaks.',
    },
    {
      id: 'confidentiality',
      heading: 'What stays private, and its limits',
      text: 'What you say stays with your practitioner and with those in the practice who need it for your care. There are limits: in some situations the law may allow or oblige your practitioner to warn a person in danger, or to report harm, for example to a child. These rules differ from place to place; ask at any time which ones hold where you are. Calling emergency help is something else: if your life seems to be in danger, we may tell the emergency service your name, where you are and what it needs to help you. Whenever we can, we speak with you first.',
    },
    {
      id: 'when-the-call-breaks',
      heading: 'When the call breaks',
      text: 'Connections fail, and it is nobody’s fault. Open the same link again and come back; your practitioner does the same. If the picture and sound do not return, we go on in the chat. If that does not work either, your practitioner telephones the number you gave for today, and if nothing works we find another time. Nobody is charged for time lost to a technical fault.',
    },
    {
      id: 'between-hours',
      heading: 'Between our hours',
      text: 'This app is for our hours and is not watched between them. To move an appointment, or for a short practical question, use the way we agreed; we do not contact each other by private accounts. The app is not an emergency service: if you are in danger, call the emergency number of the place where you are.',
    },
    {
      id: 'withdrawing',
      heading: 'You may stop at any time',
      text: 'You may withdraw from this agreement at any time and need not give a reason. Say so in the hour, write it in the chat, or tell the practice in any other way. If we are in a call, it ends. After that there are no more online hours under this agreement, and your practitioner will talk with you about other ways to go on, if you wish. Nobody will hold it against you.',
    },
  ],
}

const ES: ContractText = {
  contract: CONTRACT,
  version: VERSION,
  language: 'es',
  title: 'Cómo trabajamos en línea',
  clauses: [
    {
      id: 'how-it-works',
      heading: 'Nuestra cita en línea',
      text: 'Este es un acuerdo entre usted y su profesional; cada parte firma por sí misma. Nos vemos por video a la hora acordada y cuidamos la cita como si estuviéramos en la misma sala: con puntualidad, en un asiento, con ropa como para una visita y sin hacer otra cosa al mismo tiempo. Usted llega a una puerta y espera; su profesional le abre. Nadie más entra sin que ambas partes lo sepan. Podemos volver a leer este acuerdo cuando cualquiera lo desee; si algo cambia, se firma de nuevo.',
    },
    {
      id: 'private-place',
      heading: 'Un lugar privado',
      text: 'Elija, por favor, un lugar donde nadie pueda oírle ni ver su pantalla, y una red de confianza en vez de una wifi pública. Los auriculares ayudan. Si alguien se acerca, dígalo o simplemente deje de hablar; hacemos una pausa hasta que vuelva a tener privacidad. Su profesional hace lo mismo de su lado. Si hoy no es posible, dígalo, y veremos en conjunto qué se puede hacer.',
    },
    {
      id: 'where-you-are',
      heading: 'Dónde está usted hoy',
      text: 'Antes de cada cita le preguntamos la dirección donde está y un número para devolverle la llamada. Lo preguntamos porque la ayuda, si alguna vez la necesita, tiene que llegar adonde está y no a su casa; y porque la ley del lugar donde está decide si podemos trabajar ese día. Si cambia de lugar durante la cita, díganoslo, por favor.',
    },
    {
      id: 'part-of-the-work',
      heading: 'Qué forma parte del trabajo',
      text: 'Aquí puede hablar de todo, también de sexualidad, con palabras claras. Hay cosas que no forman parte del trabajo, para ninguna de las partes: coquetear, mostrar excitación, mostrar el cuerpo desnudo, o decir o mostrar algo para escandalizar. Si esto ocurre o empieza a ocurrir, cualquiera puede decirlo; hacemos una pausa y lo hablamos, y su profesional puede dar por terminada la cita. Decirlo no es una acusación: así cuidamos el trabajo.',
    },
    {
      id: 'the-screen-itself',
      heading: 'La pantalla misma',
      text: 'A algunas personas una cámara, una pantalla o un teclado les resulta excitante en sí. Si cualquiera de las partes lo nota, ambas nos comprometemos a decirlo, y buscamos otra manera, como el teléfono o una sala. Se habla de ello; no se lleva a la práctica con su profesional ni hacia su profesional.',
    },
    {
      id: 'no-recording',
      heading: 'Sin grabaciones',
      text: 'Ninguna de las partes graba la cita ni toma imágenes de la pantalla, ni permite que otra persona lo haga. Ningún programa puede impedirlo del todo, y el nuestro tampoco: esto se apoya en la palabra que nos damos. Esta aplicación no graba imagen ni sonido. Los mensajes del chat se guardan en el servidor de la consulta, para que nada se pierda cuando se corta una conexión.',
    },
    {
      id: 'confidentiality',
      heading: 'Lo que queda en privado, y sus límites',
      text: 'Lo que usted dice queda entre usted, su profesional y quienes en la consulta lo necesitan para atenderle. Hay límites: en algunas situaciones la ley puede permitir u obligar a su profesional a avisar a una persona en peligro, o a comunicar un daño, por ejemplo a un menor. Estas reglas cambian de un lugar a otro; pregunte en cualquier momento cuáles valen donde usted está. Llamar a la ayuda de emergencia es otra cosa: si su vida parece estar en peligro, podemos decir al servicio de emergencia su nombre, dónde está y lo que necesite para ayudarle. Siempre que podamos, hablamos antes con usted.',
    },
    {
      id: 'when-the-call-breaks',
      heading: 'Cuando se corta la llamada',
      text: 'Las conexiones fallan, y no es culpa de nadie. Abra de nuevo el mismo enlace y vuelva; su profesional hace lo mismo. Si la imagen y el sonido no vuelven, seguimos por el chat. Si eso tampoco funciona, su profesional llama por teléfono al número que usted dio para hoy, y si nada funciona buscamos otra hora. A nadie se le cobra el tiempo perdido por un fallo técnico.',
    },
    {
      id: 'between-hours',
      heading: 'Entre una cita y otra',
      text: 'Esta aplicación es para nuestras citas y nadie la atiende entre ellas. Para cambiar una cita, o para una pregunta práctica breve, use la vía que acordamos; no nos comunicamos por cuentas privadas. La aplicación no es un servicio de emergencia: si está en peligro, llame al número de emergencia del lugar donde está.',
    },
    {
      id: 'withdrawing',
      heading: 'Puede dejarlo en cualquier momento',
      text: 'Puede retirarse de este acuerdo en cualquier momento y no tiene que dar un motivo. Dígalo en la cita, escríbalo en el chat o comuníquelo a la consulta de cualquier otra manera. Si estamos en una llamada, termina. Después no hay más citas en línea bajo este acuerdo, y su profesional hablará con usted de otras maneras de seguir, si lo desea. Nadie se lo tomará a mal.',
    },
  ],
}

/** The terms that everyone who takes part in online work signs: patient, related person and practitioner alike. */
export const ONLINE_WORK: Contract = { id: CONTRACT, version: VERSION, texts: { en: EN, es: ES } }
