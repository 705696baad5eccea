// The front door of @holdfast/risk-screening: every name that outsiders may use, and nothing that insiders import.
export { example } from './example.ts'
