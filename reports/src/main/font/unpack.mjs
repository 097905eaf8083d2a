// Unpacks the report font into the build: node unpack.mjs <work folder> <fonts folder>.
// Runs npm only when the lock file changed or a file is missing, since the package is large.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const [work, fonts] = process.argv.slice(2)
const wanted = {
  '400Regular/NotoSansSC_400Regular.ttf': 'NotoSansSC-Regular.ttf',
  '700Bold/NotoSansSC_700Bold.ttf': 'NotoSansSC-Bold.ttf',
  LICENSE_FONT: 'NotoSansSC-OFL.txt',
}
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8')
const stamp = join(work, 'unpacked-package-lock.json')
const isUnpacked =
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === lock &&
  Object.values(wanted).every((name) => existsSync(join(fonts, name)))

if (!isUnpacked) {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  mkdirSync(fonts, { recursive: true })
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(here, name), join(work, name))
  }
  const isWindows = process.platform === 'win32'
  const npm = spawnSync(isWindows ? 'npm.cmd' : 'npm', ['ci', '--prefer-offline', '--loglevel=error'], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: isWindows,
  })
  if (npm.status !== 0) {
    console.error('The report font could not be unpacked: "npm ci" failed in ' + work)
    process.exit(1)
  }
  for (const [source, target] of Object.entries(wanted)) {
    copyFileSync(join(work, 'node_modules/@expo-google-fonts/noto-sans-sc', source), join(fonts, target))
  }
  rmSync(join(work, 'node_modules'), { recursive: true, force: true })
  writeFileSync(stamp, lock)
}
