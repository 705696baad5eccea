/** The call engine as a chunk of its own: fetched at the door, and never for someone who only fills in a form. */
export { makeCall } from '@holdfast/call'
