import type { SpaceId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { type ChosenRoom, RoomField } from '@shared/ui/RoomField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, InputNumber, Select } from 'antd'
import type { TicketDetail } from '../api'
import {
  type Claim,
  correctClaim,
  endClaim,
  fenOf,
  type Leak,
  type Liable,
  liables,
  openClaim,
  yuan,
} from '../leaks'
import { ticketsChanged } from './ticketsChanged'

type Given = {
  liable: Liable
  home?: ChosenRoom
  words: string
  ending: 'SETTLED' | 'GIVEN_UP'
  /** In yuan, by loss. */
  amounts: Record<string, number | undefined>
}
export type ClaimStep = 'open' | 'correct' | 'end'
type Props = { ticket: TicketDetail; leak: Leak; step: ClaimStep; close: () => void }

/** Enters who is liable and what is asked for, or corrects that; then how it ended and what each got. */
export function ClaimDialog({ ticket, leak, step, close }: Props) {
  const [form] = Form.useForm<Given>()
  const liable = Form.useWatch('liable', form)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { claim } = leak
  const lines =
    claim && step === 'end' ? claim.lines : leak.losses.map((loss) => ({ loss: loss.id, label: loss.label }))
  const save = useMutation({
    mutationFn: (given: Given) => {
      const amounts = lines.map(({ loss }) => ({ loss, fen: fenOf(given.amounts[loss] ?? 0) }))
      if (claim && step === 'end')
        return endClaim(ticket.community, ticket.id, claim.version, {
          ending: given.ending,
          result: given.words,
          lines: amounts,
        })
      const liability = {
        liable: given.liable,
        because: given.words,
        lines: amounts,
        ...(given.liable === 'OWNER' && given.home && { space: given.home.space }),
      }
      return claim
        ? correctClaim(ticket.community, ticket.id, claim.version, liability)
        : openClaim(ticket.community, ticket.id, liability)
    },
    onSuccess: () => {
      message.success(t(`playbook.leak.claimSaid.${step}`))
      close()
    },
    onSettled: () => ticketsChanged(queries, ticket.community, ['leak', ticket.community, ticket.id]),
  })
  return (
    <FormDialog
      form={form}
      title={t(`playbook.leak.${step}Claim`)}
      save={t(step === 'open' ? 'playbook.leak.openClaim' : 'playbook.leak.keepVisit')}
      cancel={t('playbook.leak.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={
        claim && step === 'correct'
          ? { liable: claim.liable, home: homeOf(claim), words: claim.because, amounts: askedOf(claim) }
          : { liable: 'OWNER', ending: 'SETTLED', amounts: {} }
      }
      onGiven={save.mutate}
      close={close}
    >
      {step === 'end' ? (
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
      {step !== 'end' && liable === 'OWNER' && (
        <RoomField community={ticket.community} name="home" label={t('playbook.leak.liableHome')} />
      )}
      <Form.Item
        name="words"
        label={t(step === 'end' ? 'playbook.leak.result' : 'playbook.leak.because')}
        rules={[{ required: true, whitespace: true, message: t('playbook.leak.missing') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      {lines.map(({ loss, label }) => (
        <Form.Item
          key={loss}
          name={['amounts', loss]}
          label={t(step === 'end' ? 'playbook.leak.paid' : 'playbook.leak.asked', { label })}
        >
          <InputNumber min={0} max={10_000_000} precision={2} prefix="¥" />
        </Form.Item>
      ))}
    </FormDialog>
  )
}

const homeOf = ({ liableSpace, liableLabel }: Claim) =>
  liableSpace && liableLabel ? { space: liableSpace as SpaceId, label: liableLabel } : undefined

const askedOf = (claim: Claim) =>
  Object.fromEntries(claim.lines.map(({ loss, askedFen }) => [loss, Number(yuan(askedFen))]))
