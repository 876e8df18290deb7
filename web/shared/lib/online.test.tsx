import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cameThrough, useOnline, whenOnline } from './online'

function Strip() {
  return <p>{useOnline() ? 'there' : 'gone'}</p>
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  cameThrough(true)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a call without an answer says that there is no network, whatever the browser says', () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  render(<Strip />)
  expect(screen.getByText('there')).toBeTruthy()

  act(() => cameThrough(false))

  expect(screen.getByText('gone')).toBeTruthy()
})

test('the page asks until an answer comes, and tells once that it came', async () => {
  let there = false
  vi.stubGlobal('fetch', () => (there ? Promise.resolve({}) : Promise.reject(new TypeError('no network'))))
  const back = vi.fn()
  const stop = whenOnline(back)
  render(<Strip />)
  act(() => cameThrough(false))

  await act(() => vi.advanceTimersByTimeAsync(20_000))
  expect(screen.getByText('gone')).toBeTruthy()
  expect(back).not.toHaveBeenCalled()

  there = true
  await act(() => vi.advanceTimersByTimeAsync(5_000))
  expect(screen.getByText('there')).toBeTruthy()
  expect(back).toHaveBeenCalledTimes(1)

  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(back).toHaveBeenCalledTimes(1)
  stop()
})
