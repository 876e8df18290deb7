import { useEffect, useRef, useState } from 'react'

/** As long as anybody listens. */
export const LONGEST_SECONDS = 60

/** In bytes, as the server takes it. */
export const LARGEST = 5_000_000

/** Enough for a voice; a minute is some 240 KB. */
const BITS_PER_SECOND = 32_000

const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/** WeChat's own browser has a recorder that never starts. */
const inWeChat = () => /MicroMessenger/i.test(navigator.userAgent)

export const recordsHere = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined && !inWeChat()

/** Some phones give their recordings no type, or a film's; the server looks at the bytes. */
export const isVoice = ({ type, name }: File): boolean =>
  type.startsWith('audio/') || /\.(m4a|mp3|amr|ogg|opus|webm|aac|3gp)$/i.test(name)

/** Records until it is stopped, or for a minute; `seconds` while it does. Whoever leaves the page is not listened to any more. */
export function useRecorder(
  onRecorded: (spoken: Blob) => void,
  onFault: (fault: 'refused' | 'failed') => void,
) {
  const [seconds, setSeconds] = useState<number>()
  const running = useRef<MediaRecorder>(undefined)
  const starting = useRef(false)
  const gone = useRef(false)

  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      running.current?.stop()
    }
  }, [])

  useEffect(() => {
    if (seconds === undefined) return
    if (seconds >= LONGEST_SECONDS) {
      running.current?.stop()
      return
    }
    const timer = setTimeout(() => setSeconds(seconds + 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])

  async function start() {
    if (starting.current || running.current) return
    starting.current = true
    let stream: MediaStream | undefined
    const silence = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      if (gone.current) return silence()
      const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one))
      const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS_PER_SECOND })
      const parts: Blob[] = []
      recorder.ondataavailable = ({ data }) => parts.push(data)
      recorder.onstop = () => {
        silence()
        running.current = undefined
        if (gone.current) return
        setSeconds(undefined)
        const spoken = new Blob(parts, { type: recorder.mimeType })
        if (spoken.size > 0) onRecorded(spoken)
        else onFault('failed')
      }
      recorder.start()
      running.current = recorder
      setSeconds(0)
    } catch (failure) {
      silence()
      const refused = failure instanceof DOMException && failure.name === 'NotAllowedError'
      onFault(refused ? 'refused' : 'failed')
    } finally {
      starting.current = false
    }
  }

  return { seconds, start, stop: () => running.current?.stop() }
}
