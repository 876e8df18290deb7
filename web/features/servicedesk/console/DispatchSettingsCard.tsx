import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, InputNumber } from 'antd'
import { useState } from 'react'
import { changeDispatch, type DispatchSetting, dispatchSettings } from '../dispatch'

/** How many somebody may take, and how long what nobody takes waits. */
export function DispatchSettingsCard({
  community,
  mayChange,
}: {
  community: CommunityId
  mayChange: boolean
}) {
  const { data, error, refetch } = useQuery(dispatchSettings(community))
  const [changing, setChanging] = useState(false)
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3 sp">{t('dispatch.settings.title')}</h2>
        {mayChange && data && (
          <Button size="small" onClick={() => setChanging(true)}>
            {t('dispatch.settings.change')}
          </Button>
        )}
      </div>
      <RefusalCard error={error} retry={refetch} />
      {data && (
        <p className="bd s13 m">
          {t('dispatch.settings.sentence', { most: data.mostInHand, minutes: data.unclaimedMinutes })}
        </p>
      )}
      {changing && data && (
        <ChangeDialog community={community} setting={data} close={() => setChanging(false)} />
      )}
    </section>
  )
}

type Given = Pick<DispatchSetting, 'mostInHand' | 'unclaimedMinutes'>
type Props = { community: CommunityId; setting: DispatchSetting; close: () => void }

function ChangeDialog({ community, setting, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: (given: Given) => changeDispatch(community, { ...setting, ...given }),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['dispatch-settings', community] }),
  })
  const rules = [{ required: true, message: t('dispatch.settings.missing') }]
  return (
    <FormDialog
      form={form}
      title={t('dispatch.settings.title')}
      save={t('dispatch.settings.save')}
      cancel={t('dispatch.settings.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={setting}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="mostInHand" label={t('dispatch.settings.most')} rules={rules}>
        <InputNumber min={1} max={20} precision={0} />
      </Form.Item>
      <Form.Item name="unclaimedMinutes" label={t('dispatch.settings.minutes')} rules={rules}>
        <InputNumber min={1} max={240} precision={0} />
      </Form.Item>
    </FormDialog>
  )
}
