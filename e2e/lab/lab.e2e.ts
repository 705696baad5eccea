/** The lab holds what it says: who can reach whom, what each cut takes away, and that nothing is left behind. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ways } from './ask.ts'
import { makeLab, type Lab } from './lab.ts'
import { cleanStale, inside, labMissing, labName, labNamespaces, namespaceOf, run } from './namespace.ts'
import type { Program } from './program.ts'
import { addressOf, SERVER_ADDRESS, STUN_PORT } from './wires.ts'

const missing = labMissing()
if (missing) console.warn(missing)

const PORT = 7000
const ALL: Ways = { tcp: true, udp: true, stun: true, refused: [] }

type Who = 'a' | 'b'

const askFrom = async (lab: Lab<Who>, who: Who, host = SERVER_ADDRESS): Promise<Ways> => {
  const [program = '', ...given] = inside(lab.namespace(who))
  const ask = fileURLToPath(new URL('./ask.ts', import.meta.url))
  return JSON.parse(
    await run(program, [...given, process.execPath, ask, host, String(PORT), String(STUN_PORT)]),
  ) as Ways
}

/** How many frames have come to a person since the lab began. */
const framesTo = async (lab: Lab<Who>, who: Who): Promise<number> => {
  const given = ['-n', lab.namespace(who), '-json', '-statistics', 'link', 'show', 'eth0']
  const [link] = JSON.parse(await run('ip', given)) as [{ stats64: { rx: { packets: number } } }]
  return link.stats64.rx.packets
}

const openLab = async (): Promise<{ lab: Lab<Who>; echo: Program }> => {
  const lab = await makeLab({ people: ['a', 'b'] })
  const echo = await lab.run(new URL('./echo.ts', import.meta.url), {
    LAB_HOST: SERVER_ADDRESS,
    LAB_PORT: String(PORT),
    LAB_STUN_PORT: String(STUN_PORT),
  })
  return { lab, echo }
}

describe.skipIf(missing !== null)('cables', () => {
  let lab: Lab<Who>
  let echo: Program
  beforeAll(async () => {
    ;({ lab, echo } = await openLab())
  })
  afterAll(() => lab.close())

  test.each([
    ['all', { tcp: false, udp: false, stun: false }],
    ['media', { tcp: true, udp: false, stun: false }],
    ['media-but-stun', { tcp: true, udp: false, stun: true }],
    ['signalling', { tcp: false, udp: true, stun: true }],
  ] as const)('[LAB6] a cut of %s takes away just that, from one person, and no send is refused', async (cut, open) => {
    expect(await askFrom(lab, 'a')).toEqual(ALL)
    await lab.cut('a', cut)
    expect(await askFrom(lab, 'a')).toEqual({ ...open, refused: [] })
    expect(await askFrom(lab, 'b')).toEqual(ALL)
    await lab.cut('a', null)
    expect(await askFrom(lab, 'a')).toEqual(ALL)
  })

  test('[LAB15] a cut takes both ways: the server hears nothing of one who is cut, and no frame comes to them', async () => {
    const heard = (): number => echo.printed.filter(line => line === `heard ${addressOf(0, 0)}`).length
    const others = (): number => echo.printed.filter(line => line === `heard ${addressOf(1, 0)}`).length
    const before = { heard: heard(), others: others(), frames: await framesTo(lab, 'a') }
    await askFrom(lab, 'a')
    await askFrom(lab, 'b', addressOf(0, 0))
    await expect.poll(heard).toBe(before.heard + 2)
    expect(await framesTo(lab, 'a')).toBeGreaterThan(before.frames)
    await lab.cut('a', 'all')
    // What was on its way before the cut may still come.
    const frames = [await framesTo(lab, 'a')]
    await expect
      .poll(async () => frames.unshift(await framesTo(lab, 'a')) > 1 && frames[0] === frames[1], { interval: 200 })
      .toBe(true)
    const cut = { heard: heard(), frames: frames[0] }
    await askFrom(lab, 'a')
    await askFrom(lab, 'b', addressOf(0, 0))
    // What the other says afterwards is heard, so what was said before it would have been.
    await askFrom(lab, 'b')
    await expect.poll(others).toBe(before.others + 2)
    expect({ heard: heard(), frames: await framesTo(lab, 'a') }).toEqual(cut)
    await lab.cut('a', null)
  })

  test('[LAB17] the bridge says nothing of its own past the filters: its ends have no address', async () => {
    const held = await run('ip', ['-n', lab.namespace('server'), '-json', 'address', 'show', 'master', 'bridge0'])
    const ends = JSON.parse(held) as { ifname: string; addr_info: unknown[] }[]
    expect(Object.fromEntries(ends.map(({ ifname, addr_info }) => [ifname, addr_info]))).toEqual({
      'to-a': [],
      'to-b': [],
    })
    const bridge = await run('ip', ['-n', lab.namespace('server'), '-details', 'link', 'show', 'bridge0'])
    expect(bridge).toContain('mcast_snooping 0')
  })

  test('[LAB7] two people can lose different things at once, and one can heal alone', async () => {
    await lab.cut('a', 'all')
    await lab.cut('b', 'signalling')
    await lab.cut('a', null)
    expect(await askFrom(lab, 'a')).toEqual(ALL)
    expect(await askFrom(lab, 'b')).toEqual({ ...ALL, tcp: false })
    await lab.cut('b', null)
    expect(await askFrom(lab, 'b')).toEqual(ALL)
  })

  test('[LAB16] what is cut and healed at the same moment stands as it was asked last', async () => {
    for (let round = 0; round < 15; round++) {
      await Promise.all([lab.cut('a', 'all'), lab.cut('b', 'all')])
      await Promise.all([lab.cut('a', null), lab.cut('b', null)])
      const filters = await run('ip', [
        'netns',
        'exec',
        lab.namespace('server'),
        'nft',
        'list',
        'table',
        'bridge',
        'lab',
      ])
      expect(filters).not.toContain('drop')
    }
  })

  test('[LAB8] two labs at once know nothing of each other', async () => {
    const { lab: other } = await openLab()
    await other.cut('a', 'all')
    expect(other.name).not.toBe(lab.name)
    expect(await askFrom(lab, 'a')).toEqual(ALL)
    await other.close()
    expect(await askFrom(lab, 'a')).toEqual(ALL)
  })
})

describe.skipIf(missing !== null)('what is left behind', () => {
  test('[LAB9] a closed lab leaves no namespace', async () => {
    const { lab } = await openLab()
    const mine = (): readonly string[] => labNamespaces().filter(name => name.startsWith(`${lab.name}-`))
    expect(mine()).toHaveLength(3)
    await lab.close()
    expect(mine()).toEqual([])
  })

  test('[LAB10] the namespaces of a process that died are removed with all that runs in them, those of one that lives are not', async () => {
    const dead = spawnSync('true').pid
    expect(existsSync(`/proc/${dead}`)).toBe(false)
    const stale = namespaceOf(labName(dead, 1), 'server')
    const kept = namespaceOf(labName(process.pid, 99), 'server')
    await run('ip', ['netns', 'add', stale])
    await run('ip', ['netns', 'add', kept])
    const folder = join(tmpdir(), `${labName(dead, 1)}-left`)
    await mkdir(folder)
    const [program = '', ...given] = inside(stale)
    const orphan = spawn(program, [...given, process.execPath, '-e', 'console.log(1);setInterval(() => {}, 1e6)'])
    await once(orphan.stdout, 'data')
    const ended = once(orphan, 'exit')
    expect(cleanStale()).toContain(stale)
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect(existsSync(folder)).toBe(false)
    expect(labNamespaces()).not.toContain(stale)
    expect(labNamespaces()).toContain(kept)
    await run('ip', ['netns', 'delete', kept])
  })
})
