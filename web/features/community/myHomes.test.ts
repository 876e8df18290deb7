// @vitest-environment node

import type { CommunityId } from '@shared/lib/ids'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { askForHome } from './myHomes'

afterEach(() => vi.unstubAllGlobals())

describe('asking the desk for a home', () => {
  it('puts each photo under its own hash first, and names them in the request', async () => {
    vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=x' })
    const asked: { path: string; body: unknown }[] = []
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      asked.push({ path, body: init.body })
      return new Response(null, { status: 204 })
    })
    const lease = new Blob([new Uint8Array([0xff, 0xd8, 0x01])], { type: 'image/jpeg' })
    await askForHome('garden' as CommunityId, {
      name: '周雅',
      home: '3号楼2单元1103',
      relation: 'TENANT',
      photos: [lease],
    })
    const [put, post] = asked
    const hash = put?.path.split('/').at(-1)
    expect(put?.path).toMatch(/^\/api\/me\/communities\/garden\/home-request-photos\/[0-9a-f]{64}$/)
    expect(put?.body).toBe(lease)
    expect(post?.path).toBe('/api/me/communities/garden/home-requests')
    expect(JSON.parse(String(post?.body))).toEqual({
      name: '周雅',
      home: '3号楼2单元1103',
      relation: 'TENANT',
      photos: [hash],
    })
  })
})
