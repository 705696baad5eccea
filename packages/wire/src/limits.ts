/** How large anything that crosses the network may be. */

/** The largest room frame in bytes; a larger one closes the link (a media offer is about 6 kB). */
export const FRAME_LIMIT = 32_768

/** The largest HTTP body in bytes. */
export const BODY_LIMIT = 65_536

/** The longest session description in characters. */
export const SDP_LIMIT = 24_576

/** The longest metadata of a peer connection, as JSON text in characters. */
export const METADATA_LIMIT = 4096

/** The longest reason for a choice, in UTF-16 code units. */
export const REASON_LIMIT = 400
