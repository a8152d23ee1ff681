// npm leaves out of package-lock.json the builds for other platforms that the registry in use does not carry (a mirror
// of one platform, for instance), and `npm ci` then refuses the file everywhere. This writes them in, without a hash.
// Run it after `npm install` where that happens: node scripts/complete-lock.js [package-lock.json]
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

/** What a platform package's name says of where it runs: `binding-linux-arm-musleabihf` is linux, arm, musl. */
function platformOf(name) {
  const words = name.split(/[-/.]/)
  const system = systems.find((word) => words.includes(word))
  const processor = processors.find((word) => words.includes(word))
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return {
    ...(processor && { cpu: [processor] }),
    ...(system && { os: [system] }),
    ...(system === 'linux' && { libc: [libc] }),
  }
}

function entryFor(name, range, isDev) {
  const version = range.replace(/^[\^~]/, '')
  const file = `${name.split('/').at(-1)}-${version}.tgz`
  const resolved = `https://registry.npmjs.org/${name}/-/${file}`
  return { version, resolved, ...(isDev && { dev: true }), optional: true, ...platformOf(name) }
}

const file = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = Object.values(lock.packages).flatMap((parent) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)))
    .map(([name, range]) => [`node_modules/${name}`, entryFor(name, range, parent.dev)]),
)
const packages = [...Object.entries(lock.packages), ...added].sort(([one], [other]) => (one < other ? -1 : 1))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
console.log(`${added.length} packages of other platforms written into ${file}.`)
