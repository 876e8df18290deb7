import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, call, lane, type Me, onThePhone, photo, sharedAnju } from './support/town'

const CLEANING = '绿地全面清理'
const MOWING = '草皮修剪'

type Wall = { sets: { clauses: { id: string; met: number }[] }[] }

test('two promises are adopted together, done with one card without a network, and judged @long', async ({
  browser,
}) => {
  test.slow()
  const anju = sharedAnju()
  const manager = await atTheDesk(browser, anju, lane.manager)
  const community = await communityOf(manager.context(), anju.origin)

  await manager.goto(`${anju.origin}/console/c/${community}/terms/adopt?set=S11`)
  await manager.getByRole('button', { name: '都不选' }).click()
  await manager.getByRole('checkbox', { name: /^绿地每月全面清理/ }).check()
  await manager.getByRole('checkbox', { name: /^草皮每月修剪/ }).check()
  await expect(manager.getByText('还有 2 件活没选位置')).toBeVisible()
  for (const title of [CLEANING, MOWING]) {
    await choose(manager, `${title} 谁来做`, '维修工')
    await choose(manager, `${title} 在哪里`, '3号楼2单元')
  }
  await expect(manager.getByText(`和${MOWING}一张卡`)).toBeVisible()
  await manager.getByRole('button', { name: '采用 2 条' }).click()
  await expect(manager.getByText('已采用 2 条，2 项计划也排好了')).toBeVisible()

  const technician = await onThePhone(browser, anju, lane.technician)
  await technician.goto(`${anju.origin}/m/work/${community}/planned`)
  const take = technician.getByRole('button', { name: new RegExp(`^去做 ${CLEANING}.*、${MOWING}`) })
  await expect(take).toBeVisible()
  await technician.context().setOffline(true)
  await take.click()
  await technician.getByRole('button', { name: '全部正常' }).click()
  await technician.getByLabel('修剪后草高').fill('7')
  await expect(technician.getByText('高于上限 5 厘米，高了 2 厘米')).toBeVisible()
  await technician.getByLabel('修剪后草高').fill('4')
  await technician.getByLabel('拍现场').setInputFiles(await photo(browser, 'lawn', 110))
  await technician.getByRole('button', { name: '做完了' }).click()
  await expect(technician.getByText('手机里还有 2 处做完的')).toBeVisible()
  await technician.context().setOffline(false)
  await technician.goto(`${anju.origin}/m/work/${community}/planned`)
  await expect(technician.getByText('现在没有要做的计划任务。')).toBeVisible()

  await expect(async () => {
    const wall = await call<Wall>(manager.context(), anju.origin, 'GET', `/api/communities/${community}/wall`)
    const bricks = wall.sets.flatMap((set) => set.clauses)
    for (const clause of ['S11-089', 'S11-093']) {
      expect(bricks.find((one) => one.id === clause)?.met).toBe(1)
    }
  }).toPass()
  await manager.goto(`${anju.origin}/console/c/${community}/wall?clause=S11-093`)
  await expect(manager.getByText('4 厘米').first()).toBeVisible()
})

test('a machine is written down, its card is printed, and its code opens it @long', async ({ browser }) => {
  const anju = sharedAnju()
  const manager = await atTheDesk(browser, anju, lane.manager)
  const community = await communityOf(manager.context(), anju.origin)
  const at = `/api/communities/${community}`
  const { items } = await call<{ items: { id: string }[] }>(
    manager.context(),
    anju.origin,
    'GET',
    `${at}/places?q=3-2`,
  )
  const what = { code: 'DT-01', name: '3号楼2单元客梯', kind: 'passenger-lift', place: items[0]?.id }
  const lift = { ...what, stopped: false, make: {}, care: {}, photos: [], documents: [] }
  await call(manager.context(), anju.origin, 'POST', `${at}/equipment`, lift)

  await manager.goto(`${anju.origin}/console/c/${community}/equipment`)
  await manager
    .getByRole('row', { name: /3号楼2单元客梯/ })
    .getByRole('checkbox')
    .check()
  await manager.getByRole('button', { name: '打印设备卡（1）' }).click()
  await manager.getByLabel('卡上的服务电话').fill('0571-86001234')
  const card = manager.context().waitForEvent('page')
  await manager.getByRole('button', { name: '打印', exact: true }).click()
  const shown = await card
  expect(shown.url()).toContain('/equipment-cards/')
})

async function communityOf(context: BrowserContext, origin: string): Promise<string> {
  const { communities } = await call<Me>(context, origin, 'GET', '/api/me')
  return communities.find((one) => one.kind === 'community')?.id ?? ''
}

/** One of a list that opens below a field. */
async function choose(page: Page, field: string, wanted: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: wanted }).last().click()
  await page.keyboard.press('Escape')
}
