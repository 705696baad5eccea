/** The signs of the call, loaded with it. */
import { Icon } from '../ui/icons.tsx'

/** A drawn curtain. */
export const CurtainIcon = () => (
  <Icon>
    <path d="M3 4h18M5 4v16c3.5 0 5.5-4 5.5-9V4M19 4v16c-3.5 0-5.5-4-5.5-9V4" />
  </Icon>
)

/** A speech bubble. */
export const ChatIcon = () => (
  <Icon>
    <path d="M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-4.5 3.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5Z" />
    <path d="M8 9.5h8M8 12.8h5" />
  </Icon>
)

/** Going out. */
export const LeaveIcon = () => (
  <Icon>
    <path d="M10 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20H10M15 8l4 4-4 4M19 12H9.5" />
  </Icon>
)

/** Closing. */
export const CloseIcon = () => (
  <Icon>
    <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />
  </Icon>
)

/** Sound that can be heard. */
export const SoundIcon = () => (
  <Icon>
    <path d="M4 9.5v5h3.5l4.5 4v-13l-4.5 4H4ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11" />
  </Icon>
)

/** A picture in the corner. */
export const OwnPictureIcon = () => (
  <Icon>
    <rect x="3.5" y="5" width="17" height="14" rx="2" />
    <rect x="12.5" y="12" width="5.5" height="4.5" rx="1" />
  </Icon>
)
