import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import VoicePlayer from './VoicePlayer'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function network(online: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online)
  fireEvent(window, new Event(online ? 'online' : 'offline'))
}
const fails = () => fireEvent.error(screen.getByLabelText('语音说明'))

it('waits for the network where there was none, and is there to be heard when it comes', () => {
  render(<VoicePlayer src="/voice" />)
  network(false)
  fails()
  screen.getByText('没信号，有信号再听。')
  network(true)
  expect(screen.getByLabelText('语音说明').getAttribute('src')).toBe('/voice')
})

it('is taken out of a browser that cannot play it', () => {
  render(<VoicePlayer src="/voice" />)
  fails()
  expect(screen.getByRole('link', { name: '下载来听' }).getAttribute('href')).toBe('/voice')
})
