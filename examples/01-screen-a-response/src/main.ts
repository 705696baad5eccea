/** Entry: tells what one person's answers come to. */
import { screen } from './screen.ts'

for (const line of screen()) console.log(line)
