import './settingsTexts'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import {
  changeLadder,
  changeNight,
  type LadderSetting,
  ladderSettings,
  ladderSteps,
  type NightSetting,
  nightSettings,
  type Rung,
} from '../communityRules'
import { communitySettings } from '../communitySettings'
import { changeDispatch, type DispatchSetting, dispatchSettings } from '../dispatch'
import { CallListCard } from './CallListCard'
import { CallBackCard, ComplaintCard, CounterCard, ExchangeCard } from './DeskCards'
import { MailboxesCard } from './MailboxesCard'
import { type NumberField, NumbersCard } from './NumbersCard'

type Props = {
  community: CommunityId
  permissions: string[]
  /** The way to what the company sets, for whoever may go there. */
  toCompany?: ReactNode
}

/** All that is set for one community, in groups, each with what it does. */
export default function CommunitySettingsPage({ community, permissions, toCompany }: Props) {
  const may = (permission: string) => permissions.includes(permission)
  const desk =
    may('calls.exchange') || may('mails.mailbox') || may('counter.settings') || may('complaints.manage')
  return (
    <>
      <PageHeader title={t('settings.community.title')} meta={t('settings.community.meta')} />
      {!communitySettings.some(may) && <p className="card empty">{t('settings.none')}</p>}
      {(may('dispatch.settings') || may('escalations.settings')) && (
        <section className="settings">
          <h2 className="t2">{t('settings.community.dispatch')}</h2>
          {may('escalations.settings') && <LadderCard community={community} />}
          {may('escalations.settings') && <NightCard community={community} />}
          {may('dispatch.settings') && <PoolCard community={community} />}
        </section>
      )}
      {desk && (
        <section className="settings">
          <h2 className="t2">{t('settings.community.desk')}</h2>
          {may('counter.settings') && <CounterCard community={community} />}
          {may('counter.settings') && <CallBackCard community={community} />}
          {may('complaints.manage') && <ComplaintCard community={community} />}
          {may('calls.exchange') && <ExchangeCard community={community} />}
          {may('calls.exchange') && <CallListCard community={community} />}
          {may('mails.mailbox') && <MailboxesCard community={community} />}
        </section>
      )}
      {toCompany && (
        <section className="settings">
          <h2 className="t2">{t('settings.community.elsewhere')}</h2>
          <p className="m">{t('settings.community.elsewhereHow')}</p>
          {toCompany}
        </section>
      )}
    </>
  )
}

function PoolCard({ community }: { community: CommunityId }) {
  const query = useQuery(dispatchSettings(community))
  const fields: NumberField<DispatchSetting>[] = [
    { name: 'mostInHand', label: t('settings.pool.most'), unit: t('settings.pieces'), min: 1, max: 20 },
    {
      name: 'unclaimedMinutes',
      label: t('settings.pool.minutes'),
      unit: t('settings.minutes'),
      min: 1,
      max: 240,
    },
  ]
  return (
    <NumbersCard
      title={t('settings.pool.title')}
      how={t('settings.pool.how')}
      queryKey={dispatchSettings(community).queryKey}
      query={query}
      fields={fields}
      save={(given) => changeDispatch(community, given)}
    />
  )
}

function LadderCard({ community }: { community: CommunityId }) {
  const query = useQuery(ladderSettings(community))
  const steps = useQuery(ladderSteps(community))
  const minutes = { unit: t('settings.minutes'), min: 1, max: 1440 }
  const fields: NumberField<LadderSetting>[] = [
    { name: 'managerAfter', label: t('settings.ladder.managerAfter'), ...minutes },
    { name: 'companyAfter', label: t('settings.ladder.companyAfter'), ...minutes },
  ]
  return (
    <NumbersCard
      title={t('settings.ladder.title')}
      how={t('settings.ladder.how')}
      queryKey={ladderSettings(community).queryKey}
      query={query}
      fields={fields}
      save={(given) => changeLadder(community, given)}
      aside={
        <>
          <RefusalCard error={steps.error} retry={steps.refetch} />
          {!steps.data && !steps.error && <Waiting rows={3} />}
          {query.data && steps.data && <Rungs rungs={steps.data} setting={query.data} />}
        </>
      }
    />
  )
}

function Rungs({ rungs, setting }: { rungs: Rung[]; setting: LadderSetting }) {
  const minutes = { supervisor: 0, manager: setting.managerAfter, company: setting.companyAfter }
  return (
    <>
      <h4 className="t3 spaced">{t('settings.ladder.now')}</h4>
      <ol className="plain">
        {rungs.map((rung) => (
          <li key={rung.step}>
            <span className="sp">
              <b>{t(`settings.ladder.step.${rung.step}`)}</b> <span className="m">{peopleOf(rung)}</span>
            </span>
            <span className="q s13 nw">
              {t(`settings.ladder.at.${rung.step}`, { minutes: minutes[rung.step] })}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function peopleOf({ people, others }: Rung): string {
  const names = people.join('、')
  if (others === 0) return names || t('settings.ladder.nobody')
  const rest = t('settings.ladder.others', { count: others })
  return names ? t('settings.ladder.and', { names, others: rest }) : rest
}

function NightCard({ community }: { community: CommunityId }) {
  const query = useQuery(nightSettings(community))
  const unit = t('settings.clock')
  const fields: NumberField<NightSetting>[] = [
    { name: 'fromHour', label: t('settings.night.fromHour'), unit, min: 18, max: 23 },
    { name: 'untilHour', label: t('settings.night.untilHour'), unit, min: 0, max: 10 },
    { name: 'morningHour', label: t('settings.night.morningHour'), unit, min: 0, max: 12 },
  ]
  return (
    <NumbersCard
      title={t('settings.night.title')}
      how={t('settings.night.how')}
      queryKey={nightSettings(community).queryKey}
      query={query}
      fields={fields}
      fault={(given) => (given.morningHour < given.untilHour ? t('settings.night.order') : undefined)}
      save={(given) => changeNight(community, given)}
    />
  )
}
