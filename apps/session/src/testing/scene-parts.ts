/** What scenes are made of. */
import type { PeerPhase, Quality } from '@holdfast/call'
import type { RefusalCode, RoomView, SeatView } from '@holdfast/wire'

/** What differs from an ordinary hour in which everything is still to do. */
export type Scene = {
  /** Where the page is opened. */
  readonly at: string
  /** The first answer of the server is this no. */
  readonly refuse?: RefusalCode
  /** There is no server, or no line. */
  readonly line?: 'server-away' | 'offline'
  /** The text of the first contract is long on its way. */
  readonly late?: boolean
  readonly early?: boolean
  /** The client asked about what is kept, and was answered in part. */
  readonly inquiries?: 'asked'
  /** Does all leave the server that can? */
  readonly outside?: boolean
  readonly over?: boolean
  readonly done?: readonly ('identity' | 'whereabouts' | 'room' | 'contract')[]
  /** Someone has looked at their devices before, so they open by themselves. */
  readonly devices?: 'seen'
  /** What the browser says when camera and microphone are asked for. */
  readonly media?: 'refused' | 'none' | 'in-use' | 'no-camera' | 'no-microphone' | 'camera-in-use' | 'striped'
  readonly webrtc?: 'none'
  readonly room?: 'waiting' | 'waiting-alone' | 'in'
  readonly peer?: PeerPhase
  readonly quality?: Quality
  readonly link?: 'lost' | 'moved' | 'refused'
  readonly curtain?: 'mine' | 'theirs'
  readonly couple?: boolean
  readonly chat?: boolean
  readonly cameraOff?: boolean
  readonly ended?: boolean
  readonly minutesLeft?: number
  readonly notToday?: boolean
  /** Safeguards were taken and a care note stands. */
  readonly care?: boolean
  /** The practitioner has not looked around their own place. */
  readonly place?: 'unseen'
  /** What the server says of everyone else. */
  readonly presence?: SeatView['presence']
  readonly dark?: NonNullable<SeatView['dark']>
  /** A picture is missing: the client's, whoever looks. */
  readonly picture?: NonNullable<SeatView['picture']>['stage']
  readonly why?: NonNullable<SeatView['picture']>['reason']
  /** They may not hear us. */
  readonly unheard?: boolean
  readonly step?: RoomView['step']
  /** In so many seconds it is decided how the broken hour goes on. */
  readonly decideIn?: number
  readonly raised?: boolean
  /** Hardly anything is known of where the client is: no plan, nobody to call; or it is not the time to read it. */
  readonly crisis?: 'bare' | 'closed'
  /** The hour broke before. */
  readonly record?: boolean
  readonly outboxFull?: boolean
  /** Everyone else left the hour. */
  readonly gone?: boolean
  readonly poorPicture?: boolean
  /** What the browser says of encryption: `bare` is that it is on and not by whose keys. */
  readonly seal?: 'on' | 'bare' | 'unknown'
  /** An agreement was opened: its first version waits, a later one does, the words did not arrive whole, they asked for a rest, or it holds. */
  readonly agreement?: 'new' | 'changed' | 'new-damaged' | 'rest' | 'held'
  /** What is sent to the agreement does not arrive. */
  readonly agreementAway?: boolean
  /** What is done to an agreement is taken, and the answer does not arrive. */
  readonly answerLost?: boolean
  /** More guardians sign than the one who reads. */
  readonly guardians?: 'three'
  /** Someone under age, and what is open about who consents. */
  readonly minor?: 'bring-guardian' | 'say-who-consents' | 'await-guardian'
  /** Whether the partner takes part is still to be settled. */
  readonly apart?: boolean
  /** What is agreed with them does not tell of the way in which the hour is planned. */
  readonly wayMissing?: boolean
  /** The practice writes the day and a role over each picture. */
  readonly marked?: boolean
  /** They signed on another device before; `asked` means that this one waits to be confirmed. */
  readonly device?: 'new' | 'asked'
  /** An hour for two to which one comes: nothing is decided yet, or this. */
  readonly alone?: 'undecided' | 'hold' | 'individual' | 'reschedule'
  /** What stands on the sheet before contact; `review`: nothing, and a review of work at a distance is asked. */
  readonly arrangements?: 'begun' | 'review'
  /** What was written of a judgement before the page was opened. */
  readonly judgement?: 'begun' | 'whole' | 'concluded'
  /** A limit that was passed was noted, answered and shared before the page was opened. */
  readonly notes?: boolean
  /** What was seen of who the client is was written before; `unmet`: a meeting is recommended, and none is written down. */
  readonly known?: 'seen' | 'unmet'
  /** A payment provider can be asked about a card; `asked`: somebody was asked to have one checked. */
  readonly card?: 'on' | 'asked'
  /** What is kept of the practitioner's licence. */
  readonly licence?: 'good' | 'unseen' | 'due'
  /** Somebody called for help; or what the reader chose for their own calls. */
  readonly help?: 'called' | 'sign' | 'end'
  /** The practitioner asked this of us, or of the client. */
  readonly request?: NonNullable<SeatView['asked']>['what']
  /** No number was given for today. */
  readonly noNumber?: boolean
  /** Questions are asked, or begun before, or have words in English only. */
  readonly questions?: 'asked' | 'begun' | 'english'
  /** The client answered questionnaires: nothing in them hurries, or something does, or it is a place that keeps or studies them only. */
  readonly screenings?: 'calm' | 'urgent' | 'record' | 'research'
}

/** The secret of an invented link. */
export const SECRET = '#0123456789abcdefghjkmnpqrs'
const ALL = ['identity', 'whereabouts', 'room', 'contract'] as const
/** A client who has done it. */
export const AT_DOOR = { at: '/c', done: ALL, devices: 'seen' } as const
/** A client whose call flows. */
export const IN_CALL = { ...AT_DOOR, room: 'in', peer: 'flowing', quality: 'good' } as const
/** The same, while nothing arrives. */
export const SILENT = { ...IN_CALL, peer: 'lost', quality: 'unknown' } as const
/** A practitioner at whose door somebody waits. */
export const DESK = { at: '/p', done: ['contract'], devices: 'seen', room: 'waiting' } as const
/** A practitioner whose call flows. */
export const DESK_CALL = { ...DESK, room: 'in', peer: 'flowing', quality: 'good' } as const
