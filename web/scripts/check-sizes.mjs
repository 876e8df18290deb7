// First load of each face, gzip: what index.html asks for by itself.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const limits = { console: 450, mobile: 250 }

let failed = false
for (const [face, limit] of Object.entries(limits)) {
  const html = readFileSync(join(dist, face, 'index.html'), 'utf8')
  const assets = [...html.matchAll(/(?:src|href)="\/[a-z]+\/(assets\/[^"]+)"/g)].map(([, path]) => path)
  const bytes = assets.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, face, path))).length, 0)
  const kilobytes = Math.round(bytes / 1024)
  console.log(`${face}: first load ${kilobytes} KB gzip (limit ${limit})`)
  failed ||= kilobytes > limit
}
process.exit(failed ? 1 : 0)
