import { useNames } from '@shared/api/colleagues'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline, moment } from '@shared/lib/time'
import { SidePanel } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Input, Space } from 'antd'
import { useId, useState } from 'react'
import { decideOn, reportOn, type Supervision, supervision } from '../supervision'
import { ticketsChanged } from './ticketsChanged'

type Props = {
  community: CommunityId
  id: string
  me: AccountId
  permissions: string[]
  close: () => void
}

/** One thing supervised: what was said about it, and what the one who looks may say next. */
export function SupervisionPanel({ community, id, me, permissions, close }: Props) {
  const { data, error, refetch } = useQuery(supervision(community, id))
  const names = useNames(community)
  const now = serverNow()
  return (
    <SidePanel mask={{ closable: false }} title={t('supervision.title')} size={460} onClose={close}>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={5} />}
      {data && (
        <div className="col">
          <b>{data.subject}</b>
          <p className="q s13">
            {t('supervision.by', { name: names(data.issuedBy), time: moment(data.issuedAt, now) })}，
            {t('supervision.until', { time: deadline(data.dueAt, now) })}
          </p>
          {data.ticket && (
            <Link to="/c/$community/tickets/$ticket" params={{ community, ticket: data.ticket }}>
              {t('supervision.ticket')} {data.ticketNumber}
            </Link>
          )}
          <h2 className="t3">{t('supervision.words')}</h2>
          {data.words.length === 0 && <p className="q s13">{t('supervision.wordsNone')}</p>}
          {data.words.map((word) => (
            <div key={`${word.saidAt} ${word.kind}`}>
              <span className="tag">{t(`supervision.word.${word.kind}`)}</span> {word.words}
              <div className="q s12">
                {names(word.saidBy)} {moment(word.saidAt, now)}
              </div>
            </div>
          ))}
          <Next community={community} one={data} mine={data.issuedBy === me} permissions={permissions} />
        </div>
      )}
    </SidePanel>
  )
}

type NextProps = { community: CommunityId; one: Supervision; mine: boolean; permissions: string[] }

/** The community reports; whoever issued it decides once there is a result. */
function Next({ community, one, mine, permissions }: NextProps) {
  if (one.closedAt) return null
  if (permissions.includes('supervision.report')) {
    return (
      <Say
        community={community}
        label={t('supervision.report.label')}
        choices={[
          { word: t('supervision.report.result'), say: (words) => reportOn(community, one.id, words, true) },
          {
            word: t('supervision.report.progress'),
            say: (words) => reportOn(community, one.id, words, false),
          },
        ]}
      />
    )
  }
  if (!permissions.includes('supervision.issue') || !one.resultAt) return null
  if (!mine) return <p className="q s13">{t('supervision.decide.others')}</p>
  return (
    <Say
      community={community}
      label={t('supervision.decide.label')}
      choices={[
        { word: t('supervision.decide.close'), say: (words) => decideOn(community, one.id, words, true) },
        { word: t('supervision.decide.return'), say: (words) => decideOn(community, one.id, words, false) },
      ]}
    />
  )
}

type Choice = { word: string; say: (words: string) => Promise<Supervision> }
type SayProps = { community: CommunityId; label: string; choices: Choice[] }

function Say({ community, label, choices }: SayProps) {
  const [words, setWords] = useState('')
  const id = useId()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (choice: Choice) => choice.say(words.trim()),
    onSuccess: (_, choice) => {
      message.success(choice.word, 3)
      setWords('')
    },
    onSettled: () => ticketsChanged(queries, community, ['supervisions', community]),
  })
  return (
    <div className="col">
      <label className="m" htmlFor={id}>
        {label}
      </label>
      <Input.TextArea
        id={id}
        rows={4}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <RefusalCard error={save.error} />
      <Space>
        {choices.map((choice, n) => (
          <Button
            key={choice.word}
            type={n === 0 ? 'primary' : 'default'}
            disabled={words.trim() === ''}
            loading={save.isPending}
            onClick={() => save.mutate(choice)}
          >
            {choice.word}
          </Button>
        ))}
      </Space>
    </div>
  )
}
