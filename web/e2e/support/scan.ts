import { expect, type Locator } from '@playwright/test'
import { decodeQR } from 'qr/decode.js'

/** What somebody reads who holds a phone before a code on paper, until it is sharp: a sheet that opens moves. */
export async function scanned(code: Locator): Promise<string> {
  let read = ''
  await expect(async () => {
    read = await glance(code)
  }).toPass({ timeout: 10_000 })
  return read
}

async function glance(code: Locator): Promise<string> {
  const picture = (await code.screenshot({ scale: 'device' })).toString('base64')
  const { width, height, data } = await code.page().evaluate(async (png) => {
    const photo = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
    const { width, height } = photo
    const canvas = new OffscreenCanvas(width, height).getContext('2d')
    canvas?.drawImage(photo, 0, 0)
    return { width, height, data: [...(canvas?.getImageData(0, 0, width, height).data ?? [])] }
  }, picture)
  return decodeQR({ width, height, data: Uint8Array.from(data) })
}
