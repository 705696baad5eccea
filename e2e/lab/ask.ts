/** A program for the lab's own tests: run in a person's namespace, it prints as JSON which ways to the echo are open. */
import { createSocket } from 'node:dgram'
import { connect } from 'node:net'

/** Which ways answered; `refused` lists sends that came back as an error, which a silent loss never does. */
export type Ways = {
  readonly tcp: boolean
  readonly udp: boolean
  readonly stun: boolean
  readonly refused: readonly string[]
}

const [host = '', port = '', stunPort = ''] = process.argv.slice(2)
/** How long an answer may take, in milliseconds; it takes less than one here. */
const PATIENCE = 400
const refused: string[] = []

const answers = (start: (yes: () => void) => () => void): Promise<boolean> =>
  new Promise(resolve => {
    const end = (answer: boolean): void => {
      clearTimeout(timer)
      stop()
      resolve(answer)
    }
    const timer = setTimeout(() => end(false), PATIENCE)
    const stop = start(() => end(true))
  })

const tcp = answers(yes => {
  const socket = connect(Number(port), host, () => socket.write('hello'))
  socket.on('data', yes).on('error', error => refused.push(error.message))
  return () => socket.destroy()
})

const udp = (to: number): Promise<boolean> =>
  answers(yes => {
    const socket = createSocket('udp4')
    socket.on('message', yes)
    socket.send('hello', to, host, error => {
      if (error) refused.push(error.message)
    })
    return () => socket.close()
  })

const ways: Ways = { tcp: await tcp, udp: await udp(Number(port)), stun: await udp(Number(stunPort)), refused }
console.log(JSON.stringify(ways))
