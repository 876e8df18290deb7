import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { accessible, settled } from './support/axe'
import { filled, goTo, routeOf, routesOf } from './support/routes'
import { test } from './support/test'
import {
  atTheDesk,
  call,
  garden,
  type Me,
  onThePhone,
  PASSWORD,
  type Place,
  sharedAnju,
} from './support/town'
import { reported } from './support/walk'

/** What the pages that a page leads to ask for besides: who has it not finds no way there. */
const ASKED: Record<string, string> = {
  $space: 'residents.file',
  '/ledger/import': 'ledger.edit',
  '/terms/adopt': 'standards.adopt',
}

/** Whoever asked for stillness must see everything too; and nothing is looked at half way. */
const still = { reducedMotion: 'reduce' as const }

test('every page of the console is for everyone', async ({ browser }) => {
  test.setTimeout(400_000)
  const anju = sharedAnju()
  await signInPage(browser, `${anju.origin}/console/sign-in`)
  const { resident, community, ticket } = await reported(browser, anju, '走廊的灯不亮')
  const { space } = await homeOf(resident, anju, community)
  await resident.context().close()
  const known = new Set<string>()
  const opened = new Set(['/', '/sign-in'])
  for (const login of [garden.desk, garden.manager, garden.headquarters, garden.administrator]) {
    const page = await atTheDesk(browser, anju, login, still)
    for (const route of await routesOf(page)) known.add(route)
    const { permissions, ...places } = await placesOf(page, anju)
    const values = { ...places, ticket, space }
    const mine = new Set<string>()
    const visit = async (address: string) => mine.add(await lookedAt(page, address))
    for (const address of await linksOf(page)) await visit(address)
    const leadsThere = (route: string) =>
      Object.entries(ASKED).every(([part, asked]) => !route.includes(part) || permissions.includes(asked)) &&
      (!route.includes('$') || [...mine].some((one) => route.startsWith(`${one}/`)))
    const others = [...known].filter((route) => route !== '/' && route !== '/sign-in' && !mine.has(route))
    for (const route of others.filter(leadsThere)) await visit(`/console${filled(route, values)}`)
    for (const route of mine) opened.add(route)
    await page.context().close()
  }
  expect([...known].filter((route) => !opened.has(route))).toEqual([])
})

/** What a team is led by, and what the desk does with the phone: not a technician's. */
const TEAM = [
  '/work/$community/crew',
  '/work/$community/crew/$ticket',
  '/work/$community/told',
  '/work/$community/visits',
]
/** A ticket's code on paper: it leads on to what whoever scans it has of the ticket. */
const SCANNED = '/tickets/$community/$ticket'

test('every page of the phone is for everyone', async ({ browser }) => {
  test.setTimeout(400_000)
  const anju = sharedAnju()
  await signInPage(browser, `${anju.origin}/m/sign-in`)
  const { resident, community, ticket } = await reported(browser, anju, '厨房的窗关不上', still)
  await settled(resident)
  const known = await routesOf(resident)
  const opened = new Set<string>(['/', '/sign-in'])
  const visit = async (page: Page, route: string, values: Record<string, string>) => {
    opened.add(route)
    expect(await lookedAt(page, `/m${filled(route, values)}`)).toBe(route)
  }

  const home = { ...(await homeOf(resident, anju, community)), ticket }
  const ofWorkers = (route: string) => route.startsWith('/work/')
  for (const route of known)
    if (!opened.has(route) && !ofWorkers(route) && route !== '/shared-phone' && route !== SCANNED)
      await visit(resident, route, home)
  opened.add(SCANNED)
  expect(await lookedAt(resident, `/m${filled(SCANNED, home)}`)).toBe('/home/$community/tickets/$ticket')
  await resident.context().close()

  const technician = await onThePhone(browser, anju, garden.technician, still)
  const work = { community, ticket, item: await givenBack(technician, ticket) }
  for (const route of [
    ...known.filter((one) => ofWorkers(one) && !TEAM.includes(one)),
    '/me',
    '/messages',
    '/pin',
  ])
    await visit(technician, route, work)
  await technician.context().close()

  const manager = await browser.newPage({ viewport: { width: 390, height: 844 }, ...still })
  await manager.goto(`${anju.origin}/m/sign-in`)
  await manager.getByRole('button', { name: '用密码登录' }).click()
  await accessible(manager, 'password on the phone')
  await manager.getByLabel('工号或手机号').fill(garden.manager)
  await manager.getByLabel('密码').fill(PASSWORD)
  await manager.getByRole('button', { name: '登录', exact: true }).click()
  await expect(manager.getByRole('heading', { level: 1, name: '陆知远' })).toBeVisible()
  for (const route of TEAM) await visit(manager, route, { community, ticket })
  await visit(manager, '/shared-phone', {})
  const at = `/api/communities/${community}`
  const badges = await call<{ items: { number: string }[] }>(
    manager.context(),
    anju.origin,
    'GET',
    `${at}/badges`,
  )
  await manager.getByLabel('这部手机叫什么').fill('一班手机')
  await manager.getByRole('button', { name: '登记，并退出' }).click()
  await manager.getByLabel('或者输入工牌号').fill(badges.items[0]?.number ?? '')
  await accessible(manager, 'badge')
  await manager.getByRole('button', { name: '下一步' }).click()
  await expect(manager.getByRole('heading', { name: '输入 PIN 码' })).toBeVisible()
  await accessible(manager, 'PIN')
  await manager.context().close()

  expect(known.filter((route) => !opened.has(route))).toEqual([])
})

test('what opens on a page is for everyone, closes with Esc and gives the focus back', async ({
  browser,
}) => {
  const anju = sharedAnju()
  const { resident, ticket } = await reported(browser, anju, '水表一直转')
  await resident.context().close()
  const manager = await atTheDesk(browser, anju, garden.manager, still)
  const { community } = await placesOf(manager, anju)
  await manager.goto(`${anju.origin}/console/c/${community}/tickets/${ticket}`)
  for (const name of ['改派', '修改记录', /的照片/])
    await opensAndCloses(manager, manager.getByRole('button', { name }))

  await manager.getByRole('button', { name: /消息/ }).click()
  await expect(manager.getByRole('region', { name: '消息' })).toBeVisible()
  await accessible(manager, 'newest messages')
  await manager.keyboard.press('Escape')
  await expect(manager.getByRole('region', { name: '消息' })).toHaveCount(0)
  await manager.getByRole('button', { name: /我的账号|陆知远/ }).click()
  await expect(manager.getByRole('menuitem', { name: '退出登录' })).toBeVisible()
  await accessible(manager, 'own menu')

  await manager.goto(`${anju.origin}/console/c/${community}/wall`)
  const brick = manager.getByRole('button', { name: new RegExp(`^${garden.clause} `) })
  const trend = manager.getByRole('heading', { level: 2, name: '十三个月' })
  await expect(trend).toBeVisible()
  await accessible(manager, 'trend')
  await brick.click()
  await expect(trend).toHaveCount(0)
  await expect(manager.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible()
  await accessible(manager, 'brick')
  await manager.keyboard.press('Escape')
  await expect(trend).toBeVisible()
  await expect(brick).toBeFocused()
  await manager.context().close()
})

test('a page that lost a script on the way says so, and opens at the second try', async ({ browser }) => {
  const { origin } = sharedAnju()
  for (const [face, viewport] of [
    ['console', { width: 1440, height: 900 }],
    ['m', { width: 390, height: 844 }],
  ] as const) {
    const page = await browser.newPage({ viewport, ...still })
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto(`${origin}/${face}/sign-in`)
    const again = page.getByRole('button', { name: '再试一次' })
    await expect(again).toBeHidden()
    await expect(again).toBeVisible({ timeout: 15_000 })
    await page.unroute('**/assets/*.js')
    await again.click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(again).toHaveCount(0)
    await page.close()
  }
})

/** Goes to an address, waits until the page stands still and looks at it; answers the route that it is. */
async function lookedAt(page: Page, address: string): Promise<string> {
  await goTo(page, address)
  await settled(page)
  await accessible(page, address)
  return routeOf(page)
}

/** The door, on a wide screen and on a phone's. */
async function signInPage(browser: Browser, address: string): Promise<void> {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const page = await browser.newPage({ viewport, ...still })
    await page.goto(address)
    await settled(page)
    await accessible(page, `${address} ${viewport.width}`)
    await page.close()
  }
}

async function opensAndCloses(page: Page, opener: Locator): Promise<void> {
  await opener.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expect(dialog).toHaveCSS('opacity', '1')
  await settled(page)
  await accessible(page, `what ${opener} opens`)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
}

/** Where the navigation of whoever is signed in leads. */
const linksOf = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

/** Where whoever is signed in works. */
async function placesOf(page: Page, { origin }: Place) {
  const { communities } = await call<Me>(page.context(), origin, 'GET', '/api/me')
  const place = (kind: string) => communities.find((one) => one.kind === kind)?.id ?? ''
  const permissions = communities.find((one) => one.kind === 'community')?.permissions ?? []
  return { community: place('community'), company: place('head_office'), permissions }
}

/** Where whoever is signed in lives in a community, and somebody who lives there too. */
async function homeOf(page: Page, { origin }: Place, community: string) {
  const { homes } = await call<Me>(page.context(), origin, 'GET', '/api/me')
  const space = homes.find((one) => one.community === community)?.space ?? ''
  const people = `/api/me/communities/${community}/homes/${space}/people`
  const { items } = await call<{ items: { id: string; self: boolean }[] }>(
    page.context(),
    origin,
    'GET',
    people,
  )
  return { community, space, person: items.find((one) => !one.self)?.id ?? '' }
}

/** An action on the phone that the server gave back. */
async function givenBack(technician: Page, ticket: string): Promise<string> {
  const refused = {
    type: 'urn:anju:servicedesk.photos',
    title: '照片没传上来',
    status: 422,
    detail: '请重新拍一张。',
  }
  await technician.route('**/commands', (route) =>
    route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(refused) }),
  )
  await technician.locator(`a[href$="${ticket}"]`).click()
  await technician.getByRole('button', { name: '接单' }).click()
  await expect(technician.getByText('被退回')).toBeVisible()
  await technician.getByRole('button', { name: '返回' }).click()
  await technician.getByRole('navigation').getByRole('link', { name: '手机里' }).click()
  await technician.getByRole('link', { name: '改一改再传' }).click()
  await technician.getByRole('heading', { name: '改好再传' }).waitFor()
  await technician.unroute('**/commands')
  return technician.url().split('/').at(-1) ?? ''
}
