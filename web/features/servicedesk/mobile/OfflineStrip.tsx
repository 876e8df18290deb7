import { useOnline } from '@shared/lib/online'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'

/** No signal: go on as usual; says how much is in the phone and that it will not be lost. */
export function OfflineStrip({ waiting }: { waiting: number }) {
  if (useOnline()) return null
  return (
    <div className="off" role="status">
      <Icon name="nosig" />
      <span className="sp">
        {waiting > 0 ? t('servicedesk.work.offline', { count: waiting }) : t('servicedesk.work.offlineNone')}
      </span>
    </div>
  )
}
