import { expect } from '@playwright/test'
import { accessible } from './support/axe'
import { press, tabTo } from './support/keys'
import { test } from './support/test'
import { garden, onThePhone, PASSWORD, registered, sharedAnju } from './support/town'
import { found } from './support/walk'

const still = { reducedMotion: 'reduce' as const }

test('with the keyboard alone the desk sends somebody, the technician mends, the desk calls back', async ({
  browser,
}) => {
  const anju = sharedAnju()
  const desk = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...still })
  await desk.goto(`${anju.origin}/console/sign-in`)
  await expect(desk.getByLabel('工号或手机号')).toBeFocused()
  await desk.keyboard.type(garden.desk)
  await tabTo(desk, desk.getByRole('textbox', { name: '密码' }))
  await desk.keyboard.type(PASSWORD)
  await press(desk, desk.getByRole('button', { name: '登录', exact: true }))
  await expect(desk.getByRole('navigation')).toBeVisible()
  const { number, ticket } = await registered(desk.context(), anju.origin, '水管渗水，地上一滩')

  await desk.reload()
  await desk.getByRole('heading', { level: 1 }).waitFor()
  await desk.keyboard.press('Tab')
  await expect(desk.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('main')).toBeFocused()
  await press(desk, desk.getByRole('link', { name: new RegExp(number) }).first())

  const reassign = desk.getByRole('button', { name: '改派' })
  await press(desk, reassign)
  const dialog = desk.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(reassign).toBeFocused()
  await desk.keyboard.press('Enter')
  await press(desk, dialog.getByRole('radio').first(), 'Space')
  await press(desk, dialog.getByRole('button', { name: `派给${garden.technicianName}` }))
  await expect(dialog).toHaveCount(0)
  await expect(desk.getByText(`已派给${garden.technicianName}`)).toBeVisible()
  await expect(reassign).toBeFocused()

  const technician = await onThePhone(browser, anju, garden.technician, still)
  await press(technician, technician.locator(`a[href$="${ticket}"]`))
  for (const step of ['接单', '到了']) await press(technician, technician.getByRole('button', { name: step }))
  await found(technician)
  await press(technician, technician.getByRole('button', { name: '修好了' }))
  await expect(technician.getByText('这件办完了，前台会回访业主。')).toBeVisible()
  await technician.context().close()

  const callBack = desk.getByRole('button', { name: '回访' })
  await expect(async () => {
    await desk.reload()
    await expect(callBack).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await press(desk, callBack)
  await expect(dialog).toBeVisible()
  await accessible(desk, 'call-back')
  await tabTo(desk, dialog.getByRole('radio', { name: '满意', exact: true }))
  await desk.keyboard.press('ArrowRight')
  await desk.keyboard.press('ArrowLeft')
  await tabTo(desk, dialog.getByRole('textbox'))
  await desk.keyboard.type('不漏了，很快')
  await press(desk, dialog.getByRole('button', { name: '记下回访' }))
  await expect(desk.getByText('回访满意')).toBeVisible()
  await desk.context().close()
})
