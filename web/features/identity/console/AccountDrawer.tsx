import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { SidePanel } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Popconfirm } from 'antd'
import { useState } from 'react'
import type { Me, Workplace } from '../api'
import {
  addPost,
  endPost,
  type Grant,
  type OfficeAccount,
  oneTimePassword,
  type Post,
  sessionsOf,
} from '../office'
import { roleWord } from '../words'
import { AccountHelp } from './AccountHelp'
import { placeName, placesOf } from './AccountsPage'
import { OneTimePassword } from './OneTimePassword'
import { PostFields, postOf } from './PostFields'
import { useProof } from './useProof'

type Props = { office: Workplace; who: Me; person: OfficeAccount; close: () => void }

/** One colleague: roles, help for whoever cannot come in, where they were signed in, and the end. */
export function AccountDrawer({ office, who, person, close }: Props) {
  const [password, setPassword] = useState<string>()
  const proof = useProof()
  const reset = useMutation({
    mutationFn: () => oneTimePassword(office.company, person.account),
    onSuccess: (answer) => setPassword(answer.password),
    onError: (error) => proof.owed(error, () => reset.mutate()),
  })
  return (
    <SidePanel
      mask={{ closable: false }}
      onClose={close}
      title={t('account.office.drawer', { name: person.name })}
      size={480}
    >
      <Posts office={office} who={who} person={person} />
      <AccountHelp
        office={office}
        person={person}
        reset={() => reset.mutate()}
        resetting={reset.isPending}
        left={close}
      />
      <RefusalCard error={proof.refusal(reset.error)} />
      {proof.dialog}
      <Sessions office={office} person={person} />
      {password && (
        <OneTimePassword
          login={person.login ?? person.name}
          password={password}
          close={() => setPassword(undefined)}
        />
      )}
    </SidePanel>
  )
}

type Change = { add: Post } | { end: Grant }

function usePostChange({ office, person }: Pick<Props, 'office' | 'person'>, done: () => void) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const proof = useProof()
  const change = useMutation({
    mutationFn: (asked: Change) =>
      'add' in asked
        ? addPost(office.company, person.account, asked.add)
        : endPost(office.company, person.account, asked.end.grant),
    onSuccess: (_, asked) => {
      message.success(t('add' in asked ? 'account.office.added' : 'account.office.endDone'))
      done()
    },
    onError: (error, asked) => proof.owed(error, () => change.mutate(asked)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts', office.company] }),
  })
  return { change, proof }
}

function Posts({ office, who, person }: Omit<Props, 'close'>) {
  const [adding, setAdding] = useState(false)
  const { change, proof } = usePostChange({ office, person }, () => setAdding(false))
  const places = placesOf(who, office.company)
  return (
    <section className="block">
      <h2 className="t3">{t('account.office.whatNow')}</h2>
      {person.posts.length === 0 && <p className="m">{t('account.office.noneNow')}</p>}
      <ul className="plain">
        {person.posts.map((post) => (
          <li key={post.grant}>
            <span>
              <b>{roleWord(post.role)}</b> {placeName(places, post.community)}
              <span className="q s13"> {post.until && t('account.office.until', { day: post.until })}</span>
            </span>
            <Popconfirm
              title={t('account.office.endSure', { role: roleWord(post.role) })}
              okText={t('account.office.endYes')}
              cancelText={t('account.office.endNo')}
              onConfirm={() => change.mutate({ end: post })}
            >
              <Button size="small">{t('account.office.end')}</Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      {adding ? (
        <Form<Post>
          layout="vertical"
          requiredMark={false}
          onFinish={(given) => change.mutate({ add: postOf(given) })}
        >
          <PostFields places={places} />
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t('account.office.addYes')}
          </Button>
        </Form>
      ) : (
        <Button onClick={() => setAdding(true)}>{t('account.office.add')}</Button>
      )}
      <RefusalCard error={proof.refusal(change.error)} />
      {proof.dialog}
    </section>
  )
}

function Sessions({ office, person }: Pick<Props, 'office' | 'person'>) {
  const { data, error, refetch } = useQuery(sessionsOf(office.company, person.account))
  return (
    <section className="block">
      <h2 className="t3">{t('account.office.sessions')}</h2>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={3} />}
      {data?.length === 0 && <p className="m">{t('account.office.sessionsNone')}</p>}
      <ul className="plain">
        {data?.map((one) => (
          <li key={one.id}>
            <span>
              {one.device} <span className="q s13">{t(`identity.method.${one.method}`)}</span>
              <span className="q s13 nw"> {one.lastAddress}</span>
            </span>
            <span className="q s13 nw">
              {one.live && <span className="tag pri">{t('account.office.live')}</span>}{' '}
              {moment(one.lastSeen, serverNow())}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
