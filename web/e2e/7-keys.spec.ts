import { createHmac } from 'node:crypto'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { accessible } from './support/axe'
import { press, tabTo } from './support/keys'
import { test } from './support/test'
import {
  atTheDesk,
  call,
  garden,
  type Me,
  onThePhone,
  PASSWORD,
  registered,
  sharedAnju,
} from './support/town'
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

test('with the keyboard alone the desk answers a call that rings and saves what it is about @long', async ({
  browser,
}) => {
  const anju = sharedAnju()
  const manager = await atTheDesk(browser, anju, garden.manager)
  const exchange = await connected(manager.context(), anju.origin)
  await manager.context().close()

  const desk = await atTheDesk(browser, anju, garden.desk, still)
  await exchange.tells(desk, 'ring', garden.resident)
  await expect(desk.getByRole('status', { name: '来电' }).getByText('程女士')).toBeVisible({
    timeout: 40_000,
  })
  await desk.keyboard.press('F3')
  const take = desk.getByRole('button', { name: /接起登记/ })
  await expect(take).toBeVisible()
  await desk.keyboard.press('F3')
  await expect(desk.getByRole('heading', { name: '3号楼2单元1102' })).toBeVisible()
  await expect(desk.getByRole('radiogroup', { name: '什么事' })).toBeFocused()
  await exchange.tells(desk, 'answer', garden.resident)
  await accessible(desk, 'a call in hand')
  await desk.keyboard.press('1')
  await expect(desk.getByRole('textbox', { name: '怎么说的' })).toBeFocused()
  await desk.keyboard.type('厨房水槽下面一直滴水')
  await desk.keyboard.press('Control+s')
  const sheet = desk.getByRole('dialog')
  await expect(sheet.getByRole('checkbox', { name: /问过还有没有别的需要/ })).toBeVisible()
  await desk.keyboard.press('F9')
  await expect(sheet.getByRole('checkbox', { name: /问过还有没有别的需要/ })).toBeChecked()
  await desk.keyboard.press('Control+Enter')
  await expect(sheet).toHaveCount(0)
  await expect(desk.getByText('“厨房水槽下面一直滴水”')).toBeVisible()
  await expect(desk.getByText('3号楼2单元1102').first()).toBeVisible()
  await desk.context().close()
})

/** The telephone exchange of the garden, as it tells of one call. */
async function connected(manager: BrowserContext, origin: string) {
  const { communities } = await call<Me>(manager, origin, 'GET', '/api/me')
  const community = communities.find((one) => one.kind === 'community')?.id ?? ''
  const { secret } = await call<{ secret: string }>(
    manager,
    origin,
    'PUT',
    `/api/communities/${community}/exchange`,
  )
  const name = crypto.randomUUID()
  return {
    async tells({ request }: Page, event: 'ring' | 'answer', number: string): Promise<void> {
      const { now } = await (await request.get(`${origin}/api/clock`)).json()
      const body = JSON.stringify({ call: name, event, line: 'desk', number, at: now })
      const timestamp = String(Math.floor(Date.now() / 1000))
      const nonce = crypto.randomUUID()
      const signature = createHmac('sha256', secret).update(`${timestamp}\n${nonce}\n${body}`).digest('hex')
      const answer = await request.fetch(`${origin}/hooks/calls/${community}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Anju-Timestamp': timestamp,
          'X-Anju-Nonce': nonce,
          'X-Anju-Signature': signature,
        },
        data: body,
      })
      expect(answer.status(), await answer.text()).toBe(204)
    },
  }
}
