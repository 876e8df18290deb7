import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'

type Props = {
  /** Whose phone rings, as people say it. */
  whom: string
  /** What the dialog says besides: what has to be done afterwards. */
  how: string
  dial: (ring?: string) => Promise<void>
}

/** Telephones whoever left nothing but a number, which nobody sees. */
export function DialButton({ whom, how, dial }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="small" aria-label={t('servicedesk.dial.whom', { whom })} onClick={() => setAsking(true)}>
        {t('servicedesk.dial.button')}
      </Button>
      {asking && <DialDialog whom={whom} how={how} dial={dial} close={() => setAsking(false)} />}
    </>
  )
}

function DialDialog({ whom, how, dial, close }: Props & { close: () => void }) {
  const [form] = Form.useForm<{ ring?: string }>()
  const { message } = App.useApp()
  const dialling = useMutation({
    mutationFn: ({ ring }: { ring?: string }) => dial(ring || undefined),
    onSuccess: () => {
      message.success(t('room.called'))
      close()
    },
  })
  return (
    <FormDialog
      form={form}
      title={t('servicedesk.dial.whom', { whom })}
      how={how}
      save={t('room.callYes')}
      cancel={t('room.callNo')}
      saving={dialling.isPending}
      error={dialling.error}
      onGiven={dialling.mutate}
      close={close}
    >
      <Form.Item name="ring" label={t('room.callRing')} extra={t('room.callRingHint')}>
        <Input maxLength={11} inputMode="numeric" />
      </Form.Item>
    </FormDialog>
  )
}
