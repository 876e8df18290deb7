import { expect } from '@playwright/test'
import { backUp, restored, startAnju } from './support/anju'
import { test } from './support/test'
import { sharedAnju } from './support/town'
import { onTheWall, walk } from './support/walk'

test('a backup made at work, restored elsewhere, holds the ticket and its photo and goes on', async ({
  browser,
}) => {
  test.setTimeout(360_000)
  const before = sharedAnju()
  const mended = '疏通了地漏'
  const number = await walk(browser, before, '阳台地漏返水', mended)
  const data = await restored(await backUp(before))
  const anju = await startAnju({ on: data })
  try {
    expect(anju.data).not.toBe(before.data)
    await onTheWall(browser, anju, number, mended)
    const again = '换了地漏的芯'
    const next = await walk(browser, anju, '阳台地漏又返水', again)
    expect(next).not.toBe(number)
    await onTheWall(browser, anju, next, again)
  } finally {
    await anju.stop()
  }
})
