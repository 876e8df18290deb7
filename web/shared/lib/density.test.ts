import { act, renderHook } from '@testing-library/react'

import { beforeEach, describe, expect, it } from 'vitest'
import { applyDensity, chooseDensity, useDensity } from './density'

beforeEach(() => localStorage.clear())

describe('the density of tables', () => {
  it('is standard until somebody chooses, and the choice is kept', () => {
    applyDensity()
    expect(document.documentElement.dataset.density).toBe('standard')
    const { result } = renderHook(() => useDensity())
    act(() => chooseDensity('compact'))
    expect(result.current).toBe('compact')
    delete document.documentElement.dataset.density
    applyDensity()
    expect(document.documentElement.dataset.density).toBe('compact')
  })
  it('is standard again when what was kept is no density', () => {
    localStorage.setItem('anju.density', 'huge')
    applyDensity()
    expect(document.documentElement.dataset.density).toBe('standard')
  })
})
