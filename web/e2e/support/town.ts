import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { type Anju, codeSentTo } from './anju'

/** Of everybody at a desk of the demonstration. */
export const PASSWORD = 'anju-demo-2026'

/** The communities of the demonstration and who is who in them. */
export const garden = {
  name: '青禾花园',
  desk: 'qinghe-desk',
  manager: 'qinghe',
  headquarters: 'qinghe-hq',
  administrator: 'qinghe-admin',
  technician: '19900000217',
  technicianName: '张立新',
  resident: '19900005678',
  clause: 'S09-021',
}
export const square = {
  name: '云栖广场',
  desk: 'yunqi-desk',
  manager: 'yunqi',
  headquarters: 'yunqi-hq',
  administrator: 'yunqi-admin',
  technician: '19900000318',
  technicianName: '高远',
  resident: '19900006789',
  clause: 'S11-051',
}

/** Two homes with a phone each, and nobody else's walk. */
export const lane = {
  name: '香樟里',
  desk: 'xiangzhang-desk',
  manager: 'xiangzhang',
  technician: '19900000231',
  technicianName: '何志强',
  resident: '19900008812',
  neighbour: '19900008823',
}

/** The application every walk of one run shares; `town.setup.ts` started it. */
export function sharedAnju(): Omit<Anju, 'stop' | 'kill'> {
  return JSON.parse(readFileSync(join(process.env.ANJU_E2E ?? '', 'anju.json'), 'utf8'))
}

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const desk = { viewport: { width: 1440, height: 900 } }

export type Place = Pick<Anju, 'origin' | 'data'>

/** A phone whose owner is signed in: with a code the first time, as a phone remembers it after that. */
export async function onThePhone(browser: Browser, anju: Place, number: string, options = {}): Promise<Page> {
  const remembered = `${anju.data}.${new URL(anju.origin).hostname}.${number}.json`
  const known = existsSync(remembered)
  const context = await browser.newContext({
    ...phone,
    ...options,
    ...(known && { storageState: remembered }),
  })
  const page = await context.newPage()
  if (known) await page.goto(`${anju.origin}/m/`)
  else await signInOnThePhone(page, anju, number)
  await expect(page.getByRole('navigation')).toBeVisible()
  await context.storageState({ path: remembered })
  return page
}

async function signInOnThePhone(page: Page, anju: Place, number: string): Promise<void> {
  await page.goto(`${anju.origin}/m/sign-in`)
  await page.getByLabel('手机号').fill(number)
  await page.getByRole('button', { name: '发验证码' }).click()
  await page.getByText(`已发到 ${number}`).waitFor()
  await page.getByLabel('验证码').fill(await codeSentTo(number, anju.data))
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/**
 * A desk whose owner has just signed in with a password; who needs a second factor too stays signed in from walk to walk, as each code
 * serves once.
 */
export async function atTheDesk(browser: Browser, anju: Place, login: string, options = {}): Promise<Page> {
  const remembered = `${anju.data}.${new URL(anju.origin).hostname}.${login}.json`
  const known = needsTwoFactors(login) && existsSync(remembered)
  const context = await browser.newContext({
    ...desk,
    ...options,
    ...(known && { storageState: remembered }),
  })
  const page = await context.newPage()
  if (known) await page.goto(`${anju.origin}/console/`)
  else await signInAtTheDesk(page, anju, login)
  await expect(page.getByRole('navigation')).toBeVisible()
  if (needsTwoFactors(login)) await context.storageState({ path: remembered })
  return page
}

const needsTwoFactors = (login: string) => /-(hq|admin)$/.test(login)

export async function signInAtTheDesk(page: Page, anju: Place, login: string): Promise<void> {
  await page.goto(`${anju.origin}/console/sign-in`)
  await page.getByLabel('工号或手机号').fill(login)
  await page.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  if (needsTwoFactors(login)) {
    await page.getByLabel('动态码或恢复码').waitFor()
    await page.getByLabel('动态码或恢复码').fill(codeShownFor(login, anju.data))
    await page.getByRole('button', { name: '下一步' }).click()
  }
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** What the authenticator of a company-wide account shows: the demonstration writes it down when it is asked for. */
function codeShownFor(login: string, data: string): string {
  const lines = readFileSync(join(data, 'authenticator.log'), 'utf8').trim().split('\n')
  return lines.findLast((line) => line.startsWith(`${login} `))?.split(' ')[1] ?? ''
}

/** Calls the API as whoever is signed in there, the way the screens do. */
export async function call<T>(
  context: BrowserContext,
  origin: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  data?: object,
  more: Record<string, string> = {},
): Promise<T> {
  const token = (await context.cookies(origin)).find((one) => one.name === 'XSRF-TOKEN')?.value ?? ''
  const headers = {
    'X-XSRF-TOKEN': decodeURIComponent(token),
    ...(method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }),
    ...more,
  }
  const answer = await context.request.fetch(origin + path, { method, headers, data })
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  return answer.status() === 204 ? (undefined as T) : ((await answer.json()) as T)
}

/** Whom the server takes somebody for, and where that is. */
export type Me = {
  communities: { id: string; company: string; kind: 'community' | 'head_office'; permissions: string[] }[]
  homes: { community: string; space: string }[]
}

/** The desk registers a leak that somebody called about. */
export async function registered(desk: BrowserContext, origin: string, description: string) {
  const { communities } = await call<Me>(desk, origin, 'GET', '/api/me')
  const community = communities.find((one) => one.kind === 'community')?.id ?? ''
  const at = `/api/communities/${community}`
  const found = await call<{ items: { space: string }[] }>(desk, origin, 'GET', `${at}/spaces?q=3-2-1101`)
  const told = { space: found.items[0]?.space, channel: 'PHONE', category: 'leak', description, photos: [] }
  const ticket = await call<{ id: string; number: string }>(desk, origin, 'POST', `${at}/tickets`, told)
  return { ticket: ticket.id, number: ticket.number, community }
}

/** Business time goes on; everything that falls due on the way is done first. */
export async function letPass(administrator: BrowserContext, origin: string, minutes: number): Promise<void> {
  const { now } = await call<{ now: string }>(administrator, origin, 'GET', '/api/simulation/clock')
  const then = new Date(new Date(now).getTime() + minutes * 60_000).toISOString()
  await call(administrator, origin, 'PUT', '/api/simulation/clock', { now: then })
}

/** A picture as a phone's camera would take it. */
export async function photo(browser: Browser, name: string, hue: number) {
  const page = await browser.newPage({ viewport: { width: 480, height: 360 } })
  await page.setContent(
    `<body style="margin:0;background:hsl(${hue} 14% 72%)"><svg viewBox="0 0 480 360"><rect y="250" width="480" height="110" fill="hsl(${hue} 10% 46%)"/><path d="M150 0v130h150v120" fill="none" stroke="#eceff0" stroke-width="46"/><rect x="118" y="104" width="64" height="30" fill="#9aa7ad"/><ellipse cx="300" cy="292" rx="120" ry="26" fill="hsl(205 40% 72% / .8)"/></svg>`,
  )
  const buffer = await page.screenshot({ type: 'jpeg', quality: 80 })
  await page.close()
  return { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer }
}
