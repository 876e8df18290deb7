import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { monthOf } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { Button, Space } from 'antd'
import { monthAway, monthName } from '../figures'

/** Any month up to the running one. */
export function MonthSwitch({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  return (
    <Space role="group" aria-label={t('figures.month.label')}>
      <Button
        aria-label={t('figures.month.before')}
        icon={<Icon name="left" size="s" />}
        onClick={() => onMonth(monthAway(month, -1))}
      />
      <b aria-live="polite">{monthName(month)}</b>
      <Button
        aria-label={t('figures.month.after')}
        icon={<Icon name="right" size="s" />}
        disabled={month >= monthOf(serverNow())}
        onClick={() => onMonth(monthAway(month, 1))}
      />
    </Space>
  )
}
