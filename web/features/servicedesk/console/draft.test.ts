import type { CommunityId } from '@shared/lib/ids'
import { afterEach, describe, expect, it } from 'vitest'
import { beginWith, type Draft, unsaved } from './draft'

const garden = 'garden' as CommunityId
const kept = (part: Partial<Draft>) => {
  beginWith(garden, { channel: 'PHONE', description: '', ...part })
  return unsaved(garden)
}

afterEach(() => sessionStorage.clear())

describe('what is typed and not saved', () => {
  it('is nothing where somebody only looked when somebody could come', () => {
    expect(kept({})).toBeUndefined()
    expect(kept({ when: 'now' })).toBeUndefined()
    expect(kept({ when: 'at', day: '2026-11-28' })).toBeUndefined()
  })

  it('is a time that was agreed, a word or a photo', () => {
    const span = { from: '2026-11-28T06:00:00Z', until: '2026-11-28T08:00:00Z' }
    expect(kept({ when: 'at', span })).toBeDefined()
    expect(kept({ when: 'morning' })).toBeDefined()
    expect(kept({ description: '漏水' })).toBeDefined()
    expect(kept({ photos: ['hash'] })).toBeDefined()
  })
})
