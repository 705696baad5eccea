/** A human page of the HTTP interface, drawn from the OpenAPI document and the list of refusals. */
import { REFUSAL_CODES, REFUSALS, ROOM_REFUSALS, UP_SHAPES, WIRE_VERSION } from '@holdfast/wire'

type Operation = {
  readonly summary?: string
  readonly responses?: { readonly [status: string]: { readonly description?: string } }
}

/** The part of an OpenAPI document that the page reads. */
export type Document = {
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: { readonly [path: string]: { readonly [method: string]: unknown } | undefined }
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const plain = (text: string): string => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

/** The page as HTML; it loads nothing but its own style sheet. */
export function docsPage(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => row(path, method, operation as Operation)),
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Holdfast: the HTTP interface</title>
<link rel="stylesheet" href="/docs.css">
</head>
<body>
<main>
<h1>The HTTP interface</h1>
<p>Version ${escape(document.info.version)}. The same as data: <a href="/openapi.json">openapi.json</a>. Every no is an
RFC 9457 problem with a stable <code>code</code>. Requests name their side with the header <code>Holdfast-Side: client</code> or
<code>desk</code> and carry that side's cookie.</p>
${operations.join('\n')}
<h2 id="rooms">Rooms</h2>
<p>A room link is a WebSocket at the <code>path</code> of the join answer, with the subprotocols <code>holdfast.${WIRE_VERSION}</code>,
the ticket (or, for a fresh link of the same page, the ticket of its <code>pass</code>), and the number of the try. A browser may send: ${Object.keys(
    UP_SHAPES,
  )
    .map(name => `<code>${escape(name)}</code>`)
    .join(
      ', ',
    )}, <code>peer</code>. A room refuses with: ${ROOM_REFUSALS.map(code => `<code>${code}</code>`).join(', ')}.</p>
<h2 id="problems">Problems</h2>
<dl>
${REFUSAL_CODES.map(
  code => `<dt id="${code}"><code>${code}</code> (${REFUSALS[code][0]})</dt><dd>${escape(REFUSALS[code][1])}</dd>`,
).join('\n')}
</dl>
</main>
</body>
</html>
`
}

const row = (path: string, method: string, { summary = '', responses = {} }: Operation): string =>
  `<section><h2><code>${escape(method.toUpperCase())} ${escape(path)}</code></h2>
<p>${escape(summary)}</p>
<dl>${Object.entries(responses)
    .map(
      ([status, { description = '' }]) =>
        `<dt>${escape(status)}</dt><dd>${plain(description).replaceAll('\n\n', '<br>')}</dd>`,
    )
    .join('')}</dl></section>`

/** The style of the page: readable in light and dark, at any width. */
export const DOCS_STYLE = `:root { color-scheme: light dark; font: 16px/1.55 system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
h1 { font-size: 1.75rem } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem }
code { font: 0.92em ui-monospace, monospace; overflow-wrap: anywhere }
section { border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent) }
dl { display: grid; grid-template-columns: minmax(3.5rem, max-content) 1fr; gap: .35rem 1rem; margin: .5rem 0 }
dt { font-weight: 600 } dd { margin: 0 } a { color: LinkText }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
`
