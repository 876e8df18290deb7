import { expect, type Page } from '@playwright/test'
import { ReverseProxy } from './support/proxy'
import { test } from './support/test'
import { atTheDesk, call, garden, onThePhone, photo, registered, sharedAnju } from './support/town'
import { found } from './support/walk'

type Story = { timeline: { kind: string; photos: string[] }[] }

/** The valve, the damage, and one of the doors around. */
async function leakSeenTo(phone: Page, wet: Awaited<ReturnType<typeof photo>>) {
  await phone.getByRole('button', { name: '关了别的阀' }).click()
  await phone.getByRole('button', { name: '拍受损处' }).setInputFiles(wet)
  await phone.getByRole('switch', { name: '住户同意拍照，只拍受损的地方' }).click()
  await phone.getByRole('button', { name: '留下损失照片' }).click()
  await phone.getByRole('button', { name: '记结果' }).first().click()
  await phone.getByRole('radio', { name: '查过了' }).check()
  await phone.getByRole('button', { name: '记下', exact: true }).click()
  await expect(phone.getByText('查过，没损失')).toBeVisible()
}

test('what is done at a leak in a basement reaches the desk once each, though the first answer is lost', async ({
  browser,
}) => {
  const shared = sharedAnju()
  const proxy = await ReverseProxy.before(shared.port)
  const anju = { ...shared, origin: proxy.origin }
  const desk = (await atTheDesk(browser, anju, garden.desk)).context()
  const { ticket, community } = await registered(desk, anju.origin, '地下室积水，水泵不转')

  const technician = await onThePhone(browser, anju, garden.technician)
  const phone = technician.context()
  await technician.getByRole('link', { name: /地下室积水/ }).waitFor()
  await technician.evaluate(() => navigator.serviceWorker.ready)
  await technician.getByRole('link', { name: /地下室积水/ }).click()
  await technician.getByText('先关阀').waitFor()
  await technician.close()

  await phone.setOffline(true)
  const cold = await phone.newPage()
  await cold.goto(`${anju.origin}/m/`)
  await expect(cold.getByText('没信号，照常干')).toBeVisible()
  await cold.getByRole('link', { name: /地下室积水/ }).click()
  await cold.getByRole('button', { name: '接单' }).click()
  await cold.getByRole('button', { name: '到了' }).click()
  await leakSeenTo(cold, await photo(browser, 'wet', 205))
  await cold.getByRole('button', { name: '拍照' }).setInputFiles(await photo(browser, 'dry', 90))
  await found(cold)
  await cold.getByRole('button', { name: '修好了' }).click()
  await expect(cold.getByText('6 条在手机里，不会丢')).toBeVisible()

  await cold.reload()
  await expect(cold.getByText('6 条在手机里，不会丢')).toBeVisible()
  await expect(cold.getByText('这件办完了，前台会回访业主。')).toBeVisible()

  proxy.loseAnswerTo(/\/commands$/)
  await phone.setOffline(false)
  await expect(cold.getByText('没信号，照常干')).toBeHidden()
  await cold.goto(`${anju.origin}/m/`)
  await cold.getByRole('link', { name: '手机里' }).click()
  await expect(async () => {
    const now = cold.getByRole('button', { name: '现在传' })
    if (await now.isVisible()) await now.click()
    await expect(cold.getByText('都传上去了')).toBeVisible({ timeout: 5_000 })
  }).toPass()

  expect(proxy.lost).toHaveLength(1)
  const story = await call<Story>(desk, anju.origin, 'GET', `/api/communities/${community}/tickets/${ticket}`)
  const steps = story.timeline.map((one) => one.kind.replace('servicedesk.', ''))
  expect(steps).toEqual([
    ...['reported', 'assigned', 'accepted', 'arrived'],
    ...['valve-closed', 'loss-ticked', 'loss-photographed', 'neighbour-checked', 'neighbours-all-checked'],
    'finished',
  ])
  expect(story.timeline.filter((one) => one.photos.length > 0)).toHaveLength(2)
  await proxy.stop()
})
