import { expect } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, garden, sharedAnju } from './support/town'
import { workbook } from './support/workbook'

const heading = ['楼栋', '单元', '房号', '建筑面积(㎡)', '业主', '联系电话', '入住日期']

const dirty = workbook('青禾台账.xlsx', {
  '6号楼': [
    heading,
    ['6号楼', 1, '601室', '９８．９㎡', '吴　女士', '+86 199-0000-6601', '2011年8月25日'],
    ['6号楼', 1, 602, -1, '郑先生', '1990000660', '2026-02-30'],
    ['6号楼', 1, undefined, '很大', '钱女士', '19900006603', '去年'],
    ['6号楼', 1, 604, '#REF!', '孙先生', '19900006604', '2020-01-01'],
    ['合计', undefined, '4户', 396.4],
  ],
  商铺: [
    ['铺位号', '商户', '电话', '起租日期', '到租日期'],
    ['S1-101', '花店', '010-62345678', '2026-05-01', '2026-01-01'],
  ],
})

const faults = [
  ['6号楼 D3', '面积要大于 0，不知道就空着'],
  ['6号楼 F3', '手机号是 11 位数字，座机写成 021-60001234，几个号码用顿号隔开'],
  ['6号楼 G3', '没有这一天，核对月份和日子'],
  ['6号楼 C4', '房号没有或没认出来，写成 1102 或 3-2-1102'],
  ['6号楼 D4', '面积填数字，例如 98.90'],
  ['6号楼 D5', '公式没有算出结果，改成数值'],
  ['商铺 E2', '结束日期在开始日期之前'],
] as const

const clean = workbook('青禾台账改.xlsx', {
  '6号楼': [
    heading,
    ['6号楼', 1, 601, 98.9, '吴女士', '19900006601', '2011-08-25'],
    ['6号楼', 1, 602, 120.5],
  ],
})

test('a ledger with dirt is told cell by cell, put right and entered @long', async ({ browser }) => {
  const manager = await atTheDesk(browser, sharedAnju(), garden.manager)
  await manager.getByRole('link', { name: '房屋与住户' }).click()
  await manager.getByRole('button', { name: '导入 .xlsx' }).click()
  await manager.getByLabel('选择 .xlsx 文件').setInputFiles(dirty)
  await expect(manager.getByText(/^青禾台账.xlsx 有 8 处要改，一行也没有保存/)).toBeVisible()
  for (const [place, why] of faults)
    await expect(manager.getByRole('row', { name: new RegExp(`^${place} .*${why}$`) })).toBeVisible()
  await expect(manager.getByText('1 行合计和备注没有算进来')).toBeVisible()
  await expect(manager.getByRole('button', { name: /^保存/ })).toBeDisabled()
  const copy = manager.waitForEvent('download')
  await manager.getByRole('link', { name: '下载标注过的表' }).click()
  expect((await copy).suggestedFilename()).toBe('标注 青禾台账.xlsx')

  await manager.getByRole('button', { name: '换一份文件' }).click()
  await manager.getByLabel('选择 .xlsx 文件').setInputFiles(clean)
  await manager.getByRole('button', { name: '保存 2 套房、1 位住户' }).click()
  await expect(manager.getByText(/^已保存：新增 2 套房、1 位住户/)).toBeVisible()

  await manager.getByLabel('房号、姓名、拼音、手机、工单号').fill('6-1-60')
  await expect(manager.getByRole('option', { name: '6-1-602' })).toBeAttached()
  await manager.getByText('吴女士').click()
  await expect(manager.getByRole('heading', { level: 1, name: '6号楼1单元601' })).toBeVisible()
  await expect(manager.getByText('吴女士').first()).toBeVisible()
})
