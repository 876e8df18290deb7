import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyTextSize, useLargeText } from './largeText'

const root = document.documentElement

beforeEach(() => {
  localStorage.clear()
  applyTextSize()
})

describe('large text', () => {
  it('is off until it is chosen, and then marks the page', () => {
    const { result } = renderHook(useLargeText)
    expect(result.current[0]).toBe(false)
    act(() => result.current[1](true))
    expect(result.current[0]).toBe(true)
    expect(root.classList.contains('large')).toBe(true)
  })

  it('is remembered by the device until it is taken back', () => {
    const { result } = renderHook(useLargeText)
    act(() => result.current[1](true))
    root.classList.remove('large')
    applyTextSize()
    expect(root.classList.contains('large')).toBe(true)
    act(() => result.current[1](false))
    applyTextSize()
    expect(root.classList.contains('large')).toBe(false)
  })
})
