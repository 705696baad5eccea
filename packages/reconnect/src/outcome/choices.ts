/** What people may choose while an hour is interrupted, who may decide it, and the choice as it is recorded. */
import { err, ok, type Instant, type Modality, type Result, type Role, type SeatId } from '@holdfast/domain'

/** A way on. `reduced` names its means: sound only, text only, or the telephone. */
export type Choice =
  | { readonly kind: 'continue' }
  | { readonly kind: 'reduced'; readonly by: 'voice' | 'text' | 'telephone' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'reschedule' }

/** What is possible at this moment. */
export type Possible = {
  readonly modality: Modality
  /** Is everyone who counts there, with the means agreed? */
  readonly isBack: boolean
  /** Does sound come through between all who count? */
  readonly isHeard: boolean
  /** Do all links live, so that text arrives? */
  readonly isLinked: boolean
  /** Is a number agreed that can be called? */
  readonly hasNumber: boolean
}

/** The choice that was made, by the practitioner or by all together. */
export type Chosen = {
  readonly choice: Choice
  readonly decidedBy: 'practitioner' | 'jointly'
  readonly agreed: readonly SeatId[]
  readonly at: Instant
  readonly reason: string
}

/** A person at the interrupted hour. */
export type Present = { readonly seat: SeatId; readonly role: Role }

/** The ways on that are open, the fullest first. To pause or to find another day is always among them. */
export function offers(possible: Possible): readonly Choice[] {
  const remote = possible.modality !== 'in-person'
  const all: readonly (readonly [boolean, Choice])[] = [
    [possible.isBack, { kind: 'continue' }],
    [remote && possible.isHeard && possible.modality === 'video', { kind: 'reduced', by: 'voice' }],
    [remote && possible.isLinked && possible.modality !== 'chat', { kind: 'reduced', by: 'text' }],
    [remote && possible.hasNumber && possible.modality !== 'telephone', { kind: 'reduced', by: 'telephone' }],
    [true, { kind: 'pause' }],
    [true, { kind: 'reschedule' }],
  ]
  return all.flatMap(([isOpen, choice]) => (isOpen ? [choice] : []))
}

/** Who says yes to which way on, when and why. */
export type Wish = {
  readonly choice: Choice
  readonly agreed: readonly SeatId[]
  readonly at: Instant
  readonly reason: string
}

/**
 * Turns a wish into a recorded choice: made by the practitioner, or by everyone who is there. Anything else stays a
 * wish; what somebody sends of themselves they may always reduce alone (see the ladder).
 */
export function choose(
  open: readonly Choice[],
  wish: Wish,
  there: readonly Present[],
): Result<Chosen, 'not-offered' | 'not-yours-to-decide'> {
  if (!open.some(choice => isSameChoice(choice, wish.choice))) return err('not-offered')
  const agreed = there.filter(({ seat }) => wish.agreed.includes(seat))
  if (!agreed.some(({ role }) => role === 'practitioner')) return err('not-yours-to-decide')
  const decidedBy = agreed.length > 1 && agreed.length === there.length ? 'jointly' : 'practitioner'
  const { choice, at, reason } = wish
  return ok({ choice, decidedBy, agreed: agreed.map(({ seat }) => seat), at, reason })
}

const isSameChoice = (a: Choice, b: Choice): boolean =>
  a.kind === 'reduced' ? b.kind === 'reduced' && a.by === b.by : a.kind === b.kind
