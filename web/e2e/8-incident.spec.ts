import { expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, lane, onThePhone, sharedAnju } from './support/town'
import { arrives, finishes, reports } from './support/walk'

const title = '3号楼2单元停电'
const notice = '配电箱进线烧断，电工正在换，预计两小时内来电。'
const result = '进线已换好，来电了。'

test('one incident for a building: two reports, one notice, one result @long', async ({ browser }) => {
  const anju = sharedAnju()
  const owner = await onThePhone(browser, anju, lane.resident)
  await reports(owner, '停电', '全屋没电，邻居家也黑着')
  const tenant = await onThePhone(browser, anju, lane.neighbour)
  await reports(tenant, '停电', '突然断电，总闸推不上')

  const desk = await atTheDesk(browser, anju, lane.desk)
  await desk
    .getByRole('link', { name: /全屋没电/ })
    .first()
    .click()
  await desk.getByRole('button', { name: '建事件' }).click()
  const dialog = desk.getByRole('dialog', { name: '整栋楼的事件' })
  await dialog.getByLabel('哪栋楼或单元').fill('3-2')
  await dialog.getByLabel('事件名称').fill(title)
  await dialog.getByLabel('告诉住户').fill(notice)
  await dialog.getByRole('button', { name: '建事件并通知' }).click()
  await desk.getByRole('link', { name: title }).click()
  const incident = desk.getByRole('dialog', { name: title })
  await expect(incident.getByText('可能是同一件事')).toBeVisible()
  await incident.getByRole('button', { name: '一起处理' }).click()
  await expect(incident.getByText('可能是同一件事')).toBeHidden()
  for (const phone of [owner, tenant]) await reads(phone, notice)

  const technician = await onThePhone(browser, anju, lane.technician)
  await arrives(technician, '全屋没电')
  await finishes(technician)

  await expect(async () => {
    await desk.reload()
    await expect(incident.getByText('待回访')).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await incident.getByRole('button', { name: '告诉结果' }).click()
  const end = desk.getByRole('dialog', { name: '办好了，告诉大家' })
  await end.getByLabel('结果').fill(result)
  await end.getByRole('button', { name: '告诉结果' }).click()
  await expect(end).toHaveCount(0)
  await expect(desk.getByRole('row', { name: new RegExp(title) })).toContainText('已结束')
  for (const phone of [owner, tenant]) {
    await reads(phone, result)
    await phone.getByRole('button', { name: /已修好，请您评价/ }).click()
    await expect(phone.getByText(`属于“${title}”`)).toBeVisible()
    await phone.getByRole('button', { name: '满意，弄好了' }).click()
    await expect(phone.getByText('弄好了吗？')).toBeHidden()
  }
  await desk.reload()
  await expect(incident.getByText('已办结')).toBeVisible()
})

/** Once, among the messages. */
async function reads(resident: Page, words: string): Promise<void> {
  await expect(async () => {
    await resident.goto(new URL('/m/messages', resident.url()).href)
    await expect(resident.getByText(words)).toHaveCount(1, { timeout: 5_000 })
  }).toPass()
}
