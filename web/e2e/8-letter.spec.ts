import { expect, type Locator } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, garden, sharedAnju } from './support/town'

const letter = '12345 20261127-0831'

test('a letter of the hotline is given more time and answered once @long', async ({ browser }) => {
  const manager = await atTheDesk(browser, sharedAnju(), garden.manager)
  await manager.getByRole('link', { name: '来函', exact: true }).click()
  await manager.getByRole('button', { name: '登记来函' }).click()
  const taken = manager.getByRole('dialog', { name: '登记来函' })
  await taken.getByLabel('来函单位').fill('12345')
  await taken.getByLabel('来函编号').fill('20261127-0831')
  await until(taken, 2)
  await taken.getByLabel('哪一户').fill('3-2-1102')
  await manager.getByText('程女士、程小雨').click()
  await taken.getByLabel('哪一类').click()
  await manager.getByTitle('投诉', { exact: true }).click()
  await taken.getByLabel('反映什么').fill('地下车库的灯坏了两周，晚上看不清路')
  await taken.getByRole('button', { name: '记下' }).click()
  await expect(manager.getByText(/^已登记，工单 QH-\d{6}-\d+$/)).toBeVisible()

  const row = manager.getByRole('row', { name: new RegExp(letter) })
  await row.getByRole('button', { name: '延期' }).click()
  const longer = manager.getByRole('dialog', { name: `${letter} 延期` })
  await until(longer, 7)
  await longer.getByLabel('来函单位怎么说的').fill('等灯具到货，同意延到下周')
  await longer.getByRole('button', { name: '延期' }).click()
  await expect(row).toContainText('延过期：等灯具到货，同意延到下周，原定')

  await row.getByRole('button', { name: '回复' }).click()
  const reply = manager.getByRole('dialog', { name: `回复 ${letter}` })
  await reply.getByLabel('回复内容').fill('灯已全部换新，附照片，欢迎复查。')
  await reply.getByRole('button', { name: '回复' }).click()
  await expect(row).toContainText(/已回复 · .+ · 回函日期 .+灯已全部换新，附照片，欢迎复查。/)
  await expect(row.getByRole('button')).toHaveText(['打印回函'])

  await row.getByRole('link', { name: letter }).click()
  for (const step of ['来函延期', '已书面回复'])
    await expect(manager.getByRole('listitem').filter({ hasText: step })).toBeVisible()
})

/** By five o'clock of a day so many days ahead, there. */
async function until(dialog: Locator, days: number): Promise<void> {
  const there = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' })
  await dialog.getByLabel('回复时限').fill(there.format(Date.now() + days * 86_400_000))
  await dialog.getByLabel('回复时限').press('Enter')
}
