/** A second process that holds the file: prints `held` once it has the write lock, and gives it back when its input ends. */
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'

const [file = ''] = process.argv.slice(2)
const client = createClient({ url: pathToFileURL(file).href })
const held = await client.transaction('write')
process.stdout.write('held\n')
for await (const _ of process.stdin);
await held.rollback()
client.close()
process.stdout.write('free\n')
