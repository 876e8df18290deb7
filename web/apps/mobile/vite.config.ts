import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { opening } from '../../shared/ui/opening'

const server = process.env.ANJU ?? 'http://localhost:8080'
const web = fileURLToPath(new URL('../..', import.meta.url))

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: here,
  base: '/m/',
  plugins: [
    react(),
    opening(),
    VitePWA({
      scope: '/m/',
      registerType: 'autoUpdate',
      manifest: {
        name: '安居',
        short_name: '安居',
        lang: 'zh-CN',
        start_url: '/m/',
        scope: '/m/',
        display: 'standalone',
        background_color: '#F2F5F6',
        theme_color: '#F2F5F6',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      // The page of the codes at places is everybody's: whoever installed the rest still gets it from the server.
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        globIgnores: ['spot.html'],
        navigateFallback: '/m/index.html',
        navigateFallbackDenylist: [/^\/m\/spot\.html/],
      },
    }),
  ],
  resolve: { alias: { '@shared': `${web}shared`, '@features': `${web}features` } },
  build: {
    outDir: `${web}dist/mobile`,
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: { input: [`${here}index.html`, `${here}spot.html`] },
  },
  server: { proxy: { '/api': server, '/q': server, '/stand-in': server } },
})
