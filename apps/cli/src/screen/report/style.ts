/** How a report looks: calm in light and dark, readable on a telephone and on paper. The colours are those of the app. */

/** The whole style sheet. It names no font and no picture of any other place. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f6f4; --surface: #fff; --sunken: #ebefed; --ink: #1b2827; --ink-soft: #4d5b59; --line: #d3dad7; --line-strong: #6b7976;
  --met: #0e655f; --unmet: #6b7976; --cut: #7a4b00; --attention-soft: #fbf0dc; --attention-line: #d8b473; --focus: #0b57c4;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #111817; --surface: #192221; --sunken: #0d1312; --ink: #e6edeb; --ink-soft: #a9b7b4; --line: #303c3a; --line-strong: #8b9a96;
    --met: #6cc5ba; --unmet: #8b9a96; --cut: #f0c987; --attention-soft: #2c2415; --attention-line: #6f5a30; --focus: #9cc4ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: clamp(1.5rem, 1.3rem + 1vw, 1.9375rem); line-height: 1.22; margin: 0 0 0.5rem; }
h2 { font-size: 1.3125rem; line-height: 1.22; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 0.5rem; }
p, ul, ol { max-width: 44rem; margin: 0 0 0.75rem; }
ul, ol { padding-left: 1.25rem; }
li { margin-bottom: 0.375rem; }
code { font: 0.875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.purpose, section:has(> #care) { border: 1px solid var(--attention-line); background: var(--attention-soft); border-radius: 0.75rem; padding: 0.75rem 1rem; }
.purpose { max-width: none; }
section:has(> #care) { margin-top: 2.5rem; }
#care { margin-top: 0; }
a { color: inherit; text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
nav ol { columns: 2 16rem; }
#care ~ ul { margin-bottom: 0; }
.soft { color: var(--ink-soft); font-size: 0.9375rem; }
dl { margin: 0 0 1rem; }
dl > div { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: 0.125rem 1rem; padding: 0.375rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--ink-soft); }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 36rem) { dl > div { grid-template-columns: minmax(0, 1fr); } }
figure { margin: 0 0 1rem; padding: 1rem 0.75rem; background: var(--surface); border: 1px solid var(--line); border-radius: 0.75rem; }
main { counter-reset: figure table; }
figcaption::before { counter-increment: figure; content: "Figure " counter(figure) ". "; font-weight: 600; color: var(--ink); }
caption > span { display: inline-block; position: sticky; left: 0.5rem; max-width: min(100%, calc(100vw - 4rem)); }
caption > span::before { counter-increment: table; content: "Table " counter(table) ". "; }
figcaption { color: var(--ink-soft); font-size: 0.9375rem; margin-top: 0.5rem; }
svg.plot { --plot-background: var(--surface); display: block; width: 100%; max-width: 36rem; height: auto; margin: 0 auto; font-size: 13px; color: var(--ink); }
.scroll { overflow-x: auto; margin: 0 0 1.25rem; background: var(--surface); border: 1px solid var(--line); border-radius: 0.75rem; }
.scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0.75rem 0.5rem; font-weight: 600; }
th, td { padding: 0.375rem 0.5rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
th.n, td.n { text-align: right; }
.i { white-space: nowrap; }
thead th { vertical-align: bottom; background: var(--sunken); color: var(--ink-soft); font-weight: 600; }
tbody th { font-weight: 400; }
@page { margin: 16mm 14mm; }
@media print {
  :root { font-size: 9pt; }
  body { background: #fff; font-size: 1rem; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  .scroll { overflow: visible; }
  table { font-size: 0.875rem; }
  th, td { padding: 0.2rem 0.25rem; }
  h2, h3, caption, thead { break-after: avoid; }
  figure, tr, .purpose, li, dl > div { break-inside: avoid; }
  svg.plot { max-width: 28rem; }
}
`.trim()
