/** Tests of scores as expressions, by another engine for FHIRPath: the figures of the vectors, and nothing where an answer is missing. */
import { readFileSync } from 'node:fs'
import {
  core10,
  gad7,
  isBinary,
  ors,
  parseAnswers,
  pcptsd5,
  phq15,
  rq,
  score,
  who5,
  wsas,
  type Answers,
  type AnsweredInstrument,
  type Wording,
} from '@holdfast/risk-screening'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import r5 from 'fhirpath/fhir-context/r5'
import { describe, expect, test } from 'vitest'
import { CALCULATED } from '../codes.ts'
import { ANSWERED, exported, inventedWording } from '../testing.ts'

describe('another engine computes the scores', () => {
  // Without what an engine knows of weights: our expressions need none of it.
  const [{ score: _, ...R4 }, { score: __, ...R5 }] = [r4, r5]
  const MODELS = { R4, R5 }
  const VECTORS: Readonly<Record<string, readonly { readonly answers: Readonly<Record<string, unknown>> }[]>> =
    JSON.parse(
      readFileSync(new URL('../../../risk-screening/fixtures/instrument-scoring.json', import.meta.url), 'utf8'),
    ).vectors

  /** A response as a form of ours would keep it, written here so that it owes nothing to our writer. */
  const responseOf = ({ items }: AnsweredInstrument, wording: Wording, answers: Answers) => ({
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: items.flatMap(({ id, answers: scale }) => {
      const answer = answers[id] ?? null
      if (answer === null) return []
      const isCoded = (wording.items[id]?.anchors.length ?? 0) > 0
      const code = String(typeof answer === 'boolean' ? Number(answer) : answer)
      const plain = isBinary(scale) ? { valueBoolean: Number(answer) === 1 } : { valueDecimal: answer }
      return [{ linkId: id, answer: [isCoded ? { valueCoding: { system: 'urn:holdfast:answer', code } } : plain] }]
    }),
  })

  function computed(instrument: AnsweredInstrument, wording: Wording, release: 'R4' | 'R5') {
    const rules = (exported(instrument, wording, release).item ?? []).flatMap(({ linkId, extension = [] }) =>
      extension
        .filter(({ url }) => url === CALCULATED)
        .map(({ valueExpression }) => ({
          linkId,
          run: fhirpath.compile(valueExpression?.expression ?? '', MODELS[release]),
        })),
    )
    return (answers: Answers): Readonly<Record<string, unknown>> => {
      const resource = responseOf(instrument, wording, answers)
      return Object.fromEntries(rules.map(({ linkId, run }) => [linkId, run(resource, { resource })]))
    }
  }

  const scoredOnes = ANSWERED.filter(({ mode }) => mode === 'score')
  test.each(scoredOnes.map(one => [one.id, one] as const))(
    '%s: the same figure, and nothing where we make none',
    (id, instrument) => {
      let [made, empty] = [0, 0]
      for (const asked of ['fully', 'briefly'] as const) {
        const wording = inventedWording(instrument, { asked })
        const compute = computed(instrument, wording, asked === 'fully' ? 'R4' : 'R5')
        const complete = Object.fromEntries(instrument.items.map(({ id: item, answers }) => [item, highest(answers)]))
        const oneMissing = instrument.items.map(item => ({ ...complete, [item.id]: null }))
        const notApplicable = instrument.items
          .filter(item => item.notApplicable)
          .map(item => ({ ...complete, [item.id]: 'not-applicable' }))
        for (const given of [
          complete,
          ...oneMissing,
          ...notApplicable,
          {},
          ...(VECTORS[id] ?? []).map(({ answers }) => answers),
        ]) {
          const answers = parseAnswers(instrument, given)
          if (!answers.ok) throw new Error(id)
          const found = compute(answers.value)
          for (const { id: name, value } of score(instrument, answers.value, { missing: 'strict', prevalence: null })
            .scores) {
            const result = found[`score.${name}`]
            if (value === null) expect(result, JSON.stringify(given)).toEqual([])
            else expect(result, JSON.stringify(given)).toEqual([expect.closeTo(value, 6)])
            if (value === null) empty += 1
            else made += 1
          }
        }
      }
      expect(made).toBeGreaterThan(0)
      expect(empty).toBeGreaterThan(0)
    },
  )

  const highest = (scale: AnsweredInstrument['items'][number]['answers']): number | boolean =>
    scale.kind === 'range' ? scale.max : scale.kind === 'values' ? Math.max(...scale.values) : true

  test('two answers to one question never make up for a missing one', () => {
    const wording = inventedWording(gad7)
    const expression = exported(gad7, wording, 'R4')
      .item?.at(-1)
      ?.extension?.find(({ url }) => url === CALCULATED)?.valueExpression?.expression
    const complete = Object.fromEntries(gad7.items.map(({ id }) => [id, 1]))
    const resource = responseOf(gad7, wording, { ...complete, q7: null })
    resource.item[0]?.answer.push({ valueCoding: { system: 'urn:holdfast:answer', code: '1' } })
    expect(expression).toContain('iif(')
    expect(fhirpath.evaluate(resource, expression ?? '', { resource }, MODELS.R4)).toEqual([])
  })

  test('turned keys, factors, skips and what does not apply stand in the expression', () => {
    const text = (instrument: AnsweredInstrument, at = -1): string =>
      exported(instrument, inventedWording(instrument), 'R5')
        .item?.at(at)
        ?.extension?.find(({ url }) => url === CALCULATED)?.valueExpression?.expression ?? ''
    expect(text(gad7)).toMatch(
      /^iif\(%resource\.item\.where\(linkId in \('q1' \| .*\) and answer\.count\(\) = 1\)\.count\(\) = 7, .*, \{\}\)$/,
    )
    expect(text(core10)).toContain("(4 - %resource.item.where(linkId = 'q2').answer.value.code.toDecimal())")
    expect(text(who5)).toContain(') * 4, {})')
    expect(text(rq)).toContain("-1 * %resource.item.where(linkId = 'fearful')")
    expect(text(pcptsd5)).toContain("iif(%resource.item.where(linkId = 'gate').answer.value.code.toDecimal() = 0, 0, ")
    expect(text(phq15)).toContain(".code = 'not-applicable', 0, ")
    expect(text(wsas)).not.toContain('not-applicable')
    expect(text(ors)).toContain("linkId = 'q1').answer.value + ")
  })
})
