// First load of each face, and of the page that a code at a place opens, gzip: what its first page asks for by itself.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const limits = { 'console/index': 450, 'mobile/index': 250, 'mobile/spot': 15 }

let failed = false
for (const [page, limit] of Object.entries(limits)) {
  const [face] = page.split('/')
  const html = readFileSync(join(dist, `${page}.html`), 'utf8')
  const assets = [...html.matchAll(/(?:src|href)="\/[a-z]+\/(assets\/[^"]+)"/g)].map(([, path]) => path)
  const bytes = assets.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, face, path))).length, 0)
  const kilobytes = Math.round(bytes / 1024)
  console.log(`${page.replace('/index', '')}: first load ${kilobytes} KB gzip (limit ${limit})`)
  failed ||= kilobytes > limit
}
process.exit(failed ? 1 : 0)
