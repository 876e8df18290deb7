import { cleanup, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useIdleLock } from './useIdleLock'

const FIVE_MINUTES = 300_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a shared phone', () => {
  it('locks once nobody has touched it for long enough, and once only', () => {
    const lock = vi.fn()
    renderHook(() => useIdleLock(FIVE_MINUTES, lock))
    vi.advanceTimersByTime(FIVE_MINUTES - 5_000)
    fireEvent.pointerDown(window)
    vi.advanceTimersByTime(FIVE_MINUTES - 5_000)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2 * FIVE_MINUTES)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('stays open without a signal: nobody could come in again', () => {
    const lock = vi.fn()
    renderHook(() => useIdleLock(Number.POSITIVE_INFINITY, lock))
    vi.advanceTimersByTime(10 * FIVE_MINUTES)
    expect(lock).not.toHaveBeenCalled()
  })
})
