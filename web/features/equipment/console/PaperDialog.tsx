import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { PhotoUpload } from '@shared/ui/PhotoUpload'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { endPaper, type ItemId, keepPaper, type PaperId, paperKinds, renewPaper } from '../register'

/** A paper by its id, with the key of its kind, what that is called, and what it is of. */
export type Named = { id: PaperId; kind: string; what: string; about: string }
type Props = {
  community: CommunityId
  /** The paper that the next one follows. */
  renewed?: Named
  /** The machine that it is of; else somebody says what it is of. */
  item?: { id: ItemId; name: string }
  close: () => void
}
type Given = {
  kind: string
  subject?: string
  validFrom: Dayjs
  validUntil: Dayjs
  number: string
  issuer?: string
  issuerLicence?: string
  photos?: string[]
}

/** Keeps a paper: the first of a machine or a thing, or the next after one that stays as it was. */
export function PaperDialog({ community, renewed, item, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const kinds = useQuery(paperKinds(community))
  const kind = Form.useWatch('kind', form)
  const agency = kinds.data?.some((one) => one.agency && one.key === (renewed?.kind ?? kind))
  const save = useMutation({
    mutationFn: ({
      kind: of,
      subject,
      validFrom,
      validUntil,
      number,
      issuer,
      issuerLicence,
      photos,
    }: Given) => {
      const paper = {
        validFrom: validFrom.format('YYYY-MM-DD'),
        validUntil: validUntil.format('YYYY-MM-DD'),
        number,
        issuer: issuer?.trim() || undefined,
        issuerLicence: issuerLicence?.trim() || undefined,
        photos: photos ?? [],
      }
      return renewed
        ? renewPaper(community, renewed.id, paper)
        : keepPaper(community, { kind: of, item: item?.id, subject: item ? undefined : subject, paper })
    },
    onSuccess: (_, { validUntil }) => {
      message.success(
        t('register.papers.saved', { day: calendarDay(validUntil.format('YYYY-MM-DD'), serverNow()) }),
      )
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['equipment', community] }),
  })
  const words = [{ required: true, whitespace: true, message: t('register.missing') }]
  const chosen = [{ required: true, message: t('register.missing') }]
  return (
    <FormDialog
      form={form}
      width={520}
      title={renewed ? t('register.papers.renewOf', renewed) : t('register.papers.add')}
      save={t('register.papers.save')}
      cancel={t('register.cancel')}
      saving={save.isPending}
      error={save.error ?? kinds.error}
      onGiven={save.mutate}
      close={close}
    >
      {!renewed && (
        <Form.Item name="kind" label={t('register.papers.kind')} rules={chosen}>
          <Select options={kinds.data?.map((one) => ({ value: one.key, label: one.name }))} />
        </Form.Item>
      )}
      {!renewed &&
        (item ? (
          <p className="m">{item.name}</p>
        ) : (
          <Form.Item
            name="subject"
            label={t('register.papers.subject')}
            extra={t('register.papers.subjectHint')}
            rules={words}
          >
            <Input autoComplete="off" maxLength={60} />
          </Form.Item>
        ))}
      <Form.Item name="validFrom" label={t('register.papers.from')} rules={chosen}>
        <DatePicker format="YYYY年M月D日" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="validUntil"
        label={t('register.papers.until')}
        extra={t('register.papers.untilHint')}
        dependencies={['validFrom']}
        rules={[
          ...chosen,
          ({ getFieldValue }) => ({
            validator: (_, until?: Dayjs) =>
              until?.isBefore(getFieldValue('validFrom'), 'day')
                ? Promise.reject(new Error(t('register.papers.backward')))
                : Promise.resolve(),
          }),
        ]}
      >
        <DatePicker format="YYYY年M月D日" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="number" label={t('register.papers.number')} rules={words}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="issuer"
        label={t(agency ? 'register.papers.issuer' : 'register.papers.issuerOptional')}
        {...(agency && { rules: words })}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="issuerLicence"
        label={t(agency ? 'register.papers.issuerLicence' : 'register.papers.issuerLicenceOptional')}
        {...(agency && { rules: words })}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="photos" label={t('register.papers.photos')} rules={chosen}>
        <PhotoUpload community={community} label={t('register.papers.photos')} most={5} />
      </Form.Item>
    </FormDialog>
  )
}

/** What a paper was of is gone, or needs none any more. */
export function EndPaperDialog({
  community,
  paper,
  close,
}: {
  community: CommunityId
  paper: Named
  close: () => void
}) {
  const [form] = Form.useForm<{ because: string }>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const end = useMutation({
    mutationFn: ({ because }: { because: string }) => endPaper(community, paper.id, because),
    onSuccess: () => {
      message.success(t('register.papers.ended', paper))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['equipment', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('register.papers.endOf', paper)}
      how={t('register.papers.endHow')}
      save={t('register.papers.end')}
      cancel={t('register.cancel')}
      saving={end.isPending}
      error={end.error}
      onGiven={end.mutate}
      close={close}
    >
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
