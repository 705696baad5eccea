/** Everything of one's own page of the judgement that is fetched together. */
import './own.css'

export { OwnJudgementEntrance } from './entrance.tsx'
export { ownReady } from './words.ts'
