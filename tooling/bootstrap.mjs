// Takes a fresh machine with nothing but Node 20, npm and this folder to a running server (`start`) or to a tested workspace (`test`).
// Plain JavaScript without dependencies, because it runs before there are any.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@12.4.2'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const stampFile = join(root, 'node_modules', '.holdfast-stamp')

const env = {
  ...process.env,
  PATH: bin + delimiter + (process.env.PATH ?? ''),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
}
// Inside an `npm` script these speak of npm's own run and would only confuse pnpm and turbo.
for (const name of Object.keys(env))
  if (/^npm_(lifecycle|package|command|execpath|node_execpath)/.test(name)) delete env[name]

const startedByNpm = process.env.npm_lifecycle_event !== undefined

const say = text => console.log(`holdfast: ${text}`)

/** Ends with a sentence for a person; a test run also ends with its one plain line. */
const giveUp = sentence => {
  console.error(`holdfast: ${sentence}`)
  if (process.argv[2] === 'test') console.log('0 passed, 1 failed')
  process.exit(1)
}

/** Runs a command with our own terminal and answers its exit code; signals that reach us reach it too. */
function run(command, args, extra = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, env: { ...env, ...extra }, stdio: 'inherit' })
    const pass = signal => {
      // In a terminal Ctrl-C reaches the whole group already; a second one would read as "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    // npm hands on SIGTERM and SIGINT only; when it goes any other way, nobody is left who could stop the child.
    const parent = process.ppid
    const watch = setInterval(() => startedByNpm && process.ppid !== parent && child.kill('SIGTERM'), 500)
    const done = code => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, pass)
      resolve(code)
    }
    child.on('error', () => done(127))
    child.on('exit', (code, signal) => {
      if (signal) process.exit(128 + (constants.signals[signal] ?? 0))
      done(code ?? 1)
    })
  })
}

/** Every folder of the workspace that has a package.json, the root first. */
function workspaces() {
  const inside = ['packages', 'apps', 'examples', 'tooling'].flatMap(folder =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map(name => join(folder, name)) : [],
  )
  return ['.', 'e2e', 'bench', ...inside.sort()].filter(
    folder => folder !== join('tooling', 'template') && existsSync(join(root, folder, 'package.json')),
  )
}

/** What an installation depends on, as one hash. The root's path counts too: pnpm writes it into its shims. */
function wanted() {
  const hash = createHash('sha256').update(`${root}\n${process.platform}-${process.arch}\n${PNPM}\n`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)))
  for (const folder of workspaces()) hash.update(folder).update(readFileSync(join(root, folder, 'package.json')))
  return hash.digest('hex')
}

const isInstalled = () =>
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === wanted() &&
  existsSync(join(bin, 'turbo')) &&
  existsSync(join(bin, 'pnpm')) &&
  workspaces().every(folder => existsSync(join(root, folder, 'node_modules')))

async function install() {
  if (isInstalled()) return
  say(`installing what the lockfile names, with ${PNPM} (half a minute the first time) ...`)
  rmSync(stampFile, { force: true })
  // CI=true: pnpm must not ask a question when nobody is there to answer it.
  const code = await run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], { CI: 'true' })
  if (code !== 0) {
    giveUp(
      `the installation failed (exit ${code}). If you changed a package.json, run: npx --yes ${PNPM} install --no-frozen-lockfile`,
    )
  }
  writeFileSync(stampFile, wanted())
}

/** The Node that the lockfile brings, or the running one where the lockfile has none (macOS, musl) and it is new enough. */
function pinnedNode() {
  const node = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(node) && spawnSync(node, ['--version']).status === 0) return node
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 11)) return process.execPath
  const file = join(root, '.node-version')
  return giveUp(
    `this system needs Node 24.11 or newer (found ${process.versions.node}); install the version named in ${file} and try again.`,
  )
}

const turbo = (...args) => {
  const width = args.some(arg => arg.startsWith('--concurrency')) ? [] : ['--concurrency=100%']
  return run(join(bin, 'turbo'), ['run', ...args, '--output-logs=new-only', ...width])
}

/** Short-lived objects get more room before they are swept: it takes the pauses out of all but the rarest answers. */
const serverFlags = ['--max-semi-space-size=32']

async function start() {
  await install()
  const node = pinnedNode()
  say('building the session app (nothing to do when it has not changed) ...')
  const built = await turbo('build', '--filter=@holdfast/session')
  if (built !== 0) giveUp('the session app could not be built; the reason stands above.')
  say('starting the server; Ctrl-C stops it ...')
  process.exit(
    await run(node, [
      ...serverFlags,
      '--conditions=@holdfast/source',
      join('apps', 'api', 'src', 'node.ts'),
      ...process.argv.slice(3),
    ]),
  )
}

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where Chromium is; on Debian as root it is installed when missing. */
async function chromium() {
  const named = process.env.CHROMIUM
  if (named) return existsSync(named) ? named : giveUp(`CHROMIUM names ${named}, but there is no such file.`)
  const found = browsers.find(path => existsSync(path))
  if (found) return found
  const command = 'apt-get update && apt-get install -y chromium'
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say(`the browser tests need Chromium; running: ${command} ...`)
    await run('sh', ['-c', command], { DEBIAN_FRONTEND: 'noninteractive' })
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  const how = process.platform === 'linux' ? `sudo sh -c '${command}'` : 'brew install --cask chromium'
  return giveUp(`the browser tests need Chromium. Run: ${how}   (or set CHROMIUM to where it is) and try again.`)
}

/** What else the tests call: by program, the Debian package that brings it. */
const programs = {
  'chromium-headless-shell': 'chromium-headless-shell',
  spin: 'spin',
  gcc: 'gcc libc6-dev',
  nft: 'nftables',
  ip: 'iproute2',
  turnutils_stunclient: 'coturn',
}

/** The model checker and the network laboratory; as root on Debian they are installed when missing, elsewhere their tests say so. */
async function ensurePrograms() {
  const isThere = name => ['/usr/bin', '/usr/sbin', '/bin', '/sbin'].some(folder => existsSync(join(folder, name)))
  const missing = Object.keys(programs).filter(name => !isThere(name))
  if (missing.length === 0 || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  const packages = missing.map(name => programs[name]).join(' ')
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages}`
  say(`the tests need ${missing.join(', ')}; running: ${command} ...`)
  await run('sh', ['-c', command], { DEBIAN_FRONTEND: 'noninteractive' })
}

async function test() {
  await install()
  const node = pinnedNode()
  env.CHROMIUM = await chromium()
  await ensurePrograms()
  // An old report must not speak for a run that never wrote one; the cache brings back those that still hold.
  for (const folder of workspaces()) rmSync(join(root, folder, '.reports'), { recursive: true, force: true })
  const broken = []
  const step = async (name, sentence, act) => {
    say(sentence)
    if ((await act()) !== 0) broken.push(name)
  }
  await step('boundaries', 'who may depend on whom ...', () => run(join(bin, 'turbo'), ['boundaries']))
  await step('checks', 'lint, format, floors and types ...', () =>
    turbo('lint', 'format:check', 'floors', 'typecheck', '--continue=always'),
  )
  await step('tests', 'unit and integration tests ...', () =>
    turbo('test', '--filter=!@holdfast/e2e', '--filter=!./examples/*', '--continue=always'),
  )
  await step('browser', 'browser tests ...', () =>
    turbo('test', '--filter=@holdfast/e2e', '--filter=./examples/*', '--concurrency=1'),
  )
  process.exit(await run(node, [join('tooling', 'tally', 'src', 'main.ts'), ...broken]))
}

if (process.argv[2] === 'start') await start()
else if (process.argv[2] === 'test') await test()
else giveUp('say `npm start` or `npm test`.')
