// Called by Maven: `node build/maven.mjs install` and `node build/maven.mjs build`.
// Both do nothing when their inputs did not change, so that a Java change does not pay for the front end.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ui = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(ui, '../../../target')
const skipTests = process.env.WAYMEND_SKIP_TESTS === 'true'

function run(...words) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const answer = spawnSync(npm, words, { cwd: ui, stdio: 'inherit', shell: process.platform === 'win32' })
  if (answer.error) {
    console.error(`npm could not be started: ${answer.error.message}. Node 20 with npm must be on the PATH.`)
    process.exit(1)
  }
  if (answer.status !== 0) process.exit(answer.status ?? 1)
}

function* files(at) {
  if (statSync(at).isFile()) return yield at
  for (const name of readdirSync(at).sort()) yield* files(join(at, name))
}

function digest(paths) {
  const hash = createHash('sha256')
  for (const path of paths.map((each) => join(ui, each)).filter(existsSync)) {
    for (const file of files(path)) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Runs the step unless the stamp says that it ran with exactly these inputs. */
function unlessDone(stamp, inputs, output, step) {
  const now = digest(inputs)
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  step()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest(inputs))
}

const steps = {
  install() {
    const modules = join(ui, 'node_modules')
    unlessDone(join(modules, '.waymend-stamp'), ['package.json', 'package-lock.json', '.npmrc'], modules, () =>
      run('ci', '--no-audit', '--no-fund', '--loglevel=error'),
    )
  },
  build() {
    const inputs = ['../../../target/openapi/openapi.json', 'src', 'public', 'index.html', 'engineer', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'eslint.config.js', 'dev', 'build']
    const name = skipTests ? 'ui-untested.stamp' : 'ui.stamp'
    unlessDone(join(target, name), inputs, join(target, 'ui/index.html'), () => {
      run('run', 'generate:api')
      run('run', 'lint')
      run('run', 'typecheck')
      if (!skipTests) run('test')
      run('run', 'build')
    })
  },
}

const step = steps[process.argv[2]]
if (!step) {
  console.error(`usage: node build/maven.mjs ${Object.keys(steps).join('|')}`)
  process.exit(2)
}
step()
