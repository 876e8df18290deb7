import encodeQR from 'qr'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newDecoder } from './decode'

const badge = '/q/01923456-7890-7abc-8def-0123456789ab.w7K3M9Q2X.abcdefghijklmnopqrstuv'

/** A picture of a printed code, as a camera gives it. */
function printed(text: string): ImageData {
  const rows = encodeQR(text, 'raw', { scale: 4, border: 4 })
  const size = rows.length
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  rows.flat().forEach((dark, at) => {
    if (dark) data.fill(0, at * 4, at * 4 + 3)
  })
  return { data, width: size, height: size, colorSpace: 'srgb' } as ImageData
}

const nothing = {
  data: new Uint8ClampedArray(100 * 100 * 4).fill(255),
  width: 100,
  height: 100,
  colorSpace: 'srgb',
} as ImageData

afterEach(() => vi.unstubAllGlobals())

describe('the decoder', () => {
  it('reads a printed code where the browser cannot', async () => {
    const decode = await newDecoder()
    expect(await decode(printed(badge))).toBe(badge)
    expect(await decode(nothing)).toBeUndefined()
  })

  it("takes the browser's own eye where it sees QR codes, and goes on when that fails", async () => {
    const detect = vi
      .fn()
      .mockResolvedValueOnce([{ rawValue: badge }])
      .mockRejectedValueOnce(new Error('dark'))
    class BarcodeDetector {
      static getSupportedFormats = async () => ['qr_code']
      detect = detect
    }
    vi.stubGlobal('BarcodeDetector', BarcodeDetector)
    const decode = await newDecoder()
    expect(await decode(nothing)).toBe(badge)
    expect(await decode(nothing)).toBeUndefined()
  })

  it('does without it where it sees other codes only', async () => {
    class BarcodeDetector {
      static getSupportedFormats = async () => ['ean_13']
      detect = async () => [{ rawValue: 'wrong' }]
    }
    vi.stubGlobal('BarcodeDetector', BarcodeDetector)
    expect(await (await newDecoder())(printed(badge))).toBe(badge)
  })
})
