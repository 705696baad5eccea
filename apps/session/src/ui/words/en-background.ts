/** The words about what stands behind somebody in their picture, in English; the other languages say the same. */

/** All of it, in English. */
export const enBackground = {
  heading: 'Behind you in your picture',
  none: 'As it is',
  kinds: { blur: 'Blurred', wall: 'A plain wall', room: 'A drawn room' },
  small: 'Smaller picture: less work for this device',
  limit:
    'This is done on this device and goes nowhere else. At the edges something can show for a moment: what nobody should see is better put away.',
  loading: 'It is being made ready. Your picture is dark until then.',
  waits: 'It begins with the first picture of your camera.',
  on: {
    blur: 'What is behind you is blurred.',
    wall: 'You are seen before a plain wall.',
    room: 'You are seen before a drawn room.',
  },
  tooSlow: (fps: number) =>
    `With it, this device manages ${fps} pictures a second; 24 look smooth. What is behind you stays covered. You can choose:`,
  failed: {
    'not-supported': 'This browser cannot cover what is behind you. Your picture is dark, so that nothing shows.',
    'not-loaded':
      'What is needed to cover your background did not arrive. Your picture is dark, so that nothing shows.',
    broke: 'Covering your background has stopped. Your picture is dark, so that nothing shows.',
    stalled: 'No covered picture comes any more. Your picture is dark, so that nothing shows.',
  },
  choose: 'You can choose:',
  offers: {
    small: 'Smaller picture',
    wall: 'Plain wall',
    'go-on': 'Leave it as it is now',
    again: 'Try once more',
    'as-it-is': 'Show the room behind me',
    'camera-off': 'Camera off',
  },
}

/** What each language has to say about it. */
export type BackgroundWords = typeof enBackground
