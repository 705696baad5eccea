/** Draws a picture as SVG without a browser: Observable Plot on a small document of our own making (ADR 0022). */
import { plot, type PlotOptions } from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { escaped, markup, type Html } from '../markup.ts'

/** A picture, and what it says to whoever does not see it. The table beneath it says the rest. */
export type Picture = {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly plot: PlotOptions
}

/** Wide enough for a page and narrow enough that its letters can still be read on a telephone. */
const WIDTH = 420

/** The whole figure. Drawn again from the same facts it is the same text: it has no ids but those made of its own. */
export function drawn({ id, title, description, plot: options }: Picture): Html {
  // The types of both libraries name the DOM; what is taken from them is text.
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  const svg = plot({ width: WIDTH, ...options, className: 'plot', figure: false, document }).outerHTML
  const names = `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>`
  // One image with one name: the labels that Plot gives to its parts would be read as if they were more of them.
  const quiet = svg.replace(/ aria-(label|hidden|description)="[^"]*"/g, '')
  const named = quiet.replace(
    /^<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">${names}`,
  )
  return markup`<figure id="${id}">
${{ html: named }}
<figcaption>${title}. ${description}</figcaption>
</figure>`
}
