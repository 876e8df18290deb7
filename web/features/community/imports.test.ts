import type { CommunityId } from '@shared/lib/ids'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ImportId, letters, mapImport } from './imports'

afterEach(() => vi.unstubAllGlobals())

describe('an import', () => {
  it('calls columns as spreadsheet programs do', () => {
    expect([0, 25, 26, 99].map(letters)).toEqual(['A', 'Z', 'AA', 'CV'])
  })

  it('asks only for columns that say something', async () => {
    const sent: unknown[] = []
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      if (init.method === 'POST') sent.push(JSON.parse(String(init.body)))
      return new Response(null, { status: 202 })
    })
    await mapImport('garden' as CommunityId, 'one' as ImportId, [
      {
        sheet: '台账',
        taken: true,
        hiddenRows: false,
        headingRow: 1,
        building: '',
        columns: [
          { column: 0, heading: '序号', sample: '1' },
          { column: 1, heading: '房号', field: 'DOOR', sample: '101' },
        ],
      },
    ])
    expect(sent).toEqual([
      {
        sheets: [
          {
            sheet: '台账',
            taken: true,
            hiddenRows: false,
            headingRow: 1,
            building: '',
            columns: [{ column: 1, field: 'DOOR' }],
          },
        ],
      },
    ])
  })
})
