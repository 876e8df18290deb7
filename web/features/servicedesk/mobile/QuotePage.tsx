import '@shared/lib/fieldTexts'
import { t } from '@shared/lib/texts'
import { SignaturePad } from '@shared/ui/phone/SignaturePad'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Input, Selector } from 'antd-mobile'
import { type Confirmed, type Drawn, inYuan } from '../field'
import { draftName } from '../outbox/draftRows'
import { priceList } from '../outbox/jobs'
import { useDraft } from '../outbox/useDraft'
import { type Chosen, QuoteLines, sumOf } from './QuoteLines'
import { RestoredNote } from './RestoredNote'
import { type Saying, SayingPage, WordsArea } from './SayingPage'

type Way = 'PHONE' | Confirmed
type Quoting = { chosen: Chosen[]; explanation: string; way: Way; by: string; drawn?: Blob }

const NOTHING_QUOTED: Quoting = { chosen: [], explanation: '', way: 'PHONE', by: '' }

/** What paid work will cost, told at the door: chosen from the price list, agreed to on a phone or on the spot. */
export function QuotePage(saying: Saying) {
  const { account, community } = saying
  const { data: prices, error, refetch } = useQuery(priceList(account, community))
  const draft = useDraft(account, draftName(community, saying.id, 'quote'), NOTHING_QUOTED)
  const { chosen, explanation, way, by, drawn } = draft.said
  const told = way === 'TOLD' || way === 'DECLINED'
  const incomplete =
    chosen.length === 0 || (told && by.trim() === '') || (way === 'SIGNED' && drawn === undefined)

  function said(): Drawn {
    return {
      quote: {
        lines: chosen.map(({ line, quantity }) =>
          line.key
            ? { key: line.key, quantity }
            : { name: line.name, unit: line.unit, quantity, unitFen: line.priceFen },
        ),
        ...(explanation.trim() && { explanation: explanation.trim() }),
        ...(way !== 'PHONE' && { confirmed: way }),
        ...(told && { confirmedBy: by.trim() }),
        ...(way === 'SIGNED' && drawn && { signature: drawn }),
      },
    }
  }

  return (
    <SayingPage
      {...saying}
      kind="ticket.quote"
      title={t('field.quote.title')}
      hint={t('field.quote.hint')}
      send={buttonWords(chosen, way)}
      sent={t('field.quote.sent')}
      complete={!incomplete}
      said={said}
      onDone={() => {
        draft.clear()
        saying.onDone()
      }}
    >
      <RestoredNote draft={draft} />
      <RefusalCard error={error} retry={refetch} />
      <QuoteLines
        prices={prices ?? []}
        chosen={chosen}
        onChange={(lines) => draft.change({ chosen: lines })}
      />
      <WordsArea
        label={t('field.quote.explanation')}
        hint={t('field.quote.explanationHint')}
        most={500}
        value={explanation}
        onChange={(words) => draft.change({ explanation: words })}
      />
      <div className="lab">{t('field.quote.how')}</div>
      <Selector
        columns={2}
        showCheckMark={false}
        value={[way]}
        options={(['PHONE', 'SIGNED', 'TOLD', 'DECLINED'] as Way[]).map((value) => ({
          value,
          label: t(`field.quote.${value}`),
        }))}
        onChange={([next]) => draft.change({ way: next ?? 'PHONE' })}
      />
      {way === 'SIGNED' && (
        <SignaturePad drawn={drawn} onChange={(signed) => draft.change({ drawn: signed })} />
      )}
      {told && (
        <div className="in">
          <Input
            aria-label={t('field.quote.by')}
            maxLength={200}
            value={by}
            onChange={(name) => draft.change({ by: name })}
            placeholder={t('field.quote.byHint')}
          />
        </div>
      )}
    </SayingPage>
  )
}

function buttonWords(chosen: Chosen[], way: Way): string {
  if (chosen.length === 0) return t('field.quote.empty')
  if (way === 'DECLINED') return t('field.quote.sendDeclined')
  const amount = inYuan(sumOf(chosen))
  return t(way === 'PHONE' ? 'field.quote.send' : 'field.quote.sendAgreed', { amount })
}
