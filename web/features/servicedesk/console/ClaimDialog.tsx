import type { SpaceId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { SpaceFinder } from '@shared/ui/SpaceFinder'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import { endClaim, fenOf, type Leak, type Liable, liables, openClaim } from '../leaks'

type Given = {
  liable: Liable
  words: string
  ending: 'SETTLED' | 'GIVEN_UP'
  /** In yuan, by loss. */
  amounts: Record<string, number | undefined>
}
type Props = { ticket: TicketDetail; leak: Leak; close: () => void }

/** Enters who is liable and what is asked for; once that is done, how it ended and what each got. */
export function ClaimDialog({ ticket, leak, close }: Props) {
  const [form] = Form.useForm<Given>()
  const [home, setHome] = useState<{ space: SpaceId; label: string }>()
  const liable = Form.useWatch('liable', form)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { claim } = leak
  const lines = claim?.lines ?? leak.losses.map((loss) => ({ loss: loss.id, label: loss.label }))
  const save = useMutation({
    mutationFn: (given: Given) => {
      const amounts = lines.map(({ loss }) => ({ loss, fen: fenOf(given.amounts[loss] ?? 0) }))
      return claim
        ? endClaim(ticket.community, ticket.id, claim.version, {
            ending: given.ending,
            result: given.words,
            lines: amounts,
          })
        : openClaim(ticket.community, ticket.id, {
            liable: given.liable,
            because: given.words,
            lines: amounts,
            ...(given.liable === 'OWNER' && home && { space: home.space }),
          })
    },
    onSuccess: () => {
      message.success(t(claim ? 'playbook.leak.claimEnded' : 'playbook.leak.claimOpened'))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['leak', ticket.community, ticket.id] }),
  })
  return (
    <FormDialog
      form={form}
      title={t(claim ? 'playbook.leak.endClaim' : 'playbook.leak.openClaim')}
      save={t(claim ? 'playbook.leak.keepVisit' : 'playbook.leak.openClaim')}
      cancel={t('playbook.leak.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ liable: 'OWNER', ending: 'SETTLED', amounts: {} }}
      onGiven={save.mutate}
      close={close}
    >
      {claim ? (
        <Form.Item name="ending" label={t('playbook.leak.ending')}>
          <Select
            options={(['SETTLED', 'GIVEN_UP'] as const).map((value) => ({
              value,
              label: t(`playbook.leak.endings.${value}`),
            }))}
          />
        </Form.Item>
      ) : (
        <Form.Item name="liable" label={t('playbook.leak.liable')}>
          <Select options={liables.map((value) => ({ value, label: t(`playbook.leak.liables.${value}`) }))} />
        </Form.Item>
      )}
      {!claim && liable === 'OWNER' && (
        <Form.Item label={t('playbook.leak.liableHome')} required>
          {home ? (
            <b>{home.label}</b>
          ) : (
            <SpaceFinder
              community={ticket.community}
              onPick={({ space, label }) => setHome({ space, label })}
              input={{ 'aria-label': t('playbook.leak.liableHome') }}
            />
          )}
        </Form.Item>
      )}
      <Form.Item
        name="words"
        label={t(claim ? 'playbook.leak.result' : 'playbook.leak.because')}
        rules={[{ required: true, whitespace: true, message: t('playbook.leak.missing') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      {lines.map(({ loss, label }) => (
        <Form.Item
          key={loss}
          name={['amounts', loss]}
          label={t(claim ? 'playbook.leak.paid' : 'playbook.leak.asked', { label })}
        >
          <InputNumber min={0} max={10_000_000} precision={2} prefix="¥" />
        </Form.Item>
      ))}
    </FormDialog>
  )
}
