/** Telephone numbers as people write them, made comparable; and which of them reach nobody from afar. */

/** The digits of a number, with the plus that stands before a country's code. */
export const digitsOf = (number: string): string => number.replace(/[^+\d]/g, '')

/**
 * Is this a short number such as 911, 112 or 999? It is answered where it is dialled: from elsewhere it reaches the wrong help.
 * No subscriber's number has six digits or fewer after a country's code.
 */
export const isShortCode = (number: string): boolean => !number.includes('+') && digitsOf(number).length <= 6

/** The same number, however it is written. */
export const isSameNumber = (a: string, b: string): boolean => digitsOf(a) === digitsOf(b)
