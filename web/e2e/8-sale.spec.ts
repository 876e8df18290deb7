import { expect } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, lane, onThePhone, sharedAnju } from './support/town'
import { reports } from './support/walk'

const home = '3号楼2单元1101'
const buyer = { name: '罗先生', phone: '19900008834' }

test('a home is sold while a report is open, which the desk keeps and the buyer does not read @long', async ({
  browser,
}) => {
  const anju = sharedAnju()
  const seller = await onThePhone(browser, anju, lane.resident)
  await reports(seller, '门锁', '入户门的锁芯松了')

  const manager = await atTheDesk(browser, anju, lane.manager)
  await manager.getByLabel('房号、姓名、拼音、手机、工单号').fill('3-2-1101')
  await manager.getByText('顾先生').click()
  await expect(manager.getByRole('heading', { level: 1, name: home })).toBeVisible()
  await manager.getByRole('button', { name: '过户、换租' }).click()
  await manager.getByLabel('从哪天起').fill(today())
  await manager.getByLabel('从哪天起').press('Enter')
  await manager.getByLabel('凭什么办').fill('沪房地浦字第 2026-08834 号')
  await manager.getByRole('button', { name: '下一步' }).click()
  await expect(manager.getByRole('checkbox', { name: /顾先生/ })).toBeChecked()
  await manager.getByLabel('姓名', { exact: true }).fill(buyer.name)
  await manager.getByLabel('手机', { exact: true }).fill(buyer.phone)
  await manager.getByRole('button', { name: '下一步' }).click()
  await expect(manager.getByText('没办完的报事 1 件')).toBeVisible()
  await manager.getByRole('button', { name: '办理，交给罗先生' }).click()
  await expect(manager.getByText(/^已办好。罗先生用登记的手机号登录/)).toBeVisible()
  await expect(manager.getByText(/当时没办完 1 件/)).toBeVisible()
  await expect(manager.getByText('入户门的锁芯松了')).toBeVisible()

  const phone = await onThePhone(browser, anju, buyer.phone)
  await expect(phone.getByText(home, { exact: true })).toBeVisible()
  await expect(phone.getByText('入户门的锁芯松了')).toHaveCount(0)
})

/** As the desk's calendar writes it. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now())
