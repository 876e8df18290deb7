import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { atTheDesk, garden, onThePhone, type Place, photo } from './town'

type Picture = Awaited<ReturnType<typeof photo>>

/**
 * The walk on both faces: a resident reports with a photo, the desk sends the technician, who mends and takes a photo,
 * the desk calls back, the resident rates. Answers the ticket's number.
 *
 * @param what as the lists show it: the first words of what the resident writes
 */
export async function walk(browser: Browser, anju: Place, what: string, mended: string): Promise<string> {
  const told = `${what}，请来看看`
  const { resident, number } = await reported(browser, anju, told)

  const desk = await atTheDesk(browser, anju, garden.desk)
  await desk
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click()
  await expect(desk.getByText(told)).toBeVisible()
  await expect(desk.getByRole('button', { name: /的照片/ })).toBeVisible()
  await sends(desk, garden.technicianName)

  const technician = await onThePhone(browser, anju, garden.technician)
  await arrives(technician, what)
  await technician.getByRole('button', { name: '拍照' }).setInputFiles(await photo(browser, 'mended', 120))
  await technician.getByPlaceholder('怎么修的（选填）').fill(mended)
  await found(technician)
  await finishes(technician)

  await callsBack(desk, '满意')
  await expect(desk.getByText('回访满意')).toBeVisible()

  await givesFiveStars(resident)
  await Promise.all([resident, desk, technician].map((page) => page.context().close()))
  return number
}

/** A resident reports something for which somebody has to come. */
export async function reports(resident: Page, kind: string, told: string, picture?: Picture): Promise<void> {
  await resident.getByRole('link', { name: '报修、有事找我们' }).click()
  await resident.getByRole('radio', { name: kind }).check()
  await resident.getByLabel('怎么了').fill(told)
  if (picture) await resident.locator('input[type=file]').setInputFiles(picture)
  await resident.getByRole('button', { name: '报给前台' }).click()
  await expect(resident.getByText(/ 到您家$/)).toBeVisible()
}

/** The desk gives the ticket whose page is open to somebody on duty. */
export async function sends(desk: Page, name: string): Promise<void> {
  await desk.getByRole('button', { name: '改派' }).click()
  await desk.getByRole('radio', { name: new RegExp(name) }).check()
  await desk.getByRole('button', { name: `派给${name}` }).click()
  await expect(desk.getByText(`已派给${name}`)).toBeVisible()
}

/** The technician takes the job and is at the door. */
export async function arrives(technician: Page, what: string): Promise<void> {
  await technician.getByRole('link', { name: new RegExp(what) }).click()
  await technician.getByRole('button', { name: '接单' }).click()
  await technician.getByRole('button', { name: '到了' }).click()
}

export async function finishes(technician: Page): Promise<void> {
  await technician.getByRole('button', { name: '修好了' }).click()
  await expect(technician.getByText(/^这件办完了，/)).toBeVisible()
}

/** Whoever asks whether it is good writes down what they heard, as soon as the ticket's page says that it is done. */
export async function callsBack(desk: Page, said: '满意' | '不满意', words = ''): Promise<void> {
  await expect(async () => {
    await desk.reload()
    await desk.getByRole('button', { name: '回访', exact: true }).click({ timeout: 5_000 })
  }).toPass()
  await hears(desk.getByRole('dialog', { name: '给业主回电话' }), said, words)
}

export async function hears(dialog: Locator, said: '满意' | '不满意', words: string): Promise<void> {
  await dialog.getByText(said, { exact: true }).click()
  await dialog.getByLabel('他怎么说').fill(words)
  await dialog.getByRole('button', { name: '记下回访' }).click()
  await expect(dialog).toHaveCount(0)
}

export async function givesFiveStars(resident: Page): Promise<void> {
  await expect(async () => {
    await resident.reload()
    await resident.getByRole('radio', { name: '5 星' }).check({ timeout: 5_000 })
  }).toPass()
  await resident.getByRole('button', { name: '交给我们' }).click()
  await expect(resident.getByText('您给了 5 星')).toBeVisible()
}

/** What a leak asks for before it is done: the cause, no parts, and nobody there to sign. */
export async function found(technician: Page): Promise<void> {
  await technician.getByLabel('坏在哪、为什么坏').fill('角阀老化，关不严')
  await technician.getByText('住户不在').click()
  await technician.getByLabel('为什么没签').fill('上班去了，电话里说过')
}

/** A resident reports a leak with a photo of it. */
export async function reported(browser: Browser, anju: Place, told: string, options = {}) {
  const resident = await onThePhone(browser, anju, garden.resident, options)
  await reports(resident, '漏水', told, await photo(browser, 'leak', 200))
  const number = (await resident.getByText(/^QH-\d{6}-\d+$/).textContent()) ?? ''
  const [community = '', , ticket = ''] = new URL(resident.url()).pathname.split('/').slice(3)
  return { resident, number, community, ticket }
}

/**
 * The manager sees on the wall that the promise is kept, or that it stands as it does where other walks had a share in it, and behind the
 * brick the ticket with its photo.
 */
export async function onTheWall(
  browser: Browser,
  anju: Place,
  number: string,
  mended: string,
  stands = /已兑现$/,
): Promise<void> {
  const manager = await atTheDesk(browser, anju, garden.manager)
  await manager.getByRole('link', { name: '承诺墙' }).click()
  const brick = manager.getByRole('button', { name: new RegExp(`^${garden.clause} `) })
  await expect(async () => {
    await manager.reload()
    await expect(brick).toHaveAccessibleName(stands, { timeout: 5_000 })
  }).toPass()
  await brick.click()
  await manager.getByRole('link', { name: number }).click()
  await expect(manager.getByText(mended)).toBeVisible()
  await manager
    .getByRole('button', { name: /的照片/ })
    .first()
    .click()
  const picture = manager.getByRole('dialog').getByRole('img')
  await expect(picture).toBeVisible()
  await expect(async () =>
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0),
  ).toPass()
  await manager.context().close()
}
