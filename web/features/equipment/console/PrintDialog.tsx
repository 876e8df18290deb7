import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { cardsAddress, type ItemId, printCards } from '../register'

type Props = {
  community: CommunityId
  items: ItemId[]
  /** What stands on the cards printed last. */
  phone?: string
  close: () => void
  done?: () => void
}

/** Cards to hang at machines; it is kept that they were printed. */
export function PrintDialog({ community, items, phone, close, done }: Props) {
  const [form] = Form.useForm<{ phone: string }>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const print = useMutation({
    mutationFn: ({ phone: number }: { phone: string }) => printCards(community, items, number.trim()),
    onSuccess: ({ id }) => {
      const address = cardsAddress(community, id)
      message.success(
        <a href={address} target="_blank" rel="noreferrer">
          {t('register.card.ready', { count: items.length })}
        </a>,
        10,
      )
      window.open(address, '_blank')
      done?.()
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['equipment', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('register.print', { count: items.length })}
      how={t('register.card.how')}
      save={t('register.card.print')}
      cancel={t('register.cancel')}
      saving={print.isPending}
      error={print.error}
      initialValues={{ phone }}
      onGiven={print.mutate}
      close={close}
    >
      <Form.Item
        name="phone"
        label={t('register.card.phone')}
        rules={[{ required: true, pattern: /^[0-9][0-9 -]{2,19}$/, message: t('register.card.phoneWrong') }]}
      >
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
    </FormDialog>
  )
}
