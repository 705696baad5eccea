/** Every drawn sign, as inline SVG; each stands beside words or inside a named button, so all are hidden from readers. */
import type { JSX } from 'solid-js'

/** A drawn sign of 24 by 24, in the colour of the words beside it. */
export const Icon = (props: { readonly children: JSX.Element }): JSX.Element => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {props.children}
  </svg>
)

/** The mark of the app: a door. */
export const DoorIcon = () => (
  <Icon>
    <path d="M6 21V5.5A1.5 1.5 0 0 1 7.5 4h9A1.5 1.5 0 0 1 18 5.5V21" />
    <path d="M3.5 21h17" />
    <path d="M14.5 12.5v.01" stroke-width="2.6" />
  </Icon>
)

/** A microphone. */
export const MicIcon = () => (
  <Icon>
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
  </Icon>
)

/** A microphone that is off. */
export const MicOffIcon = () => (
  <Icon>
    <path d="M9 9v2a3 3 0 0 0 5 2.2M15 11V6a3 3 0 0 0-5.8-1" />
    <path d="M5.5 11.5a6.5 6.5 0 0 0 10.4 5.2M18.5 11.5c0 1-.2 1.9-.6 2.7M12 18v3M4 4l16 16" />
  </Icon>
)

/** A camera. */
export const CameraIcon = () => (
  <Icon>
    <rect x="3" y="6.5" width="12.5" height="11" rx="2.5" />
    <path d="m15.5 10.8 5.5-3v8.4l-5.5-3" />
  </Icon>
)

/** A camera that is off. */
export const CameraOffIcon = () => (
  <Icon>
    <path d="M15.5 13.2v1.8a2.5 2.5 0 0 1-2.5 2.5H5.5A2.5 2.5 0 0 1 3 15V9a2.5 2.5 0 0 1 2-2.45" />
    <path d="M9.5 6.5H13A2.5 2.5 0 0 1 15.5 9v1.8l5.5-3v8.4l-2.5-1.4M4 4l16 16" />
  </Icon>
)

/** Done. */
export const TickIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
)

/** Still open. */
export const OpenIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="7.5" />
  </Icon>
)

/** Worth a look. */
export const LookIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.8v5M12 16v.01" stroke-width="2.2" />
  </Icon>
)

/** A telephone. */
export const PhoneIcon = () => (
  <Icon>
    <path d="M6.5 3.5h2.7l1.5 4.2-2 1.6a12 12 0 0 0 6 6l1.6-2 4.2 1.5v2.7a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2Z" />
  </Icon>
)

/** A language. */
export const LanguageIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M3.5 12h17M12 3.5c2.5 2.4 3.8 5.2 3.8 8.5s-1.3 6.1-3.8 8.5c-2.5-2.4-3.8-5.2-3.8-8.5s1.3-6.1 3.8-8.5Z" />
  </Icon>
)

/** Sending. */
export const SendIcon = () => (
  <Icon>
    <path d="M12 19.5v-15M5.5 11 12 4.5 18.5 11" />
  </Icon>
)
