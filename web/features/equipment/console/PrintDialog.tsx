import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { type Count, cardsAddress, coverage, type ItemId, printCards, total } from '../register'

type Props = {
  community: CommunityId
  items: ItemId[]
  close: () => void
  done?: () => void
}

/** As many cards as one print takes. */
const MOST_CARDS = 100

/** Leads to the dialog, and says why it does not where more are chosen than one print takes. */
export function PrintButton({ count, onClick }: { count: number; onClick: () => void }) {
  return (
    <>
      <Button disabled={count === 0 || count > MOST_CARDS} onClick={onClick}>
        {t('register.print', { count })}
      </Button>
      {count > MOST_CARDS && (
        <span className="q" role="status">
          {t('register.most', { count: MOST_CARDS })}
        </span>
      )}
    </>
  )
}

/** Cards to hang at machines, beside how many have one; it is kept that they were printed. */
export function PrintDialog(props: Props) {
  const { data, error, refetch } = useQuery(coverage(props.community))
  if (data) return <Printing {...props} systems={data.systems} phone={data.phone ?? undefined} />
  return (
    <Dialog title={t('register.print', { count: props.items.length })} footer={null} onCancel={props.close}>
      <RefusalCard error={error} retry={refetch} />
      {!error && <Waiting rows={2} />}
    </Dialog>
  )
}

/** @param phone what stands on the cards printed last */
function Printing({
  community,
  items,
  systems,
  phone,
  close,
  done,
}: Props & { systems: Count[]; phone?: string }) {
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
      <p className="q">{t('register.card.covered', total(systems))}</p>
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
