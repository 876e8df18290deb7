import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useEffect, useRef, useState } from 'react'
import { newDecoder, pixels } from './decode'

const EVERY = 200
const LIVE = 720
const PHOTO = 1600

type Props = {
  /** Told each code it sees; answers whether that was the one it was waiting for. */
  onFound: (text: string) => boolean
  label: string
}

/** The camera's picture with a frame; where the page may not have the camera, a photo is read instead. */
export function Scanner({ onFound, label }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onFound)
  found.current = onFound
  const [blind, setBlind] = useState(false)
  const [unread, setUnread] = useState(false)

  useEffect(() => {
    const screen = video.current
    if (!screen) return
    const watching = watch(screen, (text) => found.current(text))
    watching.started.catch(() => setBlind(true))
    return watching.stop
  }, [])

  async function readPhoto(file: File | undefined) {
    if (!file) return
    const photo = await createImageBitmap(file)
    const decode = await newDecoder()
    const text = await decode(pixels(photo, photo.width, photo.height, PHOTO))
    setUnread(text === undefined || !onFound(text))
  }

  return (
    <div className="scanner">
      <div className={blind ? 'eye blind' : 'eye'}>
        <video ref={video} muted playsInline aria-label={label} hidden={blind} />
        {blind ? <p>{t('ui.scan.blind')}</p> : <span className="frame" aria-hidden="true" />}
      </div>
      {blind && (
        <label className="btn">
          <Icon name="cam" />
          {t('ui.scan.photo')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => readPhoto(event.target.files?.[0])}
          />
        </label>
      )}
      {unread && (
        <p className="note risk" role="alert">
          {t('ui.scan.unread')}
        </p>
      )}
    </div>
  )
}

/** Shows the camera behind the phone and looks a few times a second, until it is stopped. */
function watch(screen: HTMLVideoElement, seen: (text: string) => boolean) {
  let timer = 0
  let camera: MediaStream | undefined
  let over = false

  async function start() {
    if (!navigator.mediaDevices) throw new Error('No camera for pages without TLS')
    camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    if (over) return stop()
    screen.srcObject = camera
    await screen.play()
    const decode = await newDecoder()
    const look = async () => {
      const { videoWidth: width, videoHeight: height } = screen
      const text = width > 0 ? await decode(pixels(screen, width, height, LIVE)) : undefined
      if (over || (text !== undefined && seen(text))) return
      timer = window.setTimeout(look, EVERY)
    }
    await look()
  }

  function stop() {
    over = true
    window.clearTimeout(timer)
    for (const track of camera?.getTracks() ?? []) track.stop()
  }

  return { started: start(), stop }
}
