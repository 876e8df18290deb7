import { expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, call, type Me, onThePhone, photo, sharedAnju, square } from './support/town'
import { arrives, callsBack, finishes, found, reports } from './support/walk'

const CONSENT = '住户同意拍照，只拍受损的地方'

test('a leak with neighbours is closed when the loss is shown and every door was asked @long', async ({
  browser,
}) => {
  const anju = sharedAnju()
  const manager = await atTheDesk(browser, anju, square.manager)
  await promised(manager, anju.origin, ['S18-021', 'S18-023', 'S18-024'])
  await aValve(manager)
  const resident = await onThePhone(browser, anju, square.resident)
  await reports(resident, '漏水', '卫生间地暖漏水，隔壁墙也湿了')
  const number = (await resident.getByText(/^[A-Z]+-\d{6}-\d+$/).textContent()) ?? ''

  const technician = await onThePhone(browser, anju, square.technician)
  await arrives(technician, '卫生间地暖漏水')
  await expect(technician.getByText('3-2-供-01 2 单元供暖总阀')).toBeVisible()
  await expect(technician.getByText(/负一层管道井，进门左手第二个$/)).toBeVisible()
  await technician.getByRole('button', { name: '已关这个阀' }).click()
  await expect(technician.getByText(/ 已关 3-2-供-01$/)).toBeVisible()
  await technician.getByRole('radio', { name: '供暖地暖' }).click()
  await expect(technician.getByRole('radio', { name: '供暖地暖' })).toBeChecked()
  await technician.getByRole('button', { name: '拍受损处' }).setInputFiles(await photo(browser, 'floor', 30))
  await technician.getByPlaceholder(/^损坏了什么/).fill('木地板起鼓')
  await technician.getByRole('switch', { name: CONSENT }).click()
  await technician.getByRole('button', { name: '留下损失照片' }).click()
  await expect(technician.getByText('还有 2 户没查')).toBeVisible()
  await asks(technician, '查过了')
  await asks(technician, '没人在家')
  await found(technician)
  await finishes(technician)

  const desk = await atTheDesk(browser, anju, square.desk)
  await desk.getByRole('link', { name: '待回访', exact: true }).click()
  const toCall = desk.getByRole('row', { name: new RegExp(number) })
  await expect(async () => {
    await desk.reload()
    await toCall.getByRole('link').click({ timeout: 5_000 })
  }).toPass()
  await expect(desk.getByText(/^报修的这户 .*木地板起鼓$/)).toBeVisible()
  await desk.getByRole('button', { name: '回访', exact: true }).click()
  const dialog = desk.getByRole('dialog', { name: '给业主回电话' })
  await dialog.getByRole('button', { name: '记下回访' }).click()
  await expect(dialog.getByText('邻户还没查完')).toBeVisible()
  await dialog.getByRole('button', { name: '先不记' }).click()
  await lossNextDoor(desk, await photo(browser, 'wall', 90))
  await callsBack(desk, '满意', '不漏了，地板等赔')

  await expect(desk.getByText('已办结')).toBeVisible()
  for (const step of ['已关阀', '业主有损失', '损失已拍照', '邻户已查，没有损失', '邻户没人，再去'])
    await expect(desk.getByRole('list').getByText(step)).toBeVisible()
  for (const step of ['邻户有连带损失，已拍照', '邻户已全部排查', '回访满意'])
    await expect(desk.getByRole('list').getByText(step)).toBeVisible()
})

/** The community promises what is done at a leak. */
async function promised(manager: Page, origin: string, clauses: string[]): Promise<void> {
  const context = manager.context()
  const { communities } = await call<Me>(context, origin, 'GET', '/api/me')
  const here = communities.find((one) => one.kind === 'community')?.id ?? ''
  for (const clause of clauses)
    await call(context, origin, 'POST', `/api/communities/${here}/adoptions`, { clause })
}

/** The manager writes down where the unit's heating is shut off. */
async function aValve(manager: Page): Promise<void> {
  await manager.getByRole('link', { name: '阀门与立管' }).click()
  await manager.getByRole('button', { name: '登记阀门或立管' }).click()
  const dialog = manager.getByRole('dialog', { name: '登记阀门或立管' })
  await dialog.getByLabel('标牌号').fill('3-2-供-01')
  await dialog.getByLabel('名称').fill('2 单元供暖总阀')
  for (const field of ['装在哪里', '管哪些房屋']) {
    await dialog.getByLabel(field).fill('3-2')
    const offered = manager.getByTitle('3号楼2单元', { exact: true }).filter({ visible: true })
    await offered.locator('.ant-select-item-option-content').click()
    await expect(offered.locator('.ant-select-item-option-content')).toHaveCount(0)
  }
  await dialog.getByLabel('具体位置').fill('负一层管道井，进门左手第二个')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(manager.getByText('已保存 3-2-供-01')).toBeVisible()
}

/** What came of knocking at the next door. */
async function asks(technician: Page, outcome: string): Promise<void> {
  await technician.getByRole('button', { name: '记结果' }).last().click()
  await technician.getByRole('radio', { name: outcome }).check()
  await technician.getByRole('button', { name: '记下', exact: true }).click()
  await expect(technician.getByRole('button', { name: '记下', exact: true })).toHaveCount(0)
}

/** In the evening somebody is at home, and lets the wall be seen. */
async function lossNextDoor(desk: Page, wall: Awaited<ReturnType<typeof photo>>): Promise<void> {
  await desk.getByRole('button', { name: '记结果' }).click()
  const dialog = desk.getByRole('dialog', { name: /查得怎么样$/ })
  await dialog.getByLabel('有连带损失').check()
  await dialog.getByLabel('拍受损处').setInputFiles(wall)
  await dialog.getByLabel(CONSENT).check()
  await expect(dialog.getByRole('button', { name: '去掉这张' })).toBeVisible()
  await dialog.getByRole('button', { name: '记下' }).click()
  await expect(desk.getByText('都查过了')).toBeVisible()
}
