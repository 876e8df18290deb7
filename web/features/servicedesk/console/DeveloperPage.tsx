import '../dispatchTexts'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline, moment } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { type DeveloperCase, developerCases, tellDeveloper } from '../crew'
import { ticketsChanged } from './ticketsChanged'
import { WarrantyCard } from './WarrantyCard'

type Props = { community: CommunityId; permissions: string[] }
type Telling = { one: DeveloperCase; what: 'reply' | 'mending' }

/** What the developer still answers for: what it was asked, by when, and what became ours. */
export default function DeveloperPage({ community, permissions }: Props) {
  const { data, error, refetch } = useQuery(developerCases(community))
  const [telling, setTelling] = useState<Telling>()
  const mayTell = permissions.includes('tickets.assign')
  const open = data?.filter((one) => !one.mendedAt).length ?? 0
  return (
    <>
      <PageHeader
        title={t('dispatch.developer.title')}
        meta={t('dispatch.developer.meta', { count: open })}
      />
      <RefusalCard error={error} retry={refetch} />
      <div className="grid today">
        <section className="card work">
          {!data && !error && <Waiting rows={6} />}
          {data?.length === 0 && <p className="empty">{t('dispatch.developer.none')}</p>}
          {data?.map((one) => (
            <article key={one.id} className="pad row">
              <div className="sp">
                <Link
                  to="/c/$community/tickets/$ticket"
                  params={{ community, ticket: one.ticket as TicketId }}
                >
                  <b>
                    {one.category} · {one.place}
                  </b>
                </Link>
                <div className="q s13">
                  {one.number} · {one.part}
                </div>
                {one.reply && <div className="m s13">{one.reply}</div>}
              </div>
              <Standing one={one} />
              {mayTell && !one.mendedAt && (
                <>
                  {!one.repliedAt && (
                    <Button onClick={() => setTelling({ one, what: 'reply' })}>
                      {t('dispatch.developer.reply')}
                    </Button>
                  )}
                  <Button onClick={() => setTelling({ one, what: 'mending' })}>
                    {t('dispatch.developer.mending')}
                  </Button>
                </>
              )}
            </article>
          ))}
        </section>
        <aside className="col">
          <WarrantyCard community={community} mayEdit={permissions.includes('warranty.edit')} />
        </aside>
      </div>
      {telling && <TellDialog community={community} telling={telling} close={() => setTelling(undefined)} />}
    </>
  )
}

function Standing({ one }: { one: DeveloperCase }) {
  if (one.mendedAt) {
    return (
      <span className="tag">
        {t('dispatch.developer.mended', { time: moment(one.mendedAt, serverNow()) })}
      </span>
    )
  }
  if (one.takenOverAt) return <span className="tag breach">{t('dispatch.developer.ours')}</span>
  const due = one.repliedAt ? one.mendDue : one.replyDue
  const what = one.repliedAt ? 'dispatch.developer.mendBy' : 'dispatch.developer.replyBy'
  return <span className="s13 m">{t(what, { time: deadline(due, serverNow()) })}</span>
}

type DialogProps = { community: CommunityId; telling: Telling; close: () => void }

function TellDialog({ community, telling: { one, what }, close }: DialogProps) {
  const [form] = Form.useForm<{ note: string }>()
  const queries = useQueryClient()
  const tell = useMutation({
    mutationFn: ({ note }: { note: string }) => tellDeveloper(community, one.id, what, note),
    onSuccess: close,
    onSettled: () => ticketsChanged(queries, community, ['developer', community]),
  })
  return (
    <FormDialog
      form={form}
      title={t(`dispatch.developer.${what}`)}
      save={t('dispatch.settings.save')}
      cancel={t('dispatch.settings.cancel')}
      saving={tell.isPending}
      error={tell.error}
      onGiven={tell.mutate}
      close={close}
    >
      <Form.Item
        name="note"
        label={t('dispatch.developer.note')}
        rules={[{ required: true, whitespace: true, message: t('dispatch.firm.fill') }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
