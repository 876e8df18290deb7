import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import type { Input, InputRef } from 'antd'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'

type Props = { render: (input: ComponentProps<typeof Input>) => ReactNode }

/** The finder in the top bar; `/` goes there from anywhere but a field. */
export function Finder({ render }: Props) {
  const input = useRef<InputRef>(null)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key !== '/' || typing) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
  return (
    <div className="find">
      {render({
        ref: input,
        placeholder: t('ui.find'),
        'aria-label': t('ui.find'),
        prefix: <Icon name="search" size="s" />,
        suffix: <kbd>/</kbd>,
      })}
    </div>
  )
}
