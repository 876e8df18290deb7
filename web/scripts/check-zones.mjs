// Features never import each other; shared imports nothing above it. Zones come from the directory listing.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('..', import.meta.url))

/** The zone a path belongs to: `shared`, `features/<module>` or `apps/<face>`. */
function zone(path) {
  const [top, second] = path.split('/')
  return top === 'shared' ? top : `${top}/${second}`
}

function target(file, specifier) {
  if (specifier.startsWith('@shared/') || specifier.startsWith('@features/')) return specifier.slice(1)
  if (specifier.startsWith('.')) return relative(web, join(web, file, '..', specifier))
  return undefined
}

function mayImport(from, to) {
  if (from === to || to === 'shared') return true
  return from.startsWith('apps/') && to.startsWith('features/')
}

const sources = ['apps', 'features', 'shared'].flatMap((top) =>
  readdirSync(join(web, top), { recursive: true })
    .map((name) => `${top}/${name}`)
    .filter((name) => /\.tsx?$/.test(name)),
)
const broken = sources.flatMap((file) =>
  [...readFileSync(join(web, file), 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)/g)]
    .map(([, named, lazy]) => target(file, named ?? lazy))
    .filter((path) => path !== undefined && !mayImport(zone(file), zone(path)))
    .map((path) => `${file} may not import ${path}`),
)
for (const line of broken) console.error(line)
process.exit(broken.length > 0 ? 1 : 0)
