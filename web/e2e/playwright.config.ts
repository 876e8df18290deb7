import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const web = fileURLToPath(new URL('..', import.meta.url))
const serve = (face: string, port: number) => ({
  command: `npx vite preview --config apps/${face}/vite.config.ts --port ${port} --strictPort`,
  cwd: web,
  url: `http://localhost:${port}/${face === 'mobile' ? 'm' : 'console'}/`,
  reuseExistingServer: true,
})

export default defineConfig({
  testDir: '.',
  outputDir: `${web}test-results`,
  workers: 1,
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
    },
  },
  webServer: [serve('console', 4173), serve('mobile', 4174)],
})
