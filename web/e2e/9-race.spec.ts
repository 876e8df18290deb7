import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, call, type Me, onThePhone, sharedAnju, square } from './support/town'

const COLLEAGUES = 9
const DAY = 24 * 60 * 60_000
const GONE = '已经有人接了'

test('ten reach for what is offered to all, and one has it @long', async ({ browser }) => {
  test.slow()
  const anju = sharedAnju()
  const desk = (await atTheDesk(browser, anju, square.desk)).context()
  const { communities } = await call<Me>(desk, anju.origin, 'GET', '/api/me')
  const at = `/api/communities/${communities.find((one) => one.kind === 'community')?.id}`
  const administrator = (await atTheDesk(browser, anju, square.administrator)).context()
  await offered(administrator, anju.origin)
  const hands = await hired(administrator, anju.origin, at)
  const workers: Page[] = []
  for (const phone of [square.technician, ...hands]) workers.push(await onThePhone(browser, anju, phone))

  const home = await call<{ items: { space: string }[] }>(desk, anju.origin, 'GET', `${at}/spaces?q=3-2-1103`)
  const told = { space: home.items[0]?.space, channel: 'PHONE', category: 'lock', photos: [] }
  await call(desk, anju.origin, 'POST', `${at}/tickets`, { ...told, description: '卷帘门锁芯断在里面' })
  for (const worker of workers) {
    await worker.reload()
    await expect(worker.getByRole('button', { name: '抢单' })).toBeVisible()
  }

  await Promise.all(workers.map((worker) => worker.getByRole('button', { name: '抢单' }).click()))
  const heard = await Promise.all(
    workers.map(async (worker) => {
      const answer = worker.getByText(new RegExp(`归您了|${GONE}`))
      await expect(answer.first()).toBeVisible()
      return (await answer.first().textContent()) ?? ''
    }),
  )
  expect(heard.filter((one) => one.includes('归您了'))).toHaveLength(1)
  expect(heard.filter((one) => one.includes(GONE))).toHaveLength(COLLEAGUES)
})

/** Doors and locks are for whoever is first. */
async function offered(administrator: BrowserContext, origin: string): Promise<void> {
  const { communities } = await call<Me>(administrator, origin, 'GET', '/api/me')
  const locks = `/api/companies/${communities[0]?.company}/ticket-categories/lock`
  const given = {
    ...{ name: '门锁', n: 3, kind: 'REPAIR', nature: 'MINOR', visit: true, finishMinutes: 1440 },
    ...{ profile: 'STANDARD', charged: 'REPORTER', dispatch: 'POOL', active: true },
  }
  await call(administrator, origin, 'PUT', locks, given, { 'If-Match': '"0"' })
}

/** The phones of colleagues who are on duty. */
async function hired(administrator: BrowserContext, origin: string, at: string): Promise<string[]> {
  const { now } = await call<{ now: string }>(administrator, origin, 'GET', '/api/simulation/clock')
  const until = new Date(new Date(now).getTime() + DAY).toISOString()
  const phones: string[] = []
  for (let n = 0; n < COLLEAGUES; n++) {
    const phone = `1990009020${n}`
    const who = { name: `快手${'一二三四五六七八九'[n]}`, badge: `K020${n}`, phone }
    const work = { department: '工程部', post: '维修工', role: 'technician' }
    const made = { ...who, ...work }
    const { employee } = await call<{ employee: string }>(administrator, origin, 'POST', `${at}/staff`, made)
    await call(administrator, origin, 'POST', `${at}/duty`, { employee, from: now, until })
    phones.push(phone)
  }
  return phones
}
