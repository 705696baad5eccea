/** Nominal types over plain strings and numbers, so that one kind of id is never taken for another. */

/** `Base` with a name that only exists for the compiler; made by the parser that stands beside the type. */
export type Brand<Base, Name extends string> = Base & { readonly '~brand': Name }
