import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = { title: string; text?: string; after?: ReactNode }

/** A phone page's head: a labelled way back and the one h1. */
export function Bar({ title, text, after }: Props) {
  const router = useRouter()
  return (
    <header className="bar">
      <button type="button" className="round" aria-label={t('ui.back')} onClick={() => router.history.back()}>
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
