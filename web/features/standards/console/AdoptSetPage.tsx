import type { CommunityId } from '@shared/lib/ids'
import { say, t } from '@shared/lib/texts'
import adopting from '@shared/lib/texts/adopting.zh.json'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { adoptTogether, type Chosen, clausesOf, type Preview, preview, wantedOf } from '../together'
import { ClauseChoice } from './ClauseChoice'
import { DutyTable } from './DutyTable'
import { LoadCards } from './LoadCards'
import { SetCards } from './SetCards'

say({ adopting })

type Props = { community: CommunityId; set?: string; onSet: (set?: string) => void; onAdopted: () => void }

/** A set of clauses: which of it, what it would make, who has the time for it, and then all of it at once. */
export default function AdoptSetPage({ community, set, onSet, onAdopted }: Props) {
  return (
    <>
      <PageHeader
        title={t('adopting.title')}
        meta={t('adopting.meta')}
        actions={
          <Link to="/c/$community/terms" params={{ community }} search={{ view: 'adopted' }}>
            {t('adopting.back')}
          </Link>
        }
      />
      <SetCards community={community} picked={set} onPick={onSet} />
      {set && <OneSet key={set} community={community} set={set} onAdopted={onAdopted} />}
    </>
  )
}

type SetProps = { community: CommunityId; set: string; onAdopted: () => void }

function OneSet({ community, set, onAdopted }: SetProps) {
  const { data: clauses, error, refetch } = useQuery(clausesOf(community, set))
  const [changed, setPicked] = useState<string[]>()
  const [typed, setTyped] = useState<Record<string, Record<string, string>>>({})
  const [chosen, setChosen] = useState<Chosen>({})
  const picked =
    changed ?? clauses?.filter((one) => one.measured && !one.adopted).map((one) => one.clause) ?? []
  const wanted = wantedOf(picked, typed, chosen)
  const looked = useQuery(preview(community, wanted))
  const found = picked.length > 0 ? looked.data : undefined
  const queries = useQueryClient()
  const { message } = App.useApp()
  const send = useMutation({
    mutationFn: () => adoptTogether(community, wanted),
    onSuccess: ({ clauses: count }) => {
      const plans = found?.duties.filter((one) => !one.planned).length ?? 0
      message.success(plans > 0 ? t('adopting.donePlanned', { count, plans }) : t('adopting.done', { count }))
      onAdopted()
    },
    onSettled: () => {
      for (const key of ['adoptions', 'clause-terms', 'wall', 'clause-sets', 'plans'])
        queries.invalidateQueries({ queryKey: [key, community] })
    },
  })
  return (
    <>
      <RefusalCard error={error} retry={refetch} />
      {!clauses && !error && <Waiting rows={6} />}
      {clauses && (
        <ClauseChoice
          clauses={clauses}
          picked={picked}
          onPick={setPicked}
          typed={typed}
          onType={(clause, name, text) =>
            setTyped({ ...typed, [clause]: { ...typed[clause], [name]: text } })
          }
          lines={found?.clauses}
        />
      )}
      <RefusalCard error={looked.error} retry={looked.refetch} />
      {found && (
        <>
          <DutyTable
            community={community}
            duties={found.duties}
            posts={found.posts}
            chosen={chosen}
            onChoose={setChosen}
          />
          <LoadCards loads={found.loads} />
        </>
      )}
      <RefusalCard error={send.error} />
      {clauses && (
        <footer className="row spaced">
          <Button
            type="primary"
            size="large"
            disabled={!found?.ready || looked.isPlaceholderData}
            loading={send.isPending}
            onClick={() => send.mutate()}
          >
            {t('adopting.confirm', { count: ready(found) })}
          </Button>
          <span className="m" role="status">
            {missing(found)}
          </span>
        </footer>
      )}
    </>
  )
}

const ready = (found?: Preview) => found?.clauses.filter((one) => one.standing === 'READY').length ?? 0

/** What is in the way, in the order in which one would put it right. */
function missing(found?: Preview): string {
  if (!found) return t('adopting.notReady.nothing')
  const standing = (wanted: string) => found.clauses.filter((one) => one.standing === wanted).length
  const blank = standing('BLANK')
  if (blank > 0) return t('adopting.notReady.blank', { count: blank })
  const refused = standing('REFUSED')
  if (refused > 0) return t('adopting.notReady.refused', { count: refused })
  const fresh = found.duties.filter((one) => !one.planned)
  const nowhere = fresh.filter((one) => one.places.length === 0).length
  if (nowhere > 0) return t('adopting.notReady.where', { count: nowhere })
  const short = found.loads
    .filter(({ peopleShort, post }) => peopleShort > 0 && fresh.some((one) => one.post === post))
    .map((one) => one.post)
  return short.length > 0 ? t('adopting.notReady.short', { posts: short.join('、') }) : ''
}
