import '@shared/lib/consoleTexts'
import { newQueryClient } from '@shared/api/queries'
import { applyDensity } from '@shared/lib/density'
import { applyTheme, useDark } from '@shared/lib/theme'
import { antdTheme } from '@shared/ui/theme/antdTheme'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { newRouter } from './router'
import 'antd/dist/reset.css'
import '@shared/ui/theme/anju.css'
import '@shared/ui/ui.css'
import './console.css'

const queries = newQueryClient()
const router = newRouter(queries)

function Console() {
  const dark = useDark()
  return (
    <ConfigProvider locale={zhCN} theme={antdTheme(dark)} button={{ autoInsertSpace: false }}>
      <App>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  )
}

applyTheme()
applyDensity()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Console />
      </QueryClientProvider>
    </StrictMode>,
  )
}
