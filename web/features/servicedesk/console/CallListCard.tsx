import './counterTexts'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { bringCalls, type ListAnswer, OLDEST_LISTED_DAYS, type Telephone, telephones } from '../counter'

const MOST_SHOWN = 50

/** The exchange's own list of calls as a workbook: looked at first, then kept. */
export function CallListCard({ community }: { community: CommunityId }) {
  const [phone, setPhone] = useState<Telephone>('DESK')
  const [list, setList] = useState<File>()
  const input = useRef<HTMLInputElement>(null)
  const queries = useQueryClient()
  const look = useMutation({
    mutationFn: (chosen: File) => bringCalls(community, { list: chosen, phone, check: true }),
  })
  const keep = useMutation({
    mutationFn: (chosen: File) => bringCalls(community, { list: chosen, phone, check: false }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hotline', community] }),
  })
  const clear = () => {
    setList(undefined)
    look.reset()
    keep.reset()
  }
  const answer = keep.data ?? look.data
  const mayKeep = answer && !answer.kept && answer.refused === 0 && answer.taken > 0
  return (
    <section className="card pad narrowform">
      <h3 className="t3">{t('counter.list.title')}</h3>
      <p className="m">{t('counter.list.how', { days: OLDEST_LISTED_DAYS })}</p>
      <div className="row">
        <Segmented
          aria-label={t('counter.list.phone')}
          value={phone}
          onChange={(picked) => {
            setPhone(picked)
            clear()
          }}
          options={telephones.map((value) => ({ value, label: t(`counter.list.${value}`) }))}
        />
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={t('counter.list.choose')}
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (!chosen) return
            clear()
            setList(chosen)
            look.mutate(chosen)
          }}
        />
        <Button loading={look.isPending} onClick={() => input.current?.click()}>
          {t('counter.list.choose')}
        </Button>
      </div>
      {answer && <Looked answer={answer} />}
      {list && mayKeep && (
        <Button type="primary" loading={keep.isPending} onClick={() => keep.mutate(list)}>
          {t('counter.list.keep', { count: answer.taken })}
        </Button>
      )}
      <RefusalCard error={keep.error ?? look.error} />
    </section>
  )
}

function Looked({ answer }: { answer: ListAnswer }) {
  const refused = answer.rows.filter((row) => row.outcome === 'REFUSED')
  const { kept, taken, known } = answer
  return (
    <>
      <p role="status">
        {t(kept ? 'counter.list.kept' : 'counter.list.looked', { taken, known, refused: answer.refused })}
      </p>
      {refused.length > 0 && (
        <>
          <p className="m">{t('counter.list.mend')}</p>
          <table className="tb">
            <thead>
              <tr>
                <th>{t('counter.list.row')}</th>
                <th>{t('counter.list.why')}</th>
              </tr>
            </thead>
            <tbody>
              {refused.slice(0, MOST_SHOWN).map((row) => (
                <tr key={`${row.sheet}/${row.row}`}>
                  <td className="nw">{t('counter.list.at', { sheet: row.sheet, row: row.row })}</td>
                  <td>{row.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {refused.length > MOST_SHOWN && (
            <p className="q s13">{t('counter.list.more', { count: refused.length - MOST_SHOWN })}</p>
          )}
        </>
      )}
    </>
  )
}
