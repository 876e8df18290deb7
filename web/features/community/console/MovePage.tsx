import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment, span } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { closeMove, type Move, type MoveStep, mayClose, move as moveQuery } from '../moves'
import { StepDialog } from './StepDialog'

const MINUTE = 60_000

type Props = { community: CommunityId; id: string; crumbs: ReactNode }

/** One move, step by step: what is done with who signed, what is open with the button that does it. */
export default function MovePage({ community, id, crumbs }: Props) {
  const { data, error, refetch } = useQuery(moveQuery(community, id))
  const closing = useClosing(community, id)
  if (!data) {
    return (
      <>
        <PageHeader crumbs={crumbs} title={t('moves.title')} />
        {error ? <RefusalCard error={error} retry={refetch} /> : <Waiting rows={8} />}
      </>
    )
  }
  const length = span(data.minutes * MINUTE)
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={t('moves.moveTitle', {
          name: data.name,
          direction: t(`moves.${data.direction}`),
          home: data.spaceLabel,
        })}
        meta={t(data.closedAt ? 'moves.closed' : 'moves.running', { span: length })}
        actions={
          mayClose(data) && (
            <Button type="primary" loading={closing.isPending} onClick={() => closing.mutate()}>
              {t('moves.close')}
            </Button>
          )
        }
      />
      <RefusalCard error={closing.error} />
      <section className="card">
        <Steps community={community} move={data} />
      </section>
    </>
  )
}

function useClosing(community: CommunityId, id: string) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: () => closeMove(community, id),
    onSuccess: () => message.success(t('moves.closedNow')),
    onSettled: () =>
      Promise.all(
        ['move', 'moves', 'room', 'move-coverage'].map((key) =>
          queries.invalidateQueries({ queryKey: [key, community] }),
        ),
      ),
  })
}

function Steps({ community, move }: { community: CommunityId; move: Move }) {
  const [taking, setTaking] = useState<MoveStep>()
  return (
    <>
      <table className="tb">
        <tbody>
          {move.steps.map((step) => (
            <tr key={step.id}>
              <td className="nw">{t(step.doneAt ? 'moves.done' : 'moves.todo')}</td>
              <td>
                <b>{step.title}</b> <span className="q s13">{step.clause}</span>
              </td>
              <td className="s13">{step.doneAt && told(step)}</td>
              <td className="num">
                {!step.doneAt && !move.closedAt && (
                  <Button size="small" onClick={() => setTaking(step)}>
                    {t('moves.take')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {taking && (
        <StepDialog community={community} move={move} step={taking} close={() => setTaking(undefined)} />
      )}
    </>
  )
}

function told(step: MoveStep): string {
  const when = step.doneAt ? moment(step.doneAt, serverNow()) : ''
  const items = step.kind === 'DOCUMENTS' ? step.items.map((one) => one.name) : step.items.map(itemWords)
  return [when, step.person, step.note, ...items].filter(Boolean).join('，')
}

function itemWords({ name, value }: { name: string; value: string }): string {
  return value === 'OPENED' || value === 'NOT_APPLICABLE'
    ? `${name} ${t(`moves.${value}`)}`
    : `${name} ${value}`
}
