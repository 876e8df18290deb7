import { expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, garden, sharedAnju } from './support/town'
import { callsBack, hears } from './support/walk'

test('a complaint reopened twice keeps its number and is closed only when it is good @long', async ({
  browser,
}) => {
  const anju = sharedAnju()
  const desk = await atTheDesk(browser, anju, garden.desk)
  const number = await complaint(desk, '楼道里的杂物堆了一个月，说了两次没人清')
  const manager = await atTheDesk(browser, anju, garden.manager)
  await manager.goto(desk.url())

  await answers(manager, '已通知保洁，明天上午清走')
  await callsBack(desk, '不满意', '清了一半又堆上了')
  await openAgain(desk, number, 1)

  await answers(manager, '已请楼上业主搬走，楼长每天看')
  await callsBack(desk, '不满意', '今天早上还在')
  await openAgain(desk, number, 2)

  await answers(manager, '已全部清走，楼道贴了告示')
  await desk.getByRole('link', { name: '待回访', exact: true }).click()
  const call = desk.getByRole('row', { name: new RegExp(number) })
  await expect(call).toContainText('投诉')
  await call.getByRole('button', { name: '回访' }).click()
  const panel = desk.getByRole('dialog', { name: new RegExp(number) })
  await expect(panel.getByText(/^第 3 次处理/)).toBeVisible()
  await panel.getByRole('button', { name: '记下回访' }).click()
  await hears(desk.getByRole('dialog', { name: '给业主回电话' }), '满意', '干净了')

  await manager.reload()
  await expect(manager.getByText('已办结')).toBeVisible()
  for (const said of ['清了一半又堆上了', '今天早上还在', '干净了'])
    await expect(manager.getByText(said)).toBeVisible()
  await expect(manager.getByText('已答复')).toHaveCount(3)
})

/** Somebody rings up to complain; answers the ticket's number. */
async function complaint(desk: Page, words: string): Promise<string> {
  await desk.getByRole('link', { name: '来电登记' }).click()
  await desk.getByLabel('哪一户').fill('3-2-1102')
  await desk.getByText('程女士、程小雨').click()
  await desk.getByRole('radio', { name: /程女士/ }).click()
  await desk.getByRole('radio', { name: /投诉/ }).click()
  await desk.getByLabel('怎么说的').fill(words)
  await desk.getByRole('button', { name: /^只记下，不派/ }).click()
  const kept = await desk.getByText(/^QH-\d{6}-\d+ 已记下$/).textContent()
  await expect(desk.getByRole('heading', { level: 1, name: '楼道里的杂物' })).toBeVisible()
  return kept?.split(' ')[0] ?? ''
}

async function answers(manager: Page, words: string): Promise<void> {
  await manager.reload()
  await manager.getByRole('button', { name: '答复' }).click()
  const dialog = manager.getByRole('dialog', { name: '给对方的答复' })
  await dialog.getByLabel('答复内容').fill(words)
  await dialog.getByRole('button', { name: '发给对方' }).click()
  await expect(dialog).toHaveCount(0)
}

/** Under the same number, and waiting for another answer. */
async function openAgain(desk: Page, number: string, times: number): Promise<void> {
  await expect(desk.getByText('没弄好，同一张工单重新处理')).toHaveCount(times)
  await expect(desk.getByText(`/ ${number}`)).toBeVisible()
  await expect(desk.getByText('待答复', { exact: true })).toBeVisible()
}
