import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { type Item, scrapItem } from '../register'

type Props = { community: CommunityId; item: Item; close: () => void }
type Given = { on: Dayjs; because: string }

/** A machine is scrapped; it stays known. */
export function ScrapDialog({ community, item, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const today = dayjs(calendarDate(serverNow()))
  const { code } = item.given
  const scrap = useMutation({
    mutationFn: ({ on, because }: Given) => scrapItem(community, item.id, on.format('YYYY-MM-DD'), because),
    onSuccess: () => {
      message.success(t('register.scrap.done', { code }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['equipment', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('register.scrap.title', { code })}
      how={t('register.scrap.how')}
      save={t('register.scrap.do')}
      cancel={t('register.cancel')}
      saving={scrap.isPending}
      error={scrap.error}
      initialValues={{ on: today }}
      onGiven={scrap.mutate}
      close={close}
    >
      <Form.Item
        name="on"
        label={t('register.scrap.on')}
        rules={[{ required: true, message: t('register.missing') }]}
      >
        <DatePicker maxDate={today} format="YYYY年M月D日" allowClear={false} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="because"
        label={t('register.because')}
        rules={[{ required: true, whitespace: true, message: t('register.missing') }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
