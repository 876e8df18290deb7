import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useNavigate, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = {
  title: string
  text?: string
  after?: ReactNode
  /** The way back within the page. */
  onBack?: () => void
}

/** A phone page's head: a labelled way back and the one h1. A page opened by a link of its own leads to the start. */
export function Bar({ title, text, after, onBack }: Props) {
  const { history } = useRouter()
  const navigate = useNavigate()
  const back = () => (history.canGoBack() ? history.back() : navigate({ to: '/' }))
  return (
    <header className="bar">
      <button type="button" className="round" aria-label={t('ui.back')} onClick={onBack ?? back}>
        <Icon name="left" size="l" />
      </button>
      <div className="sp">
        <h1>{title}</h1>
        {text && <div className="q">{text}</div>}
      </div>
      {after}
    </header>
  )
}
