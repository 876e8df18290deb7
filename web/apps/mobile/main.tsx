import '@shared/lib/phoneTexts'
import { registerSW } from 'virtual:pwa-register'
import { newQueryClient } from '@shared/api/queries'
import { applyTextSize } from '@shared/lib/largeText'
import { applyTheme } from '@shared/lib/theme'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider, reduceMotion, unstableSetRender } from 'antd-mobile'
import zhCN from 'antd-mobile/es/locales/zh-CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { newRouter } from './router'
import '@shared/ui/theme/anju.css'
import '@shared/ui/theme/antd-mobile.css'
import '@shared/ui/ui.css'
import './mobile.css'

// antd-mobile still mounts its toasts the way React 17 did; this mounts them the way React 19 does.
unstableSetRender((node, container) => {
  const root = createRoot(container)
  root.render(node)
  return async () => root.unmount()
})

const queries = newQueryClient()
const router = newRouter(queries)

if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) reduceMotion()
applyTheme()
applyTextSize()
registerSW({ immediate: true })
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <ConfigProvider locale={zhCN}>
          <RouterProvider router={router} />
        </ConfigProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
