import { t } from '@shared/lib/texts'
import { Button, Dropdown } from 'antd'

type Action = { label: string; act: () => void }

/** What else can be done with a row, beside the one thing that stands there. */
export function RowMore({ actions }: { actions: Action[] }) {
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: actions.map(({ label, act }) => ({ key: label, label, onClick: act })) }}
    >
      <Button size="small">{t('register.others')}</Button>
    </Dropdown>
  )
}
