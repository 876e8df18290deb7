import { t } from '@shared/lib/texts'
import { Icon } from './Icon'

/** Reading again failed: what is shown is what was read before. Nothing that is open is lost for it. */
export function StaleNote({ retry }: { retry: () => void }) {
  return (
    <p className="row s13 q" role="status">
      <Icon name="sync" size="s" />
      {t('ui.stale')}
      <button type="button" className="btn t" onClick={retry}>
        {t('ui.again')}
      </button>
    </p>
  )
}
