import { test as base } from '@playwright/test'

/** A walk that fails tells what every open page showed: some hide behind others, and a log has no pictures. */
export const test = base.extend<{ told: undefined }>({
  told: [
    async ({ browser }, use, info) => {
      await use(undefined)
      if (info.status === info.expectedStatus) return
      for (const page of browser.contexts().flatMap((context) => context.pages())) {
        const shown = await page.locator('body').innerText({ timeout: 2_000 }).catch(String)
        console.log(`-- ${page.url()}\n${shown.slice(0, SHOWN)}`)
      }
    },
    { auto: true },
  ],
})

const SHOWN = 1_500
