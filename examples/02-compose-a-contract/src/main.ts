/** Entry: tells how two people agree. */
import { agree } from './agree.ts'

for await (const line of agree()) console.log(line)
