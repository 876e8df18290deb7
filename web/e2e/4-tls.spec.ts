import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Anju, startAnju } from './support/anju'
import { chromium } from './support/chromium'
import { test } from './support/test'
import { garden, onThePhone, sharedAnju } from './support/town'
import { onTheWall, walk } from './support/walk'

const name = 'anju.example'

test.use({
  launchOptions: chromium('--ignore-certificate-errors', `--host-resolver-rules=MAP ${name} 127.0.0.1`),
})

test('over HTTPS and under a name of its own both faces work, and the phone starts without a network', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const anju = await startAnju({ besides: sharedAnju(), name })
  try {
    expect(await trusted(anju)).toBe(200)
    const mended = '热水器换了镁棒'
    const number = await walk(browser, anju, '卫生间水管渗水', mended)
    await onTheWall(browser, anju, number, mended, /已(兑现|失约)$/)

    const phone = await onThePhone(browser, anju, garden.technician)
    const session = (await phone.context().cookies()).find((one) => one.name === 'SESSION')
    expect(session).toMatchObject({ secure: true, httpOnly: true, domain: name })
    expect(await phone.evaluate(() => window.isSecureContext)).toBe(true)
    await phone.evaluate(() => navigator.serviceWorker.ready)
    await phone.context().setOffline(true)
    const cold = await phone.context().newPage()
    await cold.goto(`${anju.origin}/m/`)
    await expect(cold.getByText('没信号，照常干')).toBeVisible()
  } finally {
    await anju.stop()
  }
})

/** What somebody hears who installed the certificate and trusts nothing else. */
async function trusted(anju: Anju): Promise<number | undefined> {
  const ca = await readFile(join(anju.data, 'tls', 'anju.crt'))
  const options = { host: '127.0.0.1', port: anju.port, servername: name, ca, path: '/api/clock' }
  return new Promise((resolve, reject) => {
    request(options, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end()
  })
}
