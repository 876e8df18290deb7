import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Segmented } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { tellWeather, type WeatherTold } from '../api'

type Given = { kind: WeatherTold['kind']; change: WeatherTold['change']; at: Dayjs }

/** Tells that it rains, or that the rain is over: what is planned because of it begins. */
export function WeatherDialog({ community, close }: { community: CommunityId; close: () => void }) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ at, ...told }: Given) => tellWeather(community, { ...told, at: at.toISOString() }),
    onSuccess: ({ news }) => {
      message.success(t(news ? 'plans.weather.told' : 'plans.weather.known'))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['plans', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('plans.weather.title')}
      how={t('plans.weather.how')}
      save={t('plans.weather.save')}
      cancel={t('planned.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ kind: 'RAIN', change: 'ENDED', at: dayjs(serverNow()) }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="kind" label={t('plans.weather.what')}>
        <Segmented
          options={(['RAIN', 'TYPHOON', 'FROST'] as const).map((value) => ({
            value,
            label: t(`plans.weather.kind.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="change" label={t('plans.weather.when')}>
        <Segmented
          options={(['BEGAN', 'ENDED'] as const).map((value) => ({
            value,
            label: t(`plans.weather.change.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="at" label={t('plans.weather.at')}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="M月D日 HH:mm" allowClear={false} />
      </Form.Item>
    </FormDialog>
  )
}
