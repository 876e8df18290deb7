import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VoiceNote } from './VoiceNote'

const stopped = vi.fn()
const kept: (Blob | undefined)[] = []
let recorder: Recorder | undefined

/** A browser's recorder that hears a few bytes. */
class Recorder {
  static isTypeSupported = (type: string) => type === 'audio/mp4'
  ondataavailable: (event: { data: Blob }) => void = () => undefined
  onstop: () => void = () => undefined
  mimeType: string
  start = vi.fn()
  constructor(_: unknown, { mimeType }: { mimeType: string }) {
    this.mimeType = mimeType
    recorder = this
  }
  stop() {
    this.ondataavailable({ data: new Blob(['voice']) })
    this.onstop()
  }
}

function Page() {
  const [spoken, setSpoken] = useState<Blob>()
  const [recording, setRecording] = useState(false)
  return (
    <>
      <VoiceNote
        spoken={spoken}
        onRecording={setRecording}
        onChange={(next) => {
          kept.push(next)
          setSpoken(next)
        }}
      />
      {recording && 'still recording'}
    </>
  )
}

function microphone(answer: () => Promise<unknown>) {
  vi.stubGlobal('MediaRecorder', Recorder)
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: answer }, configurable: true })
}

const listens = async () => ({ getTracks: () => [{ stop: stopped }] })
const browser = (name: string) => vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(name)

beforeEach(() => {
  kept.length = 0
  stopped.mockClear()
  recorder = undefined
  URL.createObjectURL = () => 'blob:voice'
  URL.revokeObjectURL = () => undefined
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true })
})

const own = () => screen.findByLabelText<HTMLInputElement>('录一段语音')
const pick = async (file: File) => fireEvent.change(await own(), { target: { files: [file] } })

describe('a voice note', () => {
  it('is recorded by one press, ended by another, listened to and taken back', async () => {
    microphone(listens)
    render(<Page />)
    fireEvent.click(screen.getByRole('button', { name: '按一下，开始说' }))
    fireEvent.click(await screen.findByRole('button', { name: /说完了/ }))
    expect((await screen.findByLabelText('听一听')).getAttribute('src')).toBe('blob:voice')
    expect(kept[0]?.type).toBe('audio/mp4')
    expect(stopped).toHaveBeenCalledOnce()
    fireEvent.click(screen.getByRole('button', { name: '不要这一段' }))
    await screen.findByRole('button', { name: '按一下，开始说' })
    expect(kept.at(-1)).toBeUndefined()
  })

  it('listens once, however often the button is pressed before the microphone answers', async () => {
    const asked = vi.fn(listens)
    microphone(asked)
    render(<Page />)
    const button = screen.getByRole('button', { name: '按一下，开始说' })
    fireEvent.click(button)
    fireEvent.click(button)
    await screen.findByRole('button', { name: /说完了/ })
    expect(asked).toHaveBeenCalledOnce()
  })

  it('lets go of the microphone where the recorder does not start', async () => {
    microphone(listens)
    vi.stubGlobal(
      'MediaRecorder',
      class extends Recorder {
        override start = vi.fn(() => {
          throw new DOMException('no', 'NotSupportedError')
        })
      },
    )
    render(<Page />)
    fireEvent.click(screen.getByRole('button', { name: '按一下，开始说' }))
    await screen.findByText('没录上，再试一次。')
    expect(stopped).toHaveBeenCalledOnce()
  })

  it('says while it is recorded that it is', async () => {
    microphone(listens)
    render(<Page />)
    fireEvent.click(screen.getByRole('button', { name: '按一下，开始说' }))
    await screen.findByText('still recording')
    fireEvent.click(await screen.findByRole('button', { name: /说完了/ }))
    await waitFor(() => expect(screen.queryByText('still recording')).toBeNull())
  })

  it('ends by itself after a minute', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    microphone(listens)
    render(<Page />)
    fireEvent.click(screen.getByRole('button', { name: '按一下，开始说' }))
    await screen.findByText('正在录 0 / 60 秒')
    for (let second = 0; second < 130; second++) await vi.advanceTimersByTimeAsync(1000)
    expect(kept).toHaveLength(1)
  })

  it('is not recorded any more when the page is left', async () => {
    microphone(listens)
    const { unmount } = render(<Page />)
    fireEvent.click(screen.getByRole('button', { name: '按一下，开始说' }))
    await screen.findByRole('button', { name: /说完了/ })
    unmount()
    expect(stopped).toHaveBeenCalledOnce()
    expect(kept).toEqual([])
    expect(recorder).toBeDefined()
  })

  it('says that the microphone is refused, and offers the recorder of the phone', async () => {
    microphone(() => Promise.reject(new DOMException('no', 'NotAllowedError')))
    render(<Page />)
    fireEvent.click(screen.getByRole('button', { name: '按一下，开始说' }))
    await screen.findByText(/没有录音权限/)
    const voice = new File(['voice'], 'voice.m4a', { type: 'audio/mp4' })
    await pick(voice)
    await screen.findByLabelText('听一听')
    expect(kept).toEqual([voice])
    expect(screen.queryByText(/没有录音权限/)).toBeNull()
  })

  it('is made by the recorder of the phone inside WeChat and where the browser has none', async () => {
    microphone(listens)
    browser('Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.49')
    render(<Page />)
    expect(await own()).toHaveProperty('accept', 'audio/*')
    expect((await own()).hasAttribute('capture')).toBe(true)
    cleanup()
    vi.restoreAllMocks()
    vi.stubGlobal('MediaRecorder', undefined)
    render(<Page />)
    await own()
  })

  it('is no picture and not too long', async () => {
    vi.stubGlobal('MediaRecorder', undefined)
    render(<Page />)
    await pick(new File(['x'], 'x.jpg', { type: 'image/jpeg' }))
    await screen.findByText(/这不是语音/)
    await pick(new File([new Uint8Array(5_000_001)], 'x.amr'))
    await screen.findByText(/太长/)
    expect(kept).toEqual([])
  })
})
