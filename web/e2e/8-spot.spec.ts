import { expect, type Page } from '@playwright/test'
import { scanned } from './support/scan'
import { test } from './support/test'
import { atTheDesk, garden, onThePhone, phone, photo, sharedAnju } from './support/town'
import { arrives, finishes, givesFiveStars, reports, sends } from './support/walk'

const lobby = '2单元大堂'
const told = '单元门的闭门器断了，门自己关不上'

test('from a code at a place to a rating', async ({ browser }) => {
  const anju = sharedAnju()
  const manager = await atTheDesk(browser, anju, garden.manager)
  const address = await codeAt(manager, '3号楼2单元', lobby)

  const passer = await browser.newPage(phone)
  await passer.goto(address)
  await expect(passer.getByRole('heading', { name: lobby })).toBeVisible()
  await passer.getByLabel('是哪一类').selectOption('门锁')
  await passer.getByLabel('怎么了').fill(told)
  await passer.getByLabel('拍一张').setInputFiles(await photo(browser, 'door', 30))
  await passer.getByRole('button', { name: '提交' }).click()
  await expect(passer.getByRole('heading', { name: '收到了' })).toBeVisible()
  const number = (await passer.getByText(/^工单号 /).textContent())?.replace('工单号 ', '') ?? ''

  const desk = await atTheDesk(browser, anju, garden.desk)
  await desk
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click()
  await expect(desk.getByText(told)).toBeVisible()
  await expect(desk.getByText('现场扫码')).toBeVisible()
  await expect(desk.getByRole('button', { name: /的照片/ })).toBeVisible()
  await sends(desk, garden.technicianName)

  const technician = await onThePhone(browser, anju, garden.technician)
  await arrives(technician, '单元门的闭门器断了')
  await technician.getByRole('button', { name: '拍照' }).setInputFiles(await photo(browser, 'mended', 120))
  await finishes(technician)
  await seen(passer, ['已报', '已接单', '已到场', '已处理'])

  await manager.getByRole('link', { name: '待回访', exact: true }).click()
  await expect(manager.getByRole('row', { name: new RegExp(number) })).toContainText('公共区域，等验收')
  await answers(passer, '去看过了，门关得上')
  await seen(passer, ['已办结'])
  await manager.reload()
  await expect(manager.getByRole('row', { name: new RegExp(number) })).toHaveCount(0)

  const resident = await onThePhone(browser, anju, garden.resident)
  await reports(resident, '门锁', '家里的门锁也卡，钥匙拧不动')
  await technician.goto(`${anju.origin}/m/`)
  await arrives(technician, '家里的门锁也卡')
  await finishes(technician)
  await givesFiveStars(resident)
  await expect(resident.getByText('弄好了吗？')).toBeHidden()
})

/** The manager makes a code for a place and prints it; answers what whoever scans it opens. */
async function codeAt(manager: Page, place: string, name: string): Promise<string> {
  await manager.getByRole('link', { name: '报事码' }).click()
  await manager.getByRole('button', { name: '加一个码' }).click()
  const dialog = manager.getByRole('dialog', { name: '加一个码' })
  await dialog.getByLabel('位置').fill('3-2')
  await manager.getByTitle(place, { exact: true }).click()
  await dialog.getByLabel('贴纸上写什么').fill(name)
  await dialog.getByRole('button', { name: '加上' }).click()
  await expect(manager.getByRole('row', { name: new RegExp(name) })).toContainText('0 次')
  await manager.getByRole('button', { name: '打印选中的 1 张' }).click()
  const preview = manager.getByRole('dialog', { name: '打印预览' })
  const address = await scanned(preview.getByLabel('有问题，扫一扫'))
  await preview.getByRole('button', { name: '关闭' }).last().click()
  return address
}

/** Whoever reported it says on that page that it is solved, with stars, and is not asked again. */
async function answers(passer: Page, words: string): Promise<void> {
  await expect(passer.getByRole('heading', { name: '解决了吗？' })).toBeVisible()
  await passer.getByRole('button', { name: '5 星' }).click()
  await passer.getByLabel('想说的（选填）').fill(words)
  await passer.getByRole('button', { name: '已解决' }).click()
  await expect(passer.getByRole('heading', { name: '解决了吗？' })).toHaveCount(0)
}

/** The page at the spot's address says how far it is, to whoever looks again. */
async function seen(passer: Page, steps: string[]): Promise<void> {
  await expect(async () => {
    await passer.reload()
    for (const step of steps) await expect(passer.getByText(step)).toBeVisible({ timeout: 5_000 })
  }).toPass()
}
