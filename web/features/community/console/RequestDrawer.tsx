import { fileAddress, thumbnailAddress } from '@shared/api/files'
import { type Space, spaces } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { untilOf } from '@shared/lib/lastDay'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { SidePanel } from '@shared/ui/Dialog'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { RowHistoryButton } from '@shared/ui/RowHistory'
import { SpaceFinder } from '@shared/ui/SpaceFinder'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, DatePicker, Form, Input, Space as Row, Segmented } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { approve, type HomeRequest, type Relation, refuse, relations } from '../api'
import { homesChanged } from '../changed'
import { roomLike } from './roomLike'

type Props = { community: CommunityId; asked: HomeRequest; seesHistory: boolean; close: () => void }

/** One request: what was asked, and the decision, with the reason when it is no. */
export function RequestDrawer({ community, asked, seesHistory, close }: Props) {
  const [refusing, setRefusing] = useState(false)
  return (
    <SidePanel
      mask={{ closable: false }}
      onClose={close}
      title={t('community.requests.title', { name: asked.name })}
      size={440}
      extra={
        seesHistory && (
          <RowHistoryButton place={community} table="home_request" id={asked.id} subject={asked.name} />
        )
      }
    >
      <dl className="kv wide">
        <dt>{t('community.requests.home')}</dt>
        <dd>
          <b>{asked.home}</b>
        </dd>
        <dt>{t('community.requests.relation')}</dt>
        <dd>{t(`community.relation.${asked.relation}`)}</dd>
        <dt>{t('community.requests.phone')}</dt>
        <dd>{asked.maskedPhone}</dd>
      </dl>
      <p className="q s13">{t('community.requests.asked', { time: moment(asked.askedAt, serverNow()) })}</p>
      <EvidenceStrip
        items={asked.photos.map((hash) => ({
          kind: 'photo',
          hash,
          src: fileAddress(community, hash),
          thumbnail: thumbnailAddress(community, hash),
          at: asked.askedAt,
          by: asked.name,
        }))}
      />
      {refusing ? (
        <RefuseForm community={community} asked={asked} done={close} back={() => setRefusing(false)} />
      ) : (
        <ApproveForm community={community} asked={asked} done={close} refuse={() => setRefusing(true)} />
      )}
    </SidePanel>
  )
}

function useDecision<Given>(
  community: CommunityId,
  decide: (given: Given) => Promise<void>,
  done: () => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: decide,
    onSuccess: done,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['home-requests', community] }),
        homesChanged(queries, community),
      ]),
  })
}

type FormProps = { community: CommunityId; asked: HomeRequest; done: () => void }

function ApproveForm({ community, asked, done, refuse: toRefuse }: FormProps & { refuse: () => void }) {
  const { message } = App.useApp()
  const [space, setSpace] = useState<Space>()
  const [changed, setChanged] = useState(false)
  const [relation, setRelation] = useState<Relation>(asked.relation)
  const [until, setUntil] = useState<Dayjs | null>(null)
  const guess = useQuery(spaces(community, roomLike(asked.home)))
  const only = guess.data?.length === 1 ? guess.data[0] : undefined
  const chosen = space ?? (changed ? undefined : only)
  const decision = useDecision(
    community,
    (given: Space) =>
      approve(community, asked.id, {
        space: given.space,
        relation,
        until: until ? untilOf(until.format('YYYY-MM-DD')) : undefined,
      }),
    () => {
      message.success(t('community.requests.approved', { name: asked.name, home: chosen?.spokenLabel ?? '' }))
      done()
    },
  )
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => chosen && decision.mutate(chosen)}>
      <div className="note">{t('community.requests.check')}</div>
      <Form.Item label={t('community.requests.space')} style={{ marginTop: 16 }}>
        {chosen ? (
          <ChosenSpace
            space={chosen}
            change={() => {
              setSpace(undefined)
              setChanged(true)
            }}
          />
        ) : (
          <SpaceFinder
            community={community}
            onPick={setSpace}
            input={{
              placeholder: t('community.requests.spaceHint'),
              'aria-label': t('community.requests.space'),
            }}
          />
        )}
      </Form.Item>
      <Form.Item label={t('community.requests.as')}>
        <Segmented
          block
          value={relation}
          onChange={setRelation}
          options={relations.map((value) => ({ value, label: t(`community.relation.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        label={t('community.requests.until')}
        extra={t('community.requests.untilHint')}
        htmlFor="until"
      >
        <DatePicker
          id="until"
          value={until}
          onChange={setUntil}
          minDate={undefined}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <RefusalCard error={decision.error ?? guess.error} />
      <Row>
        <Button type="primary" htmlType="submit" disabled={!chosen} loading={decision.isPending}>
          {t('community.requests.approve')}
        </Button>
        <Button onClick={toRefuse}>{t('community.requests.refuse')}</Button>
      </Row>
    </Form>
  )
}

function ChosenSpace({ space, change }: { space: Space; change: () => void }) {
  const names = space.residents.map((one) => one.name).join('、')
  return (
    <div className="chosen">
      <span className="sp">
        <b>{space.spokenLabel}</b>
        <span className="q s13">
          {names ? t('community.requests.lives', { names }) : t('community.requests.nobody')}
        </span>
      </span>
      <Button size="small" onClick={change}>
        {t('community.requests.changeSpace')}
      </Button>
    </div>
  )
}

function RefuseForm({ community, asked, done, back }: FormProps & { back: () => void }) {
  const { message } = App.useApp()
  const decision = useDecision(
    community,
    ({ reason }: { reason: string }) => refuse(community, asked.id, reason),
    () => {
      message.success(t('community.requests.refused', { name: asked.name }))
      done()
    },
  )
  return (
    <Form layout="vertical" requiredMark={false} style={{ marginTop: 16 }} onFinish={decision.mutate}>
      <Form.Item
        name="reason"
        label={t('community.requests.refuseTitle')}
        extra={t('community.requests.refuseHint')}
        rules={[{ required: true, whitespace: true, message: t('community.requests.refuseMissing') }]}
      >
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 3 }}
          maxLength={500}
          placeholder={t('community.requests.refuseExample')}
        />
      </Form.Item>
      <RefusalCard error={decision.error} />
      <Row>
        <Button type="primary" htmlType="submit" loading={decision.isPending}>
          {t('community.requests.refuse')}
        </Button>
        <Button onClick={back}>{t('community.requests.back')}</Button>
      </Row>
    </Form>
  )
}
