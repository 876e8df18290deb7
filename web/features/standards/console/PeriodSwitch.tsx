import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { Button, DatePicker, Segmented, Space } from 'antd'
import dayjs from 'dayjs'
import { away, firstDay, type Kind, kindOf, periodName, periodOf } from '../periods'

type Props = { period: string; today: string; kinds: Kind[]; onPeriod: (period: string) => void }

/** Any period up to the running one; nothing is judged ahead of its time. */
export function PeriodSwitch({ period, today, kinds, onPeriod }: Props) {
  const kind = kindOf(period)
  const running = periodOf(kind, today)
  return (
    <Space>
      {kinds.length > 1 && (
        <Segmented
          value={kind}
          onChange={(picked) => onPeriod(periodOf(picked, today))}
          options={kinds.map((one) => ({ value: one, label: t(`standards.period.${one}`) }))}
        />
      )}
      <Button
        aria-label={t(`standards.period.${kind}Before`)}
        icon={<Icon name="left" size="s" />}
        onClick={() => onPeriod(away(period, -1))}
      />
      <DatePicker
        picker={kind}
        allowClear={false}
        inputReadOnly
        aria-label={t(`standards.period.${kind}Label`)}
        format={(day) => periodName(periodOf(kind, day.format('YYYY-MM-DD')))}
        maxDate={dayjs(today)}
        value={dayjs(firstDay(period))}
        onChange={(picked) => picked && onPeriod(periodOf(kind, picked.format('YYYY-MM-DD')))}
        style={{ width: 140 }}
      />
      <Button
        aria-label={t(`standards.period.${kind}After`)}
        icon={<Icon name="right" size="s" />}
        disabled={firstDay(period) >= firstDay(running)}
        onClick={() => onPeriod(away(period, 1))}
      />
    </Space>
  )
}
