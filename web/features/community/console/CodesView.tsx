import type { Space } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Dialog } from '@shared/ui/Dialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { SpaceFinder } from '@shared/ui/SpaceFinder'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Popconfirm, Space as Row, Segmented } from 'antd'
import { useState } from 'react'
import { endCode, type HomeCode, homeCodes, makeCode, type Relation, relations } from '../api'
import { CodeSheet } from './CodeSheet'
import type { ViewProps } from './HomesPage'

/** One-time codes on paper for people whose phone the ledger does not know. */
export function CodesView({ community, communityName, switcher }: ViewProps & { communityName: string }) {
  const { data, error, refetch } = useQuery(homeCodes(community))
  const [making, setMaking] = useState(false)
  const [printing, setPrinting] = useState<string>()
  const end = useEnding(community)
  return (
    <>
      <PageHeader
        title={t('community.homes.title')}
        meta={data && t('community.codes.meta', { count: data.length })}
        actions={
          <>
            {switcher}
            <Button type="primary" onClick={() => setMaking(true)}>
              {t('community.codes.new')}
            </Button>
          </>
        }
      />
      <RefusalCard error={error ?? end.error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={6} />}
        {data?.length === 0 && <p className="empty">{t('community.codes.empty')}</p>}
        {data && data.length > 0 && <Codes codes={data} print={setPrinting} end={end.mutate} />}
      </section>
      {making && (
        <NewCode
          community={community}
          close={() => setMaking(false)}
          made={(id) => {
            setMaking(false)
            setPrinting(id)
          }}
        />
      )}
      {printing && (
        <CodeSheet
          community={community}
          communityName={communityName}
          id={printing}
          close={() => setPrinting(undefined)}
        />
      )}
    </>
  )
}

function useEnding(community: CommunityId) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (code: HomeCode) => endCode(community, code.id),
    onSuccess: () => message.success(t('community.codes.ended')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['home-codes', community] }),
  })
}

type CodesProps = { codes: HomeCode[]; print: (id: string) => void; end: (code: HomeCode) => void }

function Codes({ codes, print, end }: CodesProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('community.codes.expires')}</th>
          <th>{t('community.codes.home')}</th>
          <th>{t('community.codes.name')}</th>
          <th>{t('community.codes.relation')}</th>
          <th>
            <span className="sr">{t('community.codes.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={code.id}>
            <td className="nw">{moment(code.expiresAt, serverNow())}</td>
            <td>
              <b>{code.label}</b>
            </td>
            <td>{code.name}</td>
            <td>{t(`community.relation.${code.relation}`)}</td>
            <td className="num">
              <Row>
                <Button size="small" onClick={() => print(code.id)}>
                  {t('community.codes.print')}
                </Button>
                <Popconfirm
                  title={t('community.codes.endSure', { name: code.name })}
                  okText={t('community.codes.endYes')}
                  cancelText={t('community.codes.endNo')}
                  onConfirm={() => end(code)}
                >
                  <Button size="small">{t('community.codes.end')}</Button>
                </Popconfirm>
              </Row>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type NewProps = { community: CommunityId; close: () => void; made: (id: string) => void }

function NewCode({ community, close, made }: NewProps) {
  const [space, setSpace] = useState<Space>()
  const [form] = Form.useForm<{ name: string; relation: Relation }>()
  const queries = useQueryClient()
  const make = useMutation({
    mutationFn: (given: { name: string; relation: Relation; space: Space['space'] }) =>
      makeCode(community, given),
    onSuccess: ({ id }) => made(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['home-codes', community] }),
  })
  const pick = (picked: Space) => {
    setSpace(picked)
    const [first] = picked.residents
    if (first && !form.getFieldValue('name')) form.setFieldValue('name', first.name)
  }
  return (
    <Dialog
      title={t('community.codes.new')}
      okText={t('community.codes.make')}
      cancelText={t('community.codes.cancel')}
      okButtonProps={{ disabled: !space, loading: make.isPending }}
      onOk={form.submit}
      onCancel={close}
    >
      <p className="m">{t('community.codes.how')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ relation: 'OWNER' }}
        onFinish={(given) => space && make.mutate({ ...given, space: space.space })}
        style={{ marginTop: 16 }}
      >
        <Form.Item label={t('community.codes.home')}>
          {space ? (
            <div className="chosen">
              <b className="sp">{space.spokenLabel}</b>
              <Button size="small" onClick={() => setSpace(undefined)}>
                {t('community.requests.changeSpace')}
              </Button>
            </div>
          ) : (
            <SpaceFinder
              community={community}
              onPick={pick}
              input={{
                autoFocus: true,
                placeholder: t('community.requests.spaceHint'),
                'aria-label': t('community.codes.home'),
              }}
            />
          )}
        </Form.Item>
        <Form.Item
          name="name"
          label={t('community.codes.name')}
          extra={t('community.codes.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('community.codes.nameMissing') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="relation" label={t('community.codes.relation')}>
          <Segmented
            block
            options={relations.map((value) => ({ value, label: t(`community.relation.${value}`) }))}
          />
        </Form.Item>
        <RefusalCard error={make.error} />
      </Form>
    </Dialog>
  )
}
