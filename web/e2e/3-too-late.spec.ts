import { expect } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, letPass, onThePhone, sharedAnju, square } from './support/town'
import { found } from './support/walk'

test('nobody comes in time: the desk is reminded, the manager told, and the brick breaks', async ({
  browser,
}) => {
  const anju = sharedAnju()
  const administrator = (await atTheDesk(browser, anju, square.administrator)).context()
  const resident = await onThePhone(browser, anju, square.resident)
  await resident.getByRole('link', { name: '报修、有事找我们' }).click()
  await resident.getByLabel('怎么了').fill('店里跳闸，推不上去')
  await resident.getByRole('button', { name: '报给前台' }).click()
  await expect(resident.getByText(/ 到您家$/)).toBeVisible()

  const manager = await atTheDesk(browser, anju, square.manager)
  await letPass(administrator, anju.origin, 13)
  await manager.goto(`${anju.origin}/console/`)
  await manager.getByRole('link', { name: /店里跳闸/ }).click()
  await expect(manager.getByText('快到时限，已提醒')).toBeVisible()
  await expect(manager.getByText('到户超时，已升级给主管')).toBeHidden()

  await letPass(administrator, anju.origin, 5)
  await manager.reload()
  await expect(manager.getByText('到户超时，已升级给主管')).toHaveCount(1)
  await expect(manager.getByText('快到时限，已提醒')).toHaveCount(1)
  await resident.reload()
  await expect(resident.getByText(/^晚了 .*可以打电话催一催$/)).toBeVisible()

  const technician = await onThePhone(browser, anju, square.technician)
  await technician.getByRole('link', { name: /店里跳闸/ }).click()
  await technician.getByRole('button', { name: '接单' }).click()
  await technician.getByRole('button', { name: '到了' }).click()
  await found(technician)
  await technician.getByRole('button', { name: '修好了' }).click()
  await expect(technician.getByText('这件办完了，前台会回访业主。')).toBeVisible()

  await manager.getByRole('link', { name: '承诺墙' }).click()
  const brick = manager.getByRole('button', { name: new RegExp(`^${square.clause} `) })
  await expect(async () => {
    await manager.reload()
    await expect(brick).toHaveAccessibleName(/已失约$/, { timeout: 5_000 })
  }).toPass()
  await brick.click()
  await expect(manager.getByText(/^晚了 \d+ 分$/)).toBeVisible()
})
