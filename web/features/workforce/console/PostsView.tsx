import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { staff } from '../api'
import { endPattern, endPost, type Pattern, type Post, patterns, posts } from '../planning'
import { PatternDialog } from './PatternDialog'
import { PostDialog } from './PostDialog'
import type { ViewProps } from './StaffPage'

/** What has to be manned, and the shifts that repeat. */
export function PostsView({ community, switcher, mayEdit }: ViewProps) {
  const asked = useQuery(posts(community))
  const repeated = useQuery(patterns(community))
  const people = useQuery(staff(community))
  const queries = useQueryClient()
  const [open, setOpen] = useState<'post' | 'pattern'>()
  const close = () => setOpen(undefined)
  const over = useMutation({
    mutationFn: ({ kind, id }: { kind: 'post' | 'pattern'; id: string }) =>
      kind === 'post' ? endPost(community, id) : endPattern(community, id),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['posts', community] })
      queries.invalidateQueries({ queryKey: ['patterns', community] })
      queries.invalidateQueries({ queryKey: ['duty', community] })
    },
  })
  const error = asked.error ?? repeated.error ?? over.error
  const end = mayEdit ? over.mutate : undefined
  return (
    <>
      <PageHeader
        title={t('workforce.title')}
        meta={t('workforce.posts.meta')}
        actions={
          <>
            {switcher}
            {mayEdit && (
              <>
                <Button disabled={!asked.data?.length} onClick={() => setOpen('pattern')}>
                  {t('workforce.posts.newPattern')}
                </Button>
                <Button type="primary" onClick={() => setOpen('post')}>
                  {t('workforce.posts.new')}
                </Button>
              </>
            )}
          </>
        }
      />
      <RefusalCard error={error} retry={asked.refetch} />
      <section className="card">
        {!asked.data && !error && <Waiting rows={4} />}
        {asked.data?.length === 0 && <p className="empty">{t('workforce.posts.empty')}</p>}
        {asked.data && asked.data.length > 0 && <Posts items={asked.data} end={end} />}
      </section>
      {repeated.data && repeated.data.length > 0 && (
        <section className="card">
          <Patterns items={repeated.data} posts={asked.data ?? []} end={end} />
        </section>
      )}
      {open === 'post' && <PostDialog community={community} close={close} />}
      {open === 'pattern' && asked.data && (
        <PatternDialog
          community={community}
          posts={asked.data}
          people={people.data?.items ?? []}
          close={close}
        />
      )}
    </>
  )
}

type End = (what: { kind: 'post' | 'pattern'; id: string }) => void

function Posts({ items, end }: { items: Post[]; end?: End }) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('workforce.posts.name')}</th>
          <th>{t('workforce.posts.hours')}</th>
          <th className="num">{t('workforce.posts.headcount')}</th>
          <th>{t('workforce.posts.paper')}</th>
          <th>{t('workforce.posts.clause')}</th>
          {end && (
            <th>
              <span className="sr">{t('workforce.people.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, terms }) => (
          <tr key={id}>
            <td>
              <b>{terms.name}</b> {terms.strict && <span className="tag">{t('workforce.posts.strict')}</span>}
            </td>
            <td className="nw">{hoursWords(terms)}</td>
            <td className="num">{terms.headcount}</td>
            <td>{terms.qualification ?? t('workforce.posts.noPaper')}</td>
            <td>{terms.clause ?? t('workforce.posts.noClause')}</td>
            {end && (
              <td className="num">
                <Popconfirm
                  title={t('workforce.posts.endSure', { name: terms.name })}
                  okText={t('workforce.posts.end')}
                  cancelText={t('workforce.posts.keep')}
                  onConfirm={() => end({ kind: 'post', id })}
                >
                  <Button size="small">{t('workforce.posts.end')}</Button>
                </Popconfirm>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const hoursWords = ({ begins, ends }: Post['terms']) =>
  begins === ends
    ? t('workforce.posts.around')
    : t('workforce.roster.range', { from: begins.slice(0, 5), until: ends.slice(0, 5) })

function Patterns({ items, posts, end }: { items: Pattern[]; posts: Post[]; end?: End }) {
  const nameOf = (post: string) => posts.find((one) => one.id === post)?.terms.name ?? ''
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('workforce.posts.pattern')}</th>
          <th>{t('workforce.people.post')}</th>
          <th className="num">{t('workforce.posts.cycle')}</th>
          <th className="num">{t('workforce.posts.members')}</th>
          {end && (
            <th>
              <span className="sr">{t('workforce.people.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, terms }) => (
          <tr key={id}>
            <td>
              <b>{terms.name}</b>
            </td>
            <td>{nameOf(terms.post)}</td>
            <td className="num">{terms.cycle.length}</td>
            <td className="num">{terms.members.length}</td>
            {end && (
              <td className="num">
                <Button size="small" onClick={() => end({ kind: 'pattern', id })}>
                  {t('workforce.posts.end')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
