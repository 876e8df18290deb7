import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { opening } from '../../shared/ui/opening'

const web = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [react(), opening()],
  resolve: { alias: { '@shared': `${web}shared`, '@features': `${web}features` } },
  build: { outDir: `${web}dist/console`, emptyOutDir: true, target: 'es2022' },
  server: { proxy: { '/api': 'http://localhost:8080' } },
})
