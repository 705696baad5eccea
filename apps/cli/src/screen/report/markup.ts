/** HTML that is safe by how it is made: whatever is put into it is text, unless it was made here. */

/** A piece of HTML. `markup` makes it, or whoever has text that is HTML and holds nothing from outside. */
export type Html = { readonly html: string }

/** What can be put into HTML: text, which is escaped, or HTML. */
export type Part = string | number | Html | readonly Html[]

/** Writes HTML around its parts; text among them loses the power to be anything else. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, at) => text + written(parts[at] ?? '')).join(''),
})

/** Nothing at all. */
export const NOTHING: Html = { html: '' }

function written(part: Part): string {
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(part)
  return 'html' in part ? part.html : part.map(({ html }) => html).join('\n')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => ESCAPES[sign] ?? sign)

/** A name from outside, without signs that turn or break what is written around it. */
export const plainName = (name: string): string =>
  name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '\u{FFFD}')

/** A part of the page under a heading of its own, which the contents name. */
export type Section = { readonly id: string; readonly title: string; readonly body: Html }

/** A section of the page. */
export const section = (id: string, title: string, body: Html): Section => ({ id, title, body })

/** The section as it stands on the page. */
export const sectionHtml = ({ id, title, body }: Section): Html => markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}
</section>`

/** A way to each of the sections. */
export const contents = (sections: readonly Section[]): Html => markup`<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}
</ol>
</nav>`

/** What a table is made of. The first cell of a row is its name. */
export type Table = {
  /** Unique on the page. */
  readonly id: string
  readonly caption: Part
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Part[])[]
}

/** A table that a reader of screens can walk through, and that scrolls by itself where it is wider than the page. Columns of numbers stand right. */
export const table = ({ id, caption, heads, rows }: Table): Html => {
  const classes = heads.map((_, at) => (at === 0 ? NOTHING : classOf(rows.map(row => row[at] ?? ''))))
  return markup`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}"><span>${caption}</span></caption>
<thead><tr>${heads.map((head, at) => markup`<th scope="col"${classes[at] ?? NOTHING}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map(([name = '', ...cells]) => markup`<tr><th scope="row">${name}</th>${cells.map((cell, at) => markup`<td${classes[at + 1] ?? NOTHING}>${cell}</td>`)}</tr>`)}
</tbody>
</table>
</div>`
}

const NUMBERS: Html = { html: ' class="n"' }

/** One number, or a figure that is not defined: what a column of numbers holds. */
const isNumber = (cell: Part): boolean =>
  typeof cell === 'object' && 'html' in cell && /^<data [^>]*>[^<]*<\/data>$/.test(cell.html)

const classOf = (cells: readonly Part[]): Html =>
  cells.some(isNumber) && cells.every(cell => isNumber(cell) || typeof cell === 'string') ? NUMBERS : NOTHING

/** Things and what they are, in pairs. */
export const facts = (pairs: readonly (readonly [string, Part])[]): Html => markup`<dl>
${pairs.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`

/** A list of sentences. */
export const list = (lines: readonly Part[]): Html => markup`<ul>
${lines.map(line => markup`<li>${line}</li>`)}
</ul>`
