// The front door of @holdfast/psychometrics: every name that outsiders may use, and nothing that insiders import.
export { example } from './example.ts'
