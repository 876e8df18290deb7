import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { monthOf } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { Button, DatePicker, Space } from 'antd'
import dayjs from 'dayjs'
import { monthAway } from '../months'

type Props = { month: string; onMonth: (month: string) => void }

/** Any month up to the running one; nothing is judged ahead of its time. */
export function MonthSwitch({ month, onMonth }: Props) {
  const running = monthOf(serverNow())
  return (
    <Space>
      <Button
        aria-label={t('standards.company.previous')}
        icon={<Icon name="left" size="s" />}
        onClick={() => onMonth(monthAway(month, -1))}
      />
      <DatePicker
        picker="month"
        allowClear={false}
        aria-label={t('standards.company.month')}
        format="YYYY年M月"
        maxDate={dayjs(running)}
        value={dayjs(month)}
        onChange={(picked) => picked && onMonth(picked.format('YYYY-MM'))}
        style={{ width: 130 }}
      />
      <Button
        aria-label={t('standards.company.next')}
        icon={<Icon name="right" size="s" />}
        disabled={month >= running}
        onClick={() => onMonth(monthAway(month, 1))}
      />
    </Space>
  )
}
