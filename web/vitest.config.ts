import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const web = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@shared': `${web}shared`, '@features': `${web}features` } },
  test: {
    environment: 'jsdom',
    setupFiles: ['shared/lib/testStyles.ts', 'shared/lib/consoleTexts.ts', 'shared/lib/phoneTexts.ts'],
    include: ['{shared,features,apps}/**/*.test.{ts,tsx}'],
    // A busy machine takes long to load a page's modules; no test waits for time to pass.
    testTimeout: 30_000,
  },
})
