/** Names of places as people write them, made comparable. */

/** Lower case, without accents and without spaces at the ends or doubled. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').trim().replace(/\s+/g, ' ').toLowerCase()
