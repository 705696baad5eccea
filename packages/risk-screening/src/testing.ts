// What @holdfast/risk-screening offers to the tests of others: facts where all is well, to be spoiled one at a time.
export { example as calmExample } from './example.ts'
