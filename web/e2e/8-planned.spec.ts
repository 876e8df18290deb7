import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, call, lane, type Me, onThePhone, photo, sharedAnju } from './support/town'

const PRUNING = '花木修剪'
const SNAKES = '绿地防蛇鼠检查'

type Turns = { items: { clause: string }[] }

test('two promises are adopted together, done with one card without a network, and seen by the manager @long', async ({
  browser,
}) => {
  test.slow()
  const anju = sharedAnju()
  const manager = await atTheDesk(browser, anju, lane.manager)
  const community = await communityOf(manager.context(), anju.origin)

  await manager.goto(`${anju.origin}/console/c/${community}/terms/adopt?set=S16`)
  await manager.getByRole('button', { name: '都不选' }).click()
  await manager.getByRole('checkbox', { name: /^定时修剪花木/ }).check()
  await manager.getByRole('checkbox', { name: /^花草安全查防蛇鼠/ }).check()
  await expect(manager.getByText('还有 2 件活没选位置')).toBeVisible()
  for (const title of [PRUNING, SNAKES]) {
    await choose(manager, `${title} 谁来做`, '维修工')
    await choose(manager, `${title} 在哪里`, '3号楼2单元', '3-2')
  }
  await expect(manager.getByText(`和${SNAKES}一张卡`)).toBeVisible()
  await manager.getByRole('button', { name: '采用 2 条' }).click()
  await expect(manager.getByText('已采用 2 条，2 项计划也排好了')).toBeVisible()

  const technician = await onThePhone(browser, anju, lane.technician)
  await technician.goto(`${anju.origin}/m/work/${community}/planned`)
  const take = technician.getByRole('button', { name: new RegExp(`^去做 ${SNAKES}.*、${PRUNING}`) })
  await expect(take).toBeVisible()
  await technician.context().setOffline(true)
  await take.click()
  await technician.getByRole('button', { name: '全部正常' }).click()
  await technician.getByLabel('拍现场').setInputFiles(await photo(browser, 'lawn', 110))
  await technician.getByRole('button', { name: '做完了' }).click()
  await expect(technician.getByText('手机里还有 2 处做完的')).toBeVisible()
  await technician.context().setOffline(false)
  await technician.goto(`${anju.origin}/m/work/${community}/planned`)
  await expect(technician.getByText('现在没有要做的计划任务。')).toBeVisible()

  await expect(async () => {
    const at = `/api/communities/${community}/planned-tasks?state=done`
    const { items } = await call<Turns>(manager.context(), anju.origin, 'GET', at)
    expect(items.map((one) => one.clause).sort()).toEqual(['S16-012', 'S16-015'])
  }).toPass()
  await manager.goto(`${anju.origin}/console/c/${community}/planned`)
  await manager.getByText('任务', { exact: true }).click()
  await manager.getByText('做完的', { exact: true }).click()
  await expect(
    manager.getByRole('row', { name: new RegExp(`${SNAKES}.*${lane.technicianName}`) }),
  ).toBeVisible()
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
async function choose(page: Page, field: string, wanted: string, typed = ''): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  if (typed) await page.getByRole('combobox', { name: field }).fill(typed)
  await page.locator('.ant-select-item-option:visible').filter({ hasText: wanted }).first().click()
  await page.keyboard.press('Escape')
}
