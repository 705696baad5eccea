/** An outcome as a value: ok with what was asked for, or a named failure. */

/** Either `ok` with a value or not `ok` with one named failure. Expected outcomes travel as this; only our own bugs are thrown. */
export type Result<T, E> = Ok<T> | Err<E>

/** The good half of a result. */
export type Ok<T> = { readonly ok: true; readonly value: T }

/** The other half of a result: a failure with a name that callers can switch on. */
export type Err<E> = { readonly ok: false; readonly error: E }

/** Wraps a value as a good outcome. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** Wraps a named failure as an expected outcome. */
export const err = <E>(error: E): Err<E> => ({ ok: false, error })

/** Applies `change` to a good outcome and hands a failure through untouched. */
export const mapResult = <T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> =>
  result.ok ? ok(change(result.value)) : result

/** Marks a place that no value can reach; being here is our own bug, so it throws. */
export const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${typeof value}`)
}
