import '@shared/lib/fieldTexts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SignaturePad } from './SignaturePad'

/** What stands on the paper. */
let paper: string[]
/** Pictures that are still being made. */
let making: ((made: Blob) => void)[]

const pen = {
  fillRect: () => {
    paper = []
  },
  drawImage: ({ of }: { of: string }) => paper.push(of),
  stroke: () => paper.push('stroke'),
  beginPath: () => undefined,
  moveTo: () => undefined,
  lineTo: () => undefined,
  getImageData: () => ({ data: [0, 0, 0, 255] }),
}

beforeEach(() => {
  paper = []
  making = []
  const canvas = HTMLCanvasElement.prototype
  vi.spyOn(canvas, 'getContext').mockReturnValue(pen as never)
  vi.spyOn(canvas, 'toBlob').mockImplementation((made) => making.push(made as never))
  canvas.setPointerCapture = () => undefined
  vi.stubGlobal('createImageBitmap', async (drawn: File) => ({ of: drawn.name }))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const picture = (name: string) => new File(['x'], name, { type: 'image/png' })

/** A card that is signed, or not; its words are typed beside. */
function Card() {
  const [said, setSaid] = useState<{ words: string; drawn?: Blob; absent?: boolean }>({ words: '' })
  return (
    <>
      <input value={said.words} onChange={({ target }) => setSaid({ ...said, words: target.value })} />
      <button type="button" onClick={() => setSaid({ words: '', drawn: picture('before') })}>
        restore
      </button>
      <button type="button" onClick={() => setSaid({ words: '' })}>
        forget
      </button>
      <button type="button" onClick={() => setSaid({ words: said.words, absent: true })}>
        absent
      </button>
      <output>{said.drawn ? 'signed' : 'unsigned'}</output>
      {!said.absent && <SignaturePad drawn={said.drawn} onChange={(drawn) => setSaid({ ...said, drawn })} />}
    </>
  )
}

function sign() {
  const frame = screen.getByRole('img')
  fireEvent.pointerDown(frame, { pointerId: 1 })
  fireEvent.pointerUp(frame, { pointerId: 1 })
}
const made = (at = 0) => making[at]?.(picture('now'))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a signature', () => {
  it('that was drawn before is on the paper as soon as it is found, and goes from it with the rest', async () => {
    render(<Card />)
    press('restore')
    await waitFor(() => expect(paper).toEqual(['before']))
    press('forget')
    expect(paper).toEqual([])
  })

  it('is not painted over by its own picture', async () => {
    render(<Card />)
    sign()
    made()
    await screen.findByText('signed')
    expect(paper).toEqual(['stroke'])
  })

  it('leaves alone what was typed while its picture was made', async () => {
    render(<Card />)
    sign()
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '角阀老化' } })
    made()
    await screen.findByText('signed')
    expect(screen.getByRole('textbox')).toHaveProperty('value', '角阀老化')
  })

  it('that was wiped, or is not given after all, does not come back with a picture that was late', () => {
    render(<Card />)
    sign()
    press('重签')
    made()
    screen.getByText('unsigned')
    sign()
    press('absent')
    made(1)
    screen.getByText('unsigned')
  })
})
