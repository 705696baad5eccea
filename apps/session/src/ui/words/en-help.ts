/** How somebody calls for help without saying so, and what they chose about it: English. Fetched with the hour. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enHelp = {
  open: 'Discreet help',
  intro:
    'If you need help during the hour and cannot say so, you can ask for it without anybody seeing it. People whom the practice has named are told at once.',
  ways: 'Three ways to ask',
  press: 'In the call, hold the button “Chat” for two seconds, then let go.',
  chord: 'On a keyboard, hold both Shift keys together for two seconds.',
  word: 'Write a word of your own in the chat. It is shown like any other.',
  seen: 'What others see',
  nothing: 'Nothing changes on your screen, nor on that of anybody who is beside you or takes part with you.',
  known: 'Your practitioner is told without any sign that others could notice, unless the practitioner is who asked.',
  line: 'Sound, picture and chat need not work for it. Without internet it is sent as soon as there is some again.',
  back: 'It cannot be taken back from here, so that nobody can make you. If it was not meant, say so to whoever contacts you; that is all right.',
  emergency: 'If you can, call the emergency number yourself. This does not replace it.',
  does: 'When I ask for help',
  mask: 'the hour goes on as if nothing happened',
  end: {
    client: 'I leave the hour, as if I had pressed “Leave”',
    desk: 'the hour ends for everyone, without a reason',
  },
  gone: {
    mask: 'If your page breaks, it comes back with both pictures covered.',
    end: {
      client: 'If your page breaks first, whoever opens it waits at the door.',
      desk: 'If your page breaks first, the hour ends all the same.',
    },
  },
  free: 'That break costs nobody anything.',
  sign: 'Show me a small dot in the corner for two seconds once it was taken',
  ownWord: 'My own word',
  ownWordHint:
    'One to three words of at least four letters that you would not write otherwise. Nobody can read it here again, you neither.',
  hasWord: 'You have a word.',
  noWord: 'You have no word.',
  keepWord: 'leave my word as it is',
  newWord: 'set a word',
  takeWord: 'take my word away',
  refused: {
    'too-short': 'Please take a word of at least four letters.',
    'too-long': 'Please take at most three words.',
  },
  save: 'Save',
  saved: 'Saved.',
  notSaved: 'This could not be saved now. Please try again.',
}

/** These words in any language. */
export type HelpWords = WordsLike<typeof enHelp>
