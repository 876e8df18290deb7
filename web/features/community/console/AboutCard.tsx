import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { RowHistoryButton } from '@shared/ui/RowHistory'
import { Button, Form, InputNumber, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { Room } from '../rooms'
import { type About, correctAbout, factsOf, mayTrade, spaceKinds, spaceUses } from '../spaces'
import { useRoomChange } from './useRoomChange'

type Props = { community: CommunityId; room: Room; seesHistory: boolean }

/** What the room is, what it serves, how large it is and whether somebody is in it. */
export function AboutCard({ community, room, seesHistory }: Props) {
  const [correcting, setCorrecting] = useState(false)
  const facts = factsOf(room.about)
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('room.about.title')}</h2>
        <span className="sp" />
        {seesHistory && (
          <RowHistoryButton
            place={community}
            table="place"
            id={room.space}
            subject={room.label}
            button={{ size: 'small', type: 'link' }}
          />
        )}
        {room.doors.includes('CORRECT') && (
          <Button size="small" onClick={() => setCorrecting(true)}>
            {t('room.about.correct')}
          </Button>
        )}
      </div>
      <p className={facts.length === 0 ? 'empty' : 'bd'}>
        {facts.length === 0 ? t('room.about.unknown') : facts.join(' · ')}
      </p>
      {correcting && <AboutDialog community={community} room={room} close={() => setCorrecting(false)} />}
    </section>
  )
}

const LARGEST = 1_000_000
const inHundredths = (area: number) => Math.abs(area * 100 - Math.round(area * 100)) < 1e-6

/** An answer that may be left open: a segment holds no undefined. */
type Answer = 'yes' | 'no' | 'open'
const answerOf = (said: boolean | undefined): Answer => (said === undefined ? 'open' : said ? 'yes' : 'no')
const saidBy = (answer: Answer) => (answer === 'open' ? undefined : answer === 'yes')
type Typed = Pick<About, 'kind' | 'use'> & { area?: number | null; occupied: Answer; trading: Answer }

type DialogProps = Omit<Props, 'seesHistory'> & { close: () => void }

/** What was read is corrected: whoever was faster is shown, and overwritten only by who saw that. */
function AboutDialog({ community, room, close }: DialogProps) {
  const [form] = Form.useForm<Typed>()
  const [read] = useState(room)
  const kind = Form.useWatch('kind', form)
  const saving = useRoomChange(
    community,
    (given: { about: About; version: number }) =>
      correctAbout(community, room.space, given.about, given.version),
    close,
  )
  const now = saving.isError && room.aboutVersion !== read.aboutVersion ? room.about : undefined
  return (
    <FormDialog
      form={form}
      title={t('room.about.correctTitle', { home: room.label })}
      how={t('room.about.how')}
      save={t('room.about.save')}
      cancel={t('room.about.cancel')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={typedOf(read.about)}
      onGiven={(typed) =>
        saving.mutate({
          about: aboutOf(typed),
          version: saving.isError ? room.aboutVersion : read.aboutVersion,
        })
      }
      close={close}
    >
      <Form.Item name="kind" label={t('room.about.kindLabel')}>
        <Select
          allowClear
          placeholder={t('room.about.open')}
          options={spaceKinds.map((value) => ({ value, label: t(`room.about.kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="use" label={t('room.about.useLabel')}>
        <Select
          allowClear
          placeholder={t('room.about.open')}
          options={spaceUses.map((value) => ({ value, label: t(`room.about.use.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="area"
        label={t('room.about.areaLabel')}
        extra={t('room.about.areaHint')}
        rules={[
          {
            validator: async (_, area?: number | null) => {
              const good = !area ? area !== 0 : area > 0 && area <= LARGEST && inHundredths(area)
              if (!good) throw new Error(t('room.about.areaWrong'))
            },
          },
        ]}
      >
        <InputNumber className="quantity" suffix="㎡" />
      </Form.Item>
      <Form.Item name="occupied" label={t('room.about.occupiedLabel')}>
        <Segmented block options={answers('room.about.inUse', 'room.about.empty')} />
      </Form.Item>
      {mayTrade(kind ?? undefined) && (
        <Form.Item
          name="trading"
          label={t('room.about.tradingLabel')}
          dependencies={['occupied']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, trading: Answer) => {
                if (trading === 'yes' && getFieldValue('occupied') === 'no')
                  throw new Error(t('room.about.emptyAndTrading'))
              },
            }),
          ]}
        >
          <Segmented block options={answers('room.about.trading', 'room.about.notTrading')} />
        </Form.Item>
      )}
      {now && <p className="m">{t('room.about.faster', { facts: factsOf(now).join(' · ') })}</p>}
    </FormDialog>
  )
}

const answers = (
  yes: 'room.about.inUse' | 'room.about.trading',
  no: 'room.about.empty' | 'room.about.notTrading',
) => [
  { value: 'yes', label: t(yes) },
  { value: 'no', label: t(no) },
  { value: 'open', label: t('room.about.open') },
]

const typedOf = ({ kind, use, certificateArea, occupied, trading }: About): Typed => ({
  kind,
  use,
  area: certificateArea,
  occupied: answerOf(occupied),
  trading: answerOf(trading),
})

/** Where no business is done nothing is said of it. */
const aboutOf = ({ kind, use, area, occupied, trading }: Typed): About => ({
  kind,
  use,
  certificateArea: area ?? undefined,
  occupied: saidBy(occupied),
  trading: mayTrade(kind) ? saidBy(trading) : undefined,
})
