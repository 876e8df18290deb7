import '@shared/lib/fieldTexts'
import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { SignaturePad } from '@shared/ui/phone/SignaturePad'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Selector, TextArea, Toast } from 'antd-mobile'
import { useId, useState } from 'react'
import { type Confirmed, inYuan } from '../field'
import { append, keepPhoto } from '../outbox/append'
import { jobs, priceList } from '../outbox/jobs'
import { unsent, useDraining, useOutbox } from '../outbox/useOutbox'
import { titleOf } from '../tickets'
import { OfflineStrip } from './OfflineStrip'
import { type Chosen, QuoteLines, sumOf } from './QuoteLines'

type Props = { account: AccountId; community: CommunityId; id: TicketId; onDone: () => void }
type Way = 'PHONE' | Confirmed

/** What paid work will cost, told at the door: chosen from the price list, agreed to on a phone or on the spot. */
export function QuotePage({ account, community, id, onDone }: Props) {
  const { data } = useQuery(jobs(account, community))
  const { data: prices, error, refetch } = useQuery(priceList(account, community))
  const items = useOutbox(account)
  const sendNow = useDraining(account)
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [explanation, setExplanation] = useState('')
  const [way, setWay] = useState<Way>('PHONE')
  const [by, setBy] = useState('')
  const [drawn, setDrawn] = useState<Blob>()
  const [failure, setFailure] = useState<unknown>()
  const words = useId()
  const ticket = data?.items.find((one) => one.id === id)
  const told = way === 'TOLD' || way === 'DECLINED'
  const incomplete =
    chosen.length === 0 || (told && by.trim() === '') || (way === 'SIGNED' && drawn === undefined)

  async function send() {
    if (!ticket) return
    try {
      const signature = way === 'SIGNED' && drawn ? await keepPhoto(account, drawn) : undefined
      await append({
        account,
        community,
        subject: id,
        label: titleOf(ticket),
        kind: 'ticket.quote',
        photos: [],
        said: {
          quote: {
            lines: chosen.map(({ line, quantity }) =>
              line.key
                ? { key: line.key, quantity }
                : { name: line.name, unit: line.unit, quantity, unitFen: line.priceFen },
            ),
            ...(explanation.trim() && { explanation: explanation.trim() }),
            ...(way !== 'PHONE' && { confirmed: way }),
            ...(told && { confirmedBy: by.trim() }),
            ...(signature && { signature }),
          },
        },
      })
      Toast.show({ content: t('field.quote.sent') })
      sendNow()
      onDone()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <main className="page docked">
      <OfflineStrip waiting={unsent(items).length} />
      <Bar title={t('field.quote.title')} text={ticket && titleOf(ticket)} />
      <div className="pad col">
        <p className="note">{t('field.quote.hint')}</p>
        <RefusalCard error={error} retry={refetch} />
        <QuoteLines prices={prices ?? []} chosen={chosen} onChange={setChosen} />
        <div>
          <label className="lab" htmlFor={words}>
            {t('field.quote.explanation')}
          </label>
          <div className="in area">
            <TextArea
              id={words}
              rows={2}
              maxLength={500}
              value={explanation}
              onChange={setExplanation}
              placeholder={t('field.quote.explanationHint')}
            />
          </div>
        </div>
        <div className="lab">{t('field.quote.how')}</div>
        <Selector
          columns={2}
          showCheckMark={false}
          value={[way]}
          options={(['PHONE', 'SIGNED', 'TOLD', 'DECLINED'] as Way[]).map((value) => ({
            value,
            label: t(`field.quote.${value}`),
          }))}
          onChange={([next]) => setWay(next ?? 'PHONE')}
        />
        {way === 'SIGNED' && <SignaturePad onChange={setDrawn} />}
        {told && (
          <div className="in">
            <Input
              aria-label={t('field.quote.by')}
              maxLength={200}
              value={by}
              onChange={setBy}
              placeholder={t('field.quote.byHint')}
            />
          </div>
        )}
        <RefusalCard error={failure} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          loading="auto"
          disabled={incomplete || !ticket}
          onClick={send}
        >
          {buttonWords(chosen, way)}
        </Button>
      </div>
    </main>
  )
}

function buttonWords(chosen: Chosen[], way: Way): string {
  if (chosen.length === 0) return t('field.quote.empty')
  if (way === 'DECLINED') return t('field.quote.sendDeclined')
  const amount = inYuan(sumOf(chosen))
  return t(way === 'PHONE' ? 'field.quote.send' : 'field.quote.sendAgreed', { amount })
}
