import { t } from '@shared/lib/texts'
import { Skeleton } from 'antd'

/** Rows where something will be; said once to those who do not see them. */
export function Waiting({ rows }: { rows: number }) {
  return (
    <div className="waiting" role="status" aria-label={t('ui.loading')}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  )
}
