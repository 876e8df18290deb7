import { expect, type Locator, type Page } from '@playwright/test'

const FURTHEST = 90

declare global {
  interface Window {
    /** How everything on the page looked before the focus moved. */
    anjuLooks: Map<Element, string>
  }
}

/** Goes on with Tab until something has the focus; wherever it stops on the way, one sees that it does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached()
  for (let pressed = 0; pressed <= FURTHEST; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await rememberLooks(page)
    await page.keyboard.press('Tab')
    expect(await unseen(page), `one sees where the focus is on ${page.url()}`).toBe('')
  }
  throw new Error(`Tab does not lead to ${target}`)
}

/** Goes to a button or a link by Tab, and presses it. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

const rememberLooks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.anjuLooks = new Map(
      [...document.body.querySelectorAll('*')].map((one) => {
        const { outlineStyle, outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(one)
        return [one, [outlineStyle === 'none' ? '' : outline, boxShadow, borderColor, backgroundColor].join()]
      }),
    )
  })

/** What has the focus, if it is not on the screen, or if neither it nor what is beside and around it looks any different for it. */
async function unseen(page: Page): Promise<string> {
  const before = await page.evaluateHandle(() => window.anjuLooks)
  await rememberLooks(page)
  return page.evaluate((looked) => {
    const focused = document.activeElement
    if (!focused || focused.matches('body, main')) return ''
    const near = [focused, ...(focused.parentElement?.children ?? [])]
    for (let outer = focused.parentElement; outer && near.length < 40; outer = outer.parentElement)
      near.push(outer)
    const { top, bottom, left, right } = focused.getBoundingClientRect()
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
      return `not on the screen: ${focused.outerHTML.slice(0, 300)}`
    const differs = near.some((one) => window.anjuLooks.get(one) !== looked.get(one))
    return differs ? '' : `no sign of it: ${focused.outerHTML.slice(0, 300)}`
  }, before)
}
