import type { Space } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { lastDay } from '@shared/lib/lastDay'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { Dialog } from '@shared/ui/Dialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { RowHistoryButton } from '@shared/ui/RowHistory'
import { SpaceFinder } from '@shared/ui/SpaceFinder'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Space as Row } from 'antd'
import { useState } from 'react'
import { endTie, type Person, peopleOf, rights } from '../api'
import { useHomesChanged } from '../changed'
import type { ViewProps } from './HomesPage'

type Props = ViewProps & { space?: Space; onSpace: (space: Space) => void }

/** Everybody tied to one home, and the end of a tie with its reason. */
export function PeopleView({ community, switcher, seesHistory, space, onSpace }: Props) {
  return (
    <>
      <PageHeader
        title={t('community.homes.title')}
        meta={space ? space.spokenLabel : t('community.people.meta')}
        actions={switcher}
      />
      <section className="card">
        <div className="hd finderline">
          <SpaceFinder
            key={space?.space}
            community={community}
            onPick={onSpace}
            input={{
              autoFocus: !space,
              placeholder: t('community.people.find'),
              'aria-label': t('community.people.find'),
            }}
          />
        </div>
        {space ? (
          <People key={space.space} community={community} space={space} seesHistory={seesHistory} />
        ) : (
          <p className="empty">{t('community.people.pick')}</p>
        )}
      </section>
    </>
  )
}

type AtHome = { community: CommunityId; space: Space; seesHistory: boolean }

function People({ community, space, seesHistory }: AtHome) {
  const { data, error, refetch } = useQuery(peopleOf(community, space.space))
  const [ending, setEnding] = useState<Person>()
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data) return <Waiting rows={4} />
  if (data.length === 0) return <p className="empty">{t('community.people.empty')}</p>
  return (
    <>
      <table className="tb">
        <thead>
          <tr>
            <th>{t('community.people.name')}</th>
            <th>{t('community.people.relation')}</th>
            <th>{t('community.people.rights')}</th>
            <th>{t('community.people.period')}</th>
            <th>
              <span className="sr">{t('community.people.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((person) => (
            <tr key={person.id}>
              <td>
                <b>{person.name}</b> <span className="q s13 nw">{person.maskedPhone}</span>
              </td>
              <td>{t(`community.relation.${person.relation}`)}</td>
              <td className="s13">{rightsText(person)}</td>
              <td className="s13 nw">{periodText(person)}</td>
              <td className="num">
                <Row>
                  {seesHistory && (
                    <RowHistoryButton
                      button={{ size: 'small' }}
                      place={community}
                      table="occupancy"
                      id={person.id}
                      subject={person.name}
                    />
                  )}
                  {person.mayEnd && (
                    <Button size="small" onClick={() => setEnding(person)}>
                      {t('community.people.end')}
                    </Button>
                  )}
                </Row>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && (
        <EndDialog community={community} space={space} person={ending} close={() => setEnding(undefined)} />
      )}
    </>
  )
}

export function rightsText(person: Pick<Person, 'rights'>): string {
  if (rights.every((right) => person.rights.includes(right))) return t('community.people.allRights')
  return rights
    .filter((right) => person.rights.includes(right))
    .map((right) => t(`community.right.${right}`))
    .join('、')
}

function periodText(person: Person): string {
  const now = serverNow()
  const from = calendarDay(person.from, now)
  return person.until
    ? t('community.people.between', { from, until: calendarDay(lastDay(person.until), now) })
    : t('community.people.since', { from })
}

type EndProps = { community: CommunityId; space: Space; person: Person; close: () => void }

function EndDialog({ community, space, person, close }: EndProps) {
  const [form] = Form.useForm<{ reason: string }>()
  const changed = useHomesChanged(community)
  const { message } = App.useApp()
  const end = useMutation({
    mutationFn: ({ reason }: { reason: string }) => endTie(community, space.space, person.id, reason),
    onSuccess: () => {
      message.success(t('community.people.ended', { name: person.name }))
      close()
    },
    onSettled: changed,
  })
  return (
    <Dialog
      title={t('community.people.endTitle', { name: person.name, home: space.label })}
      okText={t('community.people.endYes')}
      cancelText={t('community.people.endNo')}
      okButtonProps={{ loading: end.isPending }}
      onOk={form.submit}
      onCancel={close}
    >
      <p className="m">{t('community.people.endHow')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={end.mutate}
        style={{ marginTop: 16 }}
      >
        <Form.Item
          name="reason"
          label={t('community.people.endWhy')}
          rules={[{ required: true, whitespace: true, message: t('community.people.endWhyMissing') }]}
        >
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 2 }}
            maxLength={500}
            placeholder={t('community.people.endExample')}
          />
        </Form.Item>
        <RefusalCard error={end.error} />
      </Form>
    </Dialog>
  )
}
