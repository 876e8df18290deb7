import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { announce, type HolidayYear } from '../api'
import { type Reading, readNotice } from '../notice'

type Props = { company: string; year: number; known: HolidayYear | null; close: () => void }
type Given = { source: string; text: string }

/** A whole year from the words of the notice: what was recognised is counted before it is saved. */
export function NoticeDialog({ company, year, known, close }: Props) {
  const [form] = Form.useForm<Given>()
  const reading = readNotice(Form.useWatch('text', form) ?? '', year)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ source }: Given) =>
      announce(company, year, known?.revision, { source: source.trim(), days: reading.days }),
    onSuccess: (saved) => {
      queries.setQueryData(['holidays', year], saved)
      queries.invalidateQueries({ queryKey: ['holidays'] })
      message.success(t('calendar.notice.saved', { year, count: saved.days.length }))
      close()
    },
  })
  return (
    <Dialog
      width={640}
      title={t('calendar.notice.title', { year })}
      okText={t('calendar.notice.save', { count: reading.days.length })}
      cancelText={t('calendar.notice.cancel')}
      okButtonProps={{ disabled: reading.days.length === 0, loading: save.isPending }}
      onOk={form.submit}
      onCancel={close}
    >
      <p className="m">{t('calendar.notice.how')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={save.mutate}
        style={{ marginTop: 16 }}
      >
        <Form.Item
          name="source"
          label={t('calendar.notice.source')}
          rules={[{ required: true, whitespace: true, message: t('calendar.notice.sourceMissing') }]}
        >
          <Input
            autoFocus
            maxLength={300}
            placeholder={t('calendar.notice.sourceExample', { year: year - 1 })}
          />
        </Form.Item>
        <Form.Item name="text" label={t('calendar.notice.text')}>
          <Input.TextArea
            autoSize={{ minRows: 7, maxRows: 12 }}
            placeholder={t('calendar.notice.textExample')}
          />
        </Form.Item>
      </Form>
      <Found reading={reading} replaces={known ? year : undefined} />
      <RefusalCard error={save.error} />
    </Dialog>
  )
}

function Found({ reading: { days, unread }, replaces }: { reading: Reading; replaces?: number }) {
  const holidays = days.filter((one) => one.kind === 'holiday').length
  const festivals = [...new Set(days.map((one) => one.name))].join('、')
  return (
    <div role="status" className="found">
      <b>
        {days.length === 0
          ? t('calendar.notice.none')
          : t('calendar.notice.found', { holidays, workdays: days.length - holidays })}
      </b>
      {festivals && <span className="m"> {festivals}</span>}
      {unread.map((one) => (
        <p key={one.line} className="risk s13">
          {t('calendar.notice.unread', one)}
        </p>
      ))}
      {replaces && days.length > 0 && (
        <p className="q s13">{t('calendar.notice.replaces', { year: replaces })}</p>
      )}
    </div>
  )
}
