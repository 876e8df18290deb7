import type { Space } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { span } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { type ChosenRoom, RoomField } from '@shared/ui/RoomField'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { coverage, type Direction, type Move, moves, openMove, stepsDone } from '../moves'
import { MovePlanDialog } from './MovePlanDialog'

const MINUTE = 60_000

type Props = {
  community: CommunityId
  onOpen: (move: string) => void
  moveLink: (move: string, children: ReactNode) => ReactNode
  /** Whether the caller says which steps are taken. */
  mayPlan: boolean
}

/** Who is moving in or out, and which tenants still have no file. */
export default function MovesPage({ community, onOpen, moveLink, mayPlan }: Props) {
  const { data, error, refetch } = useQuery(moves(community))
  const [opening, setOpening] = useState(false)
  const [planning, setPlanning] = useState<Direction>()
  return (
    <>
      <PageHeader
        title={t('moves.title')}
        meta={data && meta(data)}
        actions={
          <>
            {mayPlan && (
              <>
                <Button onClick={() => setPlanning('IN')}>{t('moves.plan.IN')}</Button>
                <Button onClick={() => setPlanning('OUT')}>{t('moves.plan.OUT')}</Button>
              </>
            )}
            <Button type="primary" onClick={() => setOpening(true)}>
              {t('moves.new')}
            </Button>
          </>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={6} />}
        {data?.length === 0 && <p className="empty">{t('moves.empty')}</p>}
        {data && data.length > 0 && (
          <table className="tb">
            <tbody>
              {data.map((one) => (
                <tr key={one.id}>
                  <td className="nw">{t('moves.running', { span: span(one.minutes * MINUTE) })}</td>
                  <td>
                    {moveLink(one.id, <b>{one.name}</b>)}{' '}
                    <span className="tag line">{t(`moves.${one.direction}`)}</span>
                  </td>
                  <td>{one.spaceLabel}</td>
                  <td className="num">
                    {t('moves.progress', { done: stepsDone(one), all: one.steps.length })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <Files community={community} />
      {planning && (
        <MovePlanDialog community={community} direction={planning} close={() => setPlanning(undefined)} />
      )}
      {opening && <NewMove community={community} close={() => setOpening(false)} onOpen={onOpen} />}
    </>
  )
}

function meta(running: Move[]): string {
  const longest = Math.max(0, ...running.map((one) => one.minutes))
  return running.length === 0
    ? t('moves.metaNone')
    : t('moves.meta', { count: running.length, span: span(longest * MINUTE) })
}

function Files({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(coverage(community))
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data || data.tenants === 0) return null
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('moves.coverage')}</h2>
        <span className="q s13">{t('moves.coverageMeta', { filed: data.filed, tenants: data.tenants })}</span>
      </div>
      {data.missing.length === 0 ? (
        <p className="empty">{t('moves.coverageDone')}</p>
      ) : (
        <p className="empty">
          {t('moves.missing')}
          {'：'}
          {data.missing.map((one) => `${one.label} ${one.name}`).join('、')}
        </p>
      )}
    </section>
  )
}

type Coming = { room: ChosenRoom; party: string; direction: Direction }
type NewProps = { community: CommunityId; close: () => void; onOpen: (move: string) => void }

function NewMove({ community, close, onOpen }: NewProps) {
  const [form] = Form.useForm<Coming>()
  const [space, setSpace] = useState<Space>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const saving = useMutation({
    mutationFn: ({ room, party, direction }: Coming) =>
      openMove(community, { space: room.space, party, direction }),
    onSuccess: ({ id }) => {
      message.success(t('moves.opened'))
      close()
      onOpen(id)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['moves', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('moves.newTitle')}
      save={t('moves.open')}
      cancel={t('moves.cancel')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ direction: 'IN' }}
      onGiven={saving.mutate}
      close={close}
    >
      <RoomField
        name="room"
        community={community}
        label={t('moves.home')}
        autoFocus
        onRoom={(room) => {
          setSpace(room)
          form.resetFields(['party'])
        }}
      />
      <Form.Item
        name="party"
        label={t('moves.who')}
        rules={[{ required: true, message: t('moves.whoMissing') }]}
      >
        <Select options={space?.residents.map((one) => ({ value: one.party, label: one.name })) ?? []} />
      </Form.Item>
      <Form.Item name="direction" label={t('moves.direction')}>
        <Segmented
          block
          options={(['IN', 'OUT'] as const).map((value) => ({ value, label: t(`moves.${value}`) }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
