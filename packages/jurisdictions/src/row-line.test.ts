/** Tests of where a problem stands in a clinic's file. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOf } from './row-line.ts'

const FILE = `{
  "form": "holdfast-rules-1",
  "rows": [
    { "id": "own.a", "place": "JP" },
    {
      "id": "own.b",
      "trigger": {
        "en": "It says \\"id\\": {[ and, \\n on.",
        "place": "nested"
      },
      "source"
        : "page", "place": "nowhere"
    }, 7,

    {}
  ]
}`

test.each([
  ['', 1],
  ['rows', 1],
  ['rows[0]', 4],
  ['rows[0].place', 4],
  ['rows[1]', 5],
  ['rows[1].kind', 5],
  ['rows[1].id', 6],
  ['rows[1].trigger', 7],
  ['rows[1].trigger.en', 7],
  ['rows[1].source', 11],
  ['rows[1].place', 12],
  ['rows[1].?', 5],
  ['rows[2]', 13],
  ['rows[3]', 15],
])('[JU43] %s stands on line %i', (at, line) => {
  expect(lineOf(FILE, at)).toBe(line)
})

test('[JU43] whatever rows hold, each begins on the line on which it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }), rows => {
      const lines = rows.map(row => JSON.stringify(row))
      const text = `{"form":"x","rows":[\n${lines.join(',\n')}\n]}`
      expect(rows.map((_, at) => lineOf(text, `rows[${at}]`))).toEqual(rows.map((_, at) => at + 2))
    }),
  )
})
