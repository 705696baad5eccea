/** Which form is open in this tab: kept in its own history entry, which a reload comes back to and no other page reads. */

/** Remembers a form, or that none is open. */
export const remembered = (screening: string | null): void =>
  history.replaceState(screening === null ? null : { screening }, '')

/** The form that was open before a reload. */
export function openHere(): unknown {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'screening' in state ? state.screening : null
}
