import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAnju } from './anju'

/** One application for all walks of a run, with demonstration data and a clock that can be moved. */
export default async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'anju-run-'))
  const anju = await startAnju()
  const { origin, port, data } = anju
  await writeFile(join(folder, 'anju.json'), JSON.stringify({ origin, port, data }))
  process.env.ANJU_E2E = folder
  return async () => {
    await anju.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
