import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Steps } from 'antd'
import { type ReactNode, useState } from 'react'
import { useHomesChanged } from '../changed'
import { type NewTransfer, type Room, room as roomQuery, transfer } from '../rooms'
import { TransferCheck } from './TransferCheck'
import { type What, WhatStep } from './TransferWhat'
import { type Who, WhoStep } from './TransferWho'

type Props = { community: CommunityId; space: SpaceId; crumbs: ReactNode; onDone: () => void }

const steps = ['what', 'who', 'check'] as const

/** 过户: what, who leaves and who comes, then a look at what is open before it is done. */
export default function TransferPage(props: Props) {
  const { data, error, refetch } = useQuery(roomQuery(props.community, props.space))
  if (!data) {
    return (
      <>
        <PageHeader crumbs={props.crumbs} title={t('room.transferAlone')} />
        {error ? <RefusalCard error={error} retry={refetch} /> : <Waiting rows={10} />}
      </>
    )
  }
  return (
    <>
      <PageHeader
        crumbs={props.crumbs}
        title={t('room.transferTitle', { home: data.spokenLabel })}
        meta={t('room.transferMeta')}
      />
      <Wizard {...props} room={data} />
    </>
  )
}

function Wizard({ community, room, onDone }: Props & { room: Room }) {
  const [step, setStep] = useState(0)
  const [what, setWhat] = useState<What>()
  const [who, setWho] = useState<Partial<Who>>()
  const running = useRunning(community, room, onDone)
  return (
    <section className="card pad wizard">
      <Steps current={step} items={steps.map((one) => ({ title: t(`room.step.${one}`) }))} />
      {step === 0 && (
        <WhatStep
          community={community}
          what={what}
          onGiven={(given) => {
            if (given.kind !== what?.kind || given.day !== what.day) setWho(who && { people: who.people })
            setWhat(given)
            setStep(1)
          }}
        />
      )}
      {step === 1 && what && (
        <WhoStep
          room={room}
          what={what}
          who={who}
          back={(given) => {
            setWho(given)
            setStep(0)
          }}
          onGiven={(given) => {
            setWho(given)
            setStep(2)
          }}
        />
      )}
      {step === 2 && what && isWhole(who) && (
        <TransferCheck community={community} room={room} what={what} who={who}>
          <RefusalCard error={running.error} />
          <div className="row">
            <Button
              onClick={() => {
                running.reset()
                setStep(1)
              }}
            >
              {t('room.back')}
            </Button>
            <Button
              type="primary"
              loading={running.isPending}
              onClick={() => running.mutate({ ...what, ...who })}
            >
              {t('room.run', { names: namesOf(who) })}
            </Button>
          </div>
        </TransferCheck>
      )}
    </section>
  )
}

const isWhole = (who: Partial<Who> | undefined): who is Who => Boolean(who?.ending && who.people)

const namesOf = (who: Who) => who.people.map((one) => one.name).join('、')

function useRunning(community: CommunityId, room: Room, done: () => void) {
  const changed = useHomesChanged(community)
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (about: NewTransfer) => transfer(community, room.space, about),
    onSuccess: (_, about) => {
      message.success(t('room.done', { names: namesOf(about) }))
      done()
    },
    onSettled: changed,
  })
}
