import { type BrowserContext, expect } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, call, letPass, onThePhone, photo, registered, sharedAnju, square } from './support/town'
import { found } from './support/walk'

const HOUR = 60
const DAY = 24 * 60 * 60_000

/** Whom nobody else's walk knows. */
const colleague = '苗春和'

type Story = {
  state: string
  assignee: { name: string }
  timeline: { kind: string; outcome?: string; by: string; photos: string[] }[]
}

test('an hour in a basement, while the desk gives the job to somebody else, is kept beside it @long', async ({
  browser,
}) => {
  const anju = sharedAnju()
  const administrator = (await atTheDesk(browser, anju, square.administrator)).context()
  const desk = await atTheDesk(browser, anju, square.desk)
  const { ticket, community } = await registered(desk.context(), anju.origin, '水泵房接头喷水')

  await comesOnDuty(administrator, anju.origin, community)

  const technician = await onThePhone(browser, anju, square.technician)
  await technician.clock.install()
  await technician.getByRole('link', { name: /水泵房接头/ }).click()
  await technician.getByText('先关阀').waitFor()
  await technician.context().setOffline(true)
  await technician.getByRole('button', { name: '接单' }).click()
  await technician.getByRole('button', { name: '到了' }).click()

  await desk.goto(`${anju.origin}/console/c/${community}/tickets/${ticket}`)
  await desk.getByRole('button', { name: '改派' }).click()
  await desk.getByRole('radio', { name: new RegExp(colleague) }).check()
  await desk.getByRole('button', { name: `派给${colleague}` }).click()
  await expect(desk.getByText(`已派给${colleague}`)).toBeVisible()

  await technician.clock.fastForward(HOUR * 60_000)
  await letPass(administrator, anju.origin, HOUR)
  await technician.getByRole('button', { name: '拍照' }).setInputFiles(await photo(browser, 'tight', 90))
  await found(technician)
  await technician.getByRole('button', { name: '修好了' }).click()
  await expect(technician.getByText('3 条在手机里，不会丢')).toBeVisible()

  await technician.context().setOffline(false)
  await technician.goto(`${anju.origin}/m/`)
  await technician.getByRole('link', { name: '手机里' }).click()
  await expect(technician.getByText('已存下，没有改状态：这单已改派给别人').first()).toBeVisible()

  const at = `/api/communities/${community}/tickets/${ticket}`
  await expect(async () => {
    const story = await call<Story>(desk.context(), anju.origin, 'GET', at)
    const kept = story.timeline.filter((one) => one.outcome === 'reassigned')
    expect(kept.map((one) => one.kind.replace('servicedesk.', ''))).toEqual([
      'accepted',
      'arrived',
      'finished',
    ])
    expect(kept.map((one) => one.by)).toEqual(Array(3).fill(square.technicianName))
    expect(kept.at(-1)?.photos).toHaveLength(1)
    expect(story.assignee.name).toBe(colleague)
    expect(story.state).toBe('assigned')
  }).toPass()
  await desk.reload()
  await expect(desk.getByText(/^到户时已改派，只作记录/)).toBeVisible()
})

/** A second technician is hired, and on duty for the day. */
async function comesOnDuty(administrator: BrowserContext, origin: string, community: string): Promise<void> {
  const at = `/api/communities/${community}`
  const hired = {
    name: colleague,
    badge: 'A0299',
    phone: '19900000299',
    department: '工程部',
    post: '维修工',
    role: 'technician',
  }
  const { employee } = await call<{ employee: string }>(administrator, origin, 'POST', `${at}/staff`, hired)
  const { now } = await call<{ now: string }>(administrator, origin, 'GET', '/api/simulation/clock')
  const until = new Date(new Date(now).getTime() + DAY).toISOString()
  await call(administrator, origin, 'POST', `${at}/duty`, { employee, from: now, until })
}
