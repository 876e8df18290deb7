import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useAsRead } from './useAsRead'

describe('what was read first', () => {
  it('stays, whatever is read anew', () => {
    const { result, rerender } = renderHook((data?: { version: number }) => useAsRead(data))
    expect(result.current).toBeUndefined()
    rerender({ version: 1 })
    expect(result.current).toEqual({ version: 1 })
    rerender({ version: 2 })
    expect(result.current).toEqual({ version: 1 })
  })
})
