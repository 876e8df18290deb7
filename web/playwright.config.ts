import { defineConfig } from '@playwright/test'
import { chromium } from './e2e/support/chromium'

/** Walks in a real browser against the application as it is delivered; `LONG=true` adds the long ones. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/setup.ts',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  ...(process.env.LONG !== 'true' && { grepInvert: /@long/ }),
  use: {
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    launchOptions: chromium(),
  },
})
