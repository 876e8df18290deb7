import { t } from '@shared/lib/texts'
import { type PointerEvent, useEffect, useRef } from 'react'

const WIDTH = 640
const HEIGHT = 240

/** A frame to sign in with a finger; what was drawn is a picture, dark on white, and is there again on coming back. */
export function SignaturePad({ drawn, onChange }: { drawn?: Blob; onChange: (drawn?: Blob) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  const shown = useRef<Blob>(undefined)
  const tell = useRef(onChange)
  /** Making a picture takes a while: what was drawn or wiped meanwhile counts, and what is said beside it. */
  const stroke = useRef(0)

  useEffect(() => {
    tell.current = onChange
  })

  useEffect(
    () => () => {
      stroke.current += 1
    },
    [],
  )

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (drawn === shown.current || !pen) return
    shown.current = drawn
    clear(pen)
    if (!drawn) return
    createImageBitmap(drawn).then((picture) => {
      if (shown.current === drawn) pen.drawImage(picture, 0, 0)
    })
  }, [drawn])

  function at(event: PointerEvent<HTMLCanvasElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    return {
      x: ((event.clientX - box.left) * WIDTH) / box.width,
      y: ((event.clientY - box.top) * HEIGHT) / box.height,
    }
  }

  function begin(event: PointerEvent<HTMLCanvasElement>) {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    event.currentTarget.setPointerCapture(event.pointerId)
    if (!drawing.current && isBlank(pen)) clear(pen)
    drawing.current = true
    const { x, y } = at(event)
    pen.lineWidth = 5
    pen.lineCap = 'round'
    pen.strokeStyle = '#13222b'
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x, y)
    pen.stroke()
  }

  function draw(event: PointerEvent<HTMLCanvasElement>) {
    const pen = canvas.current?.getContext('2d')
    if (!pen || !drawing.current) return
    const { x, y } = at(event)
    pen.lineTo(x, y)
    pen.stroke()
  }

  function end() {
    if (!drawing.current) return
    drawing.current = false
    stroke.current += 1
    const mine = stroke.current
    canvas.current?.toBlob((made) => {
      if (mine === stroke.current) keep(made ?? undefined)
    }, 'image/png')
  }

  function again() {
    const pen = canvas.current?.getContext('2d')
    if (pen) clear(pen)
    stroke.current += 1
    keep(undefined)
  }

  function keep(made?: Blob) {
    shown.current = made
    tell.current(made)
  }

  return (
    <div className="col">
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        className="signature"
        role="img"
        aria-label={t('field.findings.sign')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className="row">
        <span className="q sp">{t('field.findings.sign')}</span>
        <button type="button" className="btn s" onClick={again}>
          {t('field.findings.clear')}
        </button>
      </div>
    </div>
  )
}

function clear(pen: CanvasRenderingContext2D) {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
}

/** Fully transparent in its corner: nothing was painted yet. */
const isBlank = (pen: CanvasRenderingContext2D) => pen.getImageData(0, 0, 1, 1).data[3] === 0
