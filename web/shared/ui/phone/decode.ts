/** Finds a QR code in a picture; undefined when there is none. */
export type Decode = (picture: ImageData) => Promise<string | undefined>

type Detector = { detect: (picture: ImageData) => Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

/** The browser's own eye where it has one, else a decoder of ours, loaded when it is first needed. */
export async function newDecoder(): Promise<Decode> {
  const Native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  const formats = await Native?.getSupportedFormats().catch((): string[] => [])
  if (Native && formats?.includes('qr_code')) {
    const detector = new Native({ formats: ['qr_code'] })
    return async (picture) => (await detector.detect(picture).catch(() => []))[0]?.rawValue
  }
  const { decodeQR } = await import('qr/decode.js')
  return async (picture) => {
    try {
      return decodeQR(picture)
    } catch {
      return undefined
    }
  }
}

/** The pixels of a picture, small enough to search in a moment. */
export function pixels(source: CanvasImageSource, width: number, height: number, longest: number): ImageData {
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  if (!drawing) throw new Error('This browser draws nothing')
  drawing.drawImage(source, 0, 0, canvas.width, canvas.height)
  return drawing.getImageData(0, 0, canvas.width, canvas.height)
}
