// The generated types must be those of the committed API document: `npm run api` renews them.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript'

const generated =
  COMMENT_HEADER + astToString(await openapiTS(new URL('../../docs/api/openapi.json', import.meta.url)))
const committed = readFileSync(fileURLToPath(new URL('../shared/api/schema.d.ts', import.meta.url)), 'utf8')
if (generated !== committed) {
  console.error('shared/api/schema.d.ts is not what docs/api/openapi.json says: run npm run api')
  process.exit(1)
}
