import { expect, test } from '@playwright/test'
import { answerFor, desk, garden, office, resident, worker } from './garden'

const consoleAt = 'http://localhost:4173/console'
const phoneAt = 'http://localhost:4174/m'
test.use({ serviceWorkers: 'block' })

type Screen = { name: string; who: object | null; path: string; shows: string }

const desks: Screen[] = [
  { name: 'sign-in', who: null, path: '/sign-in', shows: '值班台登录' },
  { name: 'today', who: desk, path: `/c/${garden}/today`, shows: '现在谁有空' },
  { name: 'tickets', who: desk, path: `/c/${garden}/tickets`, shows: '卫生间下水慢' },
  { name: 'ticket', who: desk, path: `/c/${garden}/tickets/t14`, shows: '按哪条承诺算' },
  { name: 'ticket-finished', who: desk, path: `/c/${garden}/tickets/t9`, shows: '回访' },
  { name: 'register', who: desk, path: `/c/${garden}/register`, shows: '念给他听' },
  { name: 'wall', who: desk, path: `/c/${garden}/wall?month=2026-11&clause=S09-021`, shows: '背后的事实' },
  { name: 'company', who: desk, path: `/companies/${office}/wall`, shows: '望江苑' },
]

const phones: Screen[] = [
  { name: 'sign-in', who: null, path: '/sign-in', shows: '登录' },
  { name: 'home', who: resident, path: `/home/${garden}`, shows: '11:02 到' },
  { name: 'progress', who: resident, path: `/home/${garden}/tickets/t14`, shows: '11:02 到您家' },
  { name: 'rating', who: resident, path: `/home/${garden}/tickets/t9`, shows: '这次修得怎么样' },
  { name: 'report', who: resident, path: `/home/${garden}/report`, shows: '拍张照片' },
  { name: 'work', who: worker, path: `/work/${garden}`, shows: '2 件在手上' },
  { name: 'job', who: worker, path: `/work/${garden}/jobs/t14`, shows: '步骤' },
  { name: 'outbox', who: worker, path: `/work/${garden}/outbox`, shows: '都传上去了' },
  { name: 'me', who: resident, path: '/me', shows: '我的家' },
]

const faces = [
  {
    face: 'console',
    at: consoleAt,
    screens: desks,
    sizes: [
      { width: 1440, height: 900 },
      { width: 1280, height: 800 },
    ],
  },
  {
    face: 'phone',
    at: phoneAt,
    screens: phones,
    sizes: [
      { width: 390, height: 844 },
      { width: 320, height: 640 },
    ],
  },
]

for (const { face, at, screens, sizes } of faces) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const screen of screens) {
      test(`${face} ${screen.name} ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await answerFor(page, screen.who)
        for (const size of sizes) {
          await page.setViewportSize(size)
          await page.goto(at + screen.path)
          await expect(page.getByText(screen.shows).first()).toBeVisible()
          await page.screenshot({
            path: `test-results/screens/${face}-${screen.name}-${colorScheme}-${size.width}.png`,
          })
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(overflow, `${size.width} px scrolls sideways`).toBeLessThanOrEqual(0)
        }
      })
    }
  }
}
