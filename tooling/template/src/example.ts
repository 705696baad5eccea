// One idea in one file; this one only shows where things go.

/** Says the name of the package. */
export const example = (): string => 'NAME'
