/** The page of somebody who was told of a call, fetched by nobody else. */
import { DESK_HELP_ENDPOINTS } from '@holdfast/wire'
import { knowEndpoints } from '../api.ts'

export { HelpAnswer } from './answer.tsx'
export { answerReady as ready } from './answer-words.ts'

knowEndpoints(DESK_HELP_ENDPOINTS)
