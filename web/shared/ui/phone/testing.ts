import { unstableSetRender } from 'antd-mobile'
import { createRoot } from 'react-dom/client'

/** As the phone's main does it: toasts are mounted the way React 19 does. */
export function mountToasts() {
  unstableSetRender((node, container) => {
    const root = createRoot(container)
    root.render(node)
    return async () => root.unmount()
  })
}
