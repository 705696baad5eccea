/** How a sentence begins that opens with a name, or with a word that stands for one. */

/** The same words with a capital first: "the other person" opens a sentence as "The other person". */
export const begin = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
