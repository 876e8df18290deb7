import { type Sha256, thumbnailAddress, upload } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { lastDay, untilOf } from '@shared/lib/lastDay'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, Segmented } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { type NewTransfer, type TransferKind, transferKinds } from '../rooms'

export type What = Pick<NewTransfer, 'kind' | 'day' | 'certificate' | 'papers' | 'until'>
type Typed = { kind: TransferKind; day: Dayjs; certificate: string; until?: Dayjs | null }

const MOST_PAPERS = 9
const dateOf = (day: Dayjs) => day.format('YYYY-MM-DD')

type Props = { community: CommunityId; what: What | undefined; onGiven: (what: What) => void }

/** Why the home changes hands, from which day, and what shows it. */
export function WhatStep({ community, what, onGiven }: Props) {
  const [form] = Form.useForm<Typed>()
  const [papers, setPapers] = useState((what?.papers ?? []) as Sha256[])
  const kind = Form.useWatch('kind', form)
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="narrowform"
      initialValues={{
        kind: what?.kind ?? 'SALE',
        day: what && dayjs(what.day),
        certificate: what?.certificate,
        until: what?.until && dayjs(lastDay(what.until)),
      }}
      onFinish={({ until, day, ...rest }) =>
        onGiven({
          ...rest,
          papers,
          day: dateOf(day),
          until: rest.kind === 'LEASE' && until ? untilOf(dateOf(until)) : undefined,
        })
      }
    >
      <Form.Item name="kind" label={t('room.what.kind')}>
        <Segmented
          block
          options={transferKinds.map((value) => ({ value, label: t(`room.kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="day"
        label={t('room.what.day')}
        extra={t('room.what.dayHint')}
        rules={[{ required: true, message: t('room.what.dayMissing') }]}
      >
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      {kind === 'LEASE' && (
        <Form.Item name="until" label={t('room.what.until')} extra={t('room.what.untilHint')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      )}
      <Form.Item
        name="certificate"
        label={t('room.what.certificate')}
        extra={t('room.what.certificateHint')}
        rules={[{ required: true, whitespace: true, message: t('room.what.certificateMissing') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Papers community={community} papers={papers} onPapers={setPapers} />
      <Button type="primary" htmlType="submit">
        {t('room.next')}
      </Button>
    </Form>
  )
}

type PapersProps = { community: CommunityId; papers: Sha256[]; onPapers: (papers: Sha256[]) => void }

function Papers({ community, papers, onPapers }: PapersProps) {
  const file = useRef<HTMLInputElement>(null)
  const sending = useMutation({
    mutationFn: (image: Blob) => upload(community, image),
    onSuccess: (hash) => onPapers([...new Set([...papers, hash])]),
  })
  return (
    <Form.Item label={t('room.what.papers')} extra={t('room.what.papersHint')}>
      <div className="row wrap">
        {papers.map((hash, index) => (
          <img
            key={hash}
            src={thumbnailAddress(community, hash)}
            alt={`${t('room.what.papers')} ${index + 1}`}
            width={84}
            height={64}
          />
        ))}
        <input
          ref={file}
          type="file"
          accept="image/jpeg,image/png"
          hidden
          aria-label={t('room.what.papers')}
          onChange={(event) => {
            const image = event.target.files?.[0]
            if (image) sending.mutate(image)
            event.target.value = ''
          }}
        />
        {papers.length < MOST_PAPERS && (
          <Button loading={sending.isPending} onClick={() => file.current?.click()}>
            {t('room.what.upload')}
          </Button>
        )}
      </div>
      <RefusalCard error={sending.error} />
    </Form.Item>
  )
}
