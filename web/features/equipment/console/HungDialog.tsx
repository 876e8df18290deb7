import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { PhotoUpload } from '@shared/ui/PhotoUpload'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form } from 'antd'
import { cardHangs, type Item } from '../register'

type Props = { community: CommunityId; item: Item; close: () => void }

/** A photo shows that the card hangs at the machine. */
export function HungDialog({ community, item, close }: Props) {
  const [form] = Form.useForm<{ photos: string[] }>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const hang = useMutation({
    mutationFn: ({ photos }: { photos: string[] }) => cardHangs(community, item.id, photos[0] ?? ''),
    onSuccess: () => {
      message.success(t('register.card.hangs', { code: item.given.code }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['equipment', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('register.card.hung')}
      how={t('register.card.hungHow')}
      save={t('register.card.hung')}
      cancel={t('register.cancel')}
      saving={hang.isPending}
      error={hang.error}
      onGiven={hang.mutate}
      close={close}
    >
      <Form.Item
        name="photos"
        label={t('register.card.photo')}
        rules={[{ required: true, message: t('register.missing') }]}
      >
        <PhotoUpload community={community} label={t('register.card.photo')} most={1} />
      </Form.Item>
    </FormDialog>
  )
}
