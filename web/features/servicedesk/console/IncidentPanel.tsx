import type { CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { SidePanel } from '@shared/ui/Dialog'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { addToIncident, endIncident, incident as incidentQuery, type Linked } from '../incidents'
import { stateWord } from '../tickets'
import { TicketLink } from './TogetherCard'
import { ticketsChanged } from './ticketsChanged'

type Props = { community: CommunityId; id: string; mayManage: boolean; close: () => void }

/** One incident: what was told, the tickets that go with it, and those that may belong to it too. */
export function IncidentPanel({ community, id, mayManage, close }: Props) {
  const { data, error, refetch } = useQuery(incidentQuery(community, id))
  const [ending, setEnding] = useState(false)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const add = useMutation({
    mutationFn: (ticket: TicketId) => addToIncident(community, id, [ticket]),
    onSuccess: () => message.success(t('playbook.together.added')),
    onSettled: () => ticketsChanged(queries, community, ['incidents', community]),
  })
  const running = data && !data.incident.endedAt
  return (
    <SidePanel
      mask={{ closable: false }}
      title={data?.incident.title ?? t('playbook.together.incident')}
      onClose={close}
    >
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={6} />}
      {data && (
        <div className="col">
          <p className="m">{data.incident.result ?? data.incident.notice}</p>
          {running && mayManage && (
            <Button type="primary" onClick={() => setEnding(true)}>
              {t('playbook.together.result')}
            </Button>
          )}
          <Link
            to="/c/$community/tickets/$ticket"
            params={{ community, ticket: data.incident.lead }}
            className="s13"
          >
            {t('playbook.together.lead')}
          </Link>
          <List community={community} title={t('playbook.together.children')} items={data.children} />
          {running && (
            <List
              community={community}
              title={t('playbook.together.more')}
              items={data.more}
              onAdd={mayManage ? add.mutate : undefined}
            />
          )}
          <RefusalCard error={add.error} />
        </div>
      )}
      {ending && <ResultDialog community={community} id={id} close={() => setEnding(false)} />}
    </SidePanel>
  )
}

type ListProps = {
  community: CommunityId
  title: string
  items: Linked[]
  onAdd?: (ticket: TicketId) => void
}

function List({ community, title, items, onAdd }: ListProps) {
  if (items.length === 0) return null
  return (
    <>
      <h2 className="t3">{title}</h2>
      {items.map((one) => (
        <div key={one.id} className="row">
          <div className="sp">
            <TicketLink community={community} one={one} />
          </div>
          <span className="tag line">{stateWord(one.state)}</span>
          {onAdd && (
            <Button size="small" onClick={() => onAdd(one.id)}>
              {t('playbook.together.add')}
            </Button>
          )}
        </div>
      ))}
    </>
  )
}

function ResultDialog({ community, id, close }: { community: CommunityId; id: string; close: () => void }) {
  const [form] = Form.useForm<{ result: string }>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ result }: { result: string }) => endIncident(community, id, result),
    onSuccess: () => {
      message.success(t('playbook.together.ended'))
      close()
    },
    onSettled: () => ticketsChanged(queries, community, ['incidents', community]),
  })
  return (
    <FormDialog
      form={form}
      title={t('playbook.together.resultTitle')}
      how={t('playbook.together.resultHow')}
      save={t('playbook.together.result')}
      cancel={t('playbook.together.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="result"
        label={t('playbook.together.resultWords')}
        extra={t('playbook.together.resultHint')}
        rules={[{ required: true, whitespace: true, message: t('playbook.together.missing') }]}
      >
        <Input.TextArea rows={3} maxLength={300} />
      </Form.Item>
    </FormDialog>
  )
}
