import { expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, call, onThePhone, sharedAnju, square } from './support/town'
import { arrives, finishes, reports } from './support/walk'

/** Somebody is there so soon when the power fails. */
const FIVE_MINUTES = 'S11-150'

const DAY = 24 * 60 * 60_000
/** Of China, which is eight hours ahead. */
const AHEAD = 8 * 60 * 60_000
const AT_NIGHT = 2 * 60 * 60_000

test('the power fails at two in the night of a holiday, and somebody is there in five minutes @long', async ({
  browser,
}) => {
  const anju = sharedAnju()
  await untilANightOfAHoliday(await atTheDesk(browser, anju, square.administrator))
  const manager = await atTheDesk(browser, anju, square.manager)
  const at = `/api/communities/${new URL(manager.url()).pathname.split('/')[3]}/adoptions`
  await call(manager.context(), anju.origin, 'POST', at, { clause: FIVE_MINUTES })

  const resident = await onThePhone(browser, anju, square.resident)
  await reports(resident, '停电', '店里全黑了，冰柜要化')
  await expect(resident.getByText(/2:0[5-9] 到您家$/)).toBeVisible()

  const technician = await onThePhone(browser, anju, square.technician)
  await arrives(technician, '店里全黑了')
  await finishes(technician)
  await manager.getByRole('link', { name: '承诺墙' }).click()
  await expect(async () => {
    await manager.reload()
    const brick = manager.getByRole('button', { name: new RegExp(`^${FIVE_MINUTES} `) })
    await expect(brick).toHaveAccessibleName(/已兑现$/, { timeout: 5_000 })
  }).toPass()
})

/** Tomorrow is declared one, and the clock goes on until two in its morning. */
async function untilANightOfAHoliday(administrator: Page): Promise<void> {
  const { origin } = new URL(administrator.url())
  const ask = administrator.context()
  const { now } = await call<{ now: string }>(ask, origin, 'GET', '/api/simulation/clock')
  const midnight = Math.floor((new Date(now).getTime() + AHEAD) / DAY + 1) * DAY
  const day = new Date(midnight)
  await administrator.getByRole('link', { name: '放假安排' }).click()
  await administrator
    .getByRole('button', { name: new RegExp(`${day.getUTCMonth() + 1}月${day.getUTCDate()}日`) })
    .click()
  await administrator.getByLabel('哪个节').fill('临时放假')
  await administrator.getByRole('button', { name: '改好' }).click()
  await expect(administrator.getByText('临时放假', { exact: true })).toBeVisible()
  const then = new Date(midnight - AHEAD + AT_NIGHT).toISOString()
  await call(ask, origin, 'PUT', '/api/simulation/clock', { now: then })
}
