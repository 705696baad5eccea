/** Tests of the look that need no browser: contrast of every pair of colours, and no colour or size outside tokens.css. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ui = import.meta.dirname
const tokens = readFileSync(join(ui, 'tokens.css'), 'utf8')

type Colours = ReadonlyMap<string, string>
const coloursIn = (css: string): Colours =>
  new Map([...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]))

const [lightCss = '', darkCss = ''] = tokens.split('@media (prefers-color-scheme: dark)')
const light = coloursIn(lightCss)
const dark: Colours = new Map([...light, ...coloursIn(darkCss)])

/** WCAG 2.2 relative luminance and contrast. */
const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string) => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

/** Text on its ground: at least 4.5. */
const TEXT = [
  ['ink', 'page'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'accent-soft'],
  ['ink', 'attention-soft'],
  ['ink-soft', 'page'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'sunken'],
  ['ink-soft', 'accent-soft'],
  ['ink-soft', 'attention-soft'],
  ['accent', 'page'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['attention', 'page'],
  ['attention', 'surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-leave', 'leave'],
  ['on-leave', 'leave-hover'],
  ['stage-ink', 'stage'],
  ['stage-ink', 'stage-raised'],
  ['stage-ink-soft', 'stage'],
  ['stage-ink-soft', 'stage-raised'],
  ['stage', 'stage-ink'],
] as const

/** Edges of controls and focus rings on their ground: at least 3. */
const EDGES = [
  ['line-strong', 'surface'],
  ['line-strong', 'page'],
  ['accent', 'page'],
  ['focus', 'page'],
  ['focus', 'surface'],
  ['stage-focus', 'stage'],
] as const

test.each([
  ['light', light],
  ['dark', dark],
])('every pair of colours that meets in the %s theme can be read (WCAG AA)', (_, theme) => {
  const of = (pair: readonly [string, string]) => contrast(theme.get(pair[0]) ?? '', theme.get(pair[1]) ?? '')
  expect(TEXT.filter(pair => !(of(pair) >= 4.5)).map(pair => `${pair.join(' on ')} ${of(pair).toFixed(2)}`)).toEqual([])
  expect(EDGES.filter(pair => !(of(pair) >= 3)).map(pair => `${pair.join(' on ')} ${of(pair).toFixed(2)}`)).toEqual([])
})

test('no colour and no size stands outside tokens.css', () => {
  const files = globSync('**/*.css', { cwd: join(ui, '..') }).filter(file => !file.endsWith('tokens.css'))
  expect(files.length).toBeGreaterThan(4)
  const found = files.flatMap(file =>
    readFileSync(join(ui, '..', file), 'utf8')
      .split('\n')
      .filter(line => !line.includes('@media') && /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|\d(px|rem)\b/.test(line))
      .map(line => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

test('every token that is used exists, and every token that exists is used', () => {
  const css = globSync('**/*.css', { cwd: join(ui, '..') }).map(file => readFileSync(join(ui, '..', file), 'utf8'))
  const used = new Set(css.flatMap(text => [...text.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name)))
  const made = new Set([...tokens.matchAll(/^\s+(--[a-z0-9-]+):/gm)].map(([, name]) => name))
  expect([...used].filter(name => !made.has(name))).toEqual([])
  expect([...made].filter(name => !used.has(name))).toEqual([])
})
