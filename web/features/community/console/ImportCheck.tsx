import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import {
  keepImport,
  mapImport,
  markedCopy,
  readsAs,
  type SheetFault,
  type SheetImport,
  type SheetPlan,
} from '../imports'
import { SheetMapping } from './SheetMapping'

type Props = { community: CommunityId; one: SheetImport; another: () => void }

const addsNothing = ({ homes, changed, people }: SheetImport['counts']) => homes + changed + people === 0

/** What was read: what has to be put right, how the sheets are read, and what keeping it would change. */
export function ImportCheck({ community, one, another }: Props) {
  const [sheets, setSheets] = useState(one.sheets)
  const { map, keep } = useSteps(community, one)
  const isChanged = !readsAs(sheets, one.sheets)
  const isReady = one.stops === 0 && !addsNothing(one.counts) && !one.forgotten
  return (
    <div className="col gap">
      <section className="card pad col gap">
        <Verdict one={one} />
        <div className="row wrap">
          <Button
            type="primary"
            disabled={!isReady || isChanged}
            loading={keep.isPending}
            onClick={() => keep.mutate()}
          >
            {t('community.imports.keep', { homes: one.counts.homes, people: one.counts.people })}
          </Button>
          {one.marked && (
            <Button href={markedCopy(community, one.id)} download>
              {t('community.imports.marked')}
            </Button>
          )}
          <Button onClick={another}>{t('community.imports.another')}</Button>
        </div>
        <RefusalCard error={keep.error ?? map.error} />
      </section>
      {one.faults.length > 0 && <Faults one={one} />}
      <Sheets
        sheets={sheets}
        onSheets={setSheets}
        again={isChanged ? () => map.mutate(sheets) : undefined}
        isPending={map.isPending}
      />
    </div>
  )
}

function useSteps(community: CommunityId, one: SheetImport) {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ['sheet-import', community, one.id] })
  const map = useMutation({
    mutationFn: (sheets: SheetPlan[]) => mapImport(community, one.id, sheets),
    onSettled,
  })
  const keep = useMutation({ mutationFn: () => keepImport(community, one.id), onSettled })
  return { map, keep }
}

function Verdict({ one }: { one: SheetImport }) {
  const { counts, stops, notes, hidden, totals } = one
  const tone = stops > 0 ? 'risk' : addsNothing(counts) ? '' : 'met'
  const words =
    stops > 0
      ? t('community.imports.stops', { stops, file: one.fileName })
      : addsNothing(counts)
        ? t('community.imports.nothing', { file: one.fileName })
        : t('community.imports.would', { ...counts })
  return (
    <div>
      <div className={`note ${tone}`} role="status">
        {words}
      </div>
      <p className="q s13">
        {notes > 0 && t('community.imports.notes', { notes })}
        {totals > 0 && t('community.imports.totals', { totals })}
        {hidden > 0 && t('community.imports.hidden', { hidden })}
      </p>
    </div>
  )
}

function Faults({ one }: { one: SheetImport }) {
  const all = one.stops + one.notes
  return (
    <section className="card">
      <table className="tb">
        <thead>
          <tr>
            <th>{t('community.imports.where')}</th>
            <th>{t('community.imports.what')}</th>
          </tr>
        </thead>
        <tbody>
          {one.faults.map((fault) => (
            <tr key={`${fault.sheet} ${fault.row} ${fault.column} ${fault.text}`}>
              <td className="nw">{place(fault)}</td>
              <td>
                <span className={`tag ${fault.stops ? 'breach' : 'line'}`}>
                  {t(fault.stops ? 'community.imports.mustChange' : 'community.imports.leftOut')}
                </span>{' '}
                {fault.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > one.faults.length && (
        <p className="pad q s13">{t('community.imports.more', { shown: one.faults.length, all })}</p>
      )}
    </section>
  )
}

const place = ({ sheet, row, column }: SheetFault) =>
  column ? t('community.imports.cell', { sheet, row, column }) : t('community.imports.row', { sheet, row })

type SheetsProps = {
  sheets: SheetPlan[]
  onSheets: (sheets: SheetPlan[]) => void
  again?: () => void
  isPending: boolean
}

function Sheets({ sheets, onSheets, again, isPending }: SheetsProps) {
  return (
    <section className="card pad col gap">
      <div className="row">
        <h2 className="t3 sp">{t('community.imports.sheets')}</h2>
        <Button disabled={!again} loading={isPending} onClick={again}>
          {t('community.imports.again')}
        </Button>
      </div>
      {sheets.map((sheet) => (
        <SheetMapping
          key={sheet.sheet}
          plan={sheet}
          onPlan={(changed) => onSheets(sheets.map((one) => (one.sheet === changed.sheet ? changed : one)))}
        />
      ))}
    </section>
  )
}
