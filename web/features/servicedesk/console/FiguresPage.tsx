import './figuresTexts'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime, monthOf } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Space } from 'antd'
import { type FigureLine, figuresBy, figuresOf, limitOf, pack, percentOf, type Share } from '../figures'
import { type Way, ways } from '../ways'
import { CasesPanel } from './CasesPanel'
import { MonthSwitch } from './MonthSwitch'

export type FiguresView = { month?: string; way?: Way; figure?: string; of?: Way; key?: string }

type Props = { community: CommunityId; view: FiguresView; onView: (view: FiguresView) => void }

/** How the work of a month went; every figure opens its tickets. What is looked at lives in the address. */
export default function FiguresPage({ community, view, onView }: Props) {
  const month = view.month ?? monthOf(serverNow())
  const { data, error, refetch } = useQuery(figuresOf(community, month))
  const opened = data?.figures.find((line) => line.figure === view.figure)
  return (
    <>
      <PageHeader
        title={t('figures.title')}
        meta={t('figures.meta')}
        tags={data && <span className="s13 q">{t('ui.asOf', { time: clockTime(data.asOf) })}</span>}
        actions={
          <Space wrap>
            <MonthSwitch month={month} onMonth={(picked) => onView({ month: picked, way: view.way })} />
            <Button href={pack(`communities/${community}`, 'pdf', month)} download>
              {t('figures.paper')}
            </Button>
            <Button href={pack(`communities/${community}`, 'xlsx', month)} download>
              {t('figures.workbook')}
            </Button>
          </Space>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={9} />}
        {data && (
          <Lines
            lines={data.figures}
            onOpen={(figure) => onView({ ...view, month, figure, of: undefined, key: undefined })}
          />
        )}
      </section>
      {data && (
        <Parts
          community={community}
          month={month}
          way={view.way ?? 'CATEGORY'}
          lines={data.figures}
          onWay={(way) => onView({ ...view, month, way })}
          onOpen={(figure, of, key) => onView({ ...view, month, figure, of, key })}
        />
      )}
      {opened && (
        <CasesPanel
          key={`${opened.figure} ${view.of} ${view.key}`}
          community={community}
          month={month}
          line={opened}
          way={view.of}
          part={view.key}
          close={() => onView({ month: view.month, way: view.way })}
        />
      )}
    </>
  )
}

function Lines({ lines, onOpen }: { lines: FigureLine[]; onOpen: (figure: string) => void }) {
  return (
    <table className="tb figures">
      <thead>
        <tr>
          <th>{t('figures.head.figure')}</th>
          <th className="num">{t('figures.head.now')}</th>
          <th className="num">{t('figures.head.share')}</th>
          <th className="num">{t('figures.head.before')}</th>
          <th>{t('figures.head.limit')}</th>
          <th>{t('figures.head.note')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.figure}>
            <td>
              <b>{line.name}</b>
              <div className="q s13">{line.meaning}</div>
            </td>
            <td className="num">
              <Opens share={line.now} name={line.name} onOpen={() => onOpen(line.figure)} />
            </td>
            <td className="num q">{t('figures.of', { hits: line.now.hits, cases: line.now.cases })}</td>
            <td className="num q">{percentOf(line.before)}</td>
            <td className="q">{limitOf(line)}</td>
            <td>
              {line.now.exceptional && <span className="tag risk">{t('figures.exceptional')}</span>}
              {line.clause && <span className="tag line">{line.clause}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A figure that opens its tickets; without any it opens nothing. */
function Opens({ share, name, onOpen }: { share: Share; name: string; onOpen: () => void }) {
  if (share.cases === 0) return <span className="q">{percentOf(share)}</span>
  return (
    <Button
      type="link"
      size="small"
      className={share.exceptional ? 'risk' : undefined}
      aria-label={t('figures.open', { name, percent: percentOf(share), cases: share.cases })}
      onClick={onOpen}
    >
      {percentOf(share)}
    </Button>
  )
}

type PartsProps = {
  community: CommunityId
  month: string
  way: Way
  lines: FigureLine[]
  onWay: (way: Way) => void
  onOpen: (figure: string, way: Way, key: string) => void
}

/** The month by category, post or person: a row each, a column a figure. */
function Parts({ community, month, way, lines, onWay, onOpen }: PartsProps) {
  const { data, error, refetch } = useQuery(figuresBy(community, month, way))
  return (
    <section className="card wide">
      <div className="hd">
        <Segmented
          aria-label={t('figures.by.label')}
          value={way}
          onChange={onWay}
          options={ways.map((value) => ({ value, label: t(`figures.by.${value}`) }))}
        />
      </div>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={6} />}
      {data?.length === 0 && <p className="empty">{t('figures.empty')}</p>}
      {data && data.length > 0 && (
        <table className="tb figures">
          <thead>
            <tr>
              <th>{t(`figures.by.${way}`)}</th>
              {lines.map((line) => (
                <th key={line.figure} className="num">
                  {line.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((part) => (
              <tr key={part.key}>
                <td>{part.name || t('figures.nobody')}</td>
                {lines.map((line, column) => {
                  const share = part.figures[column]
                  return (
                    <td key={line.figure} className="num">
                      {share && (
                        <Opens
                          share={share}
                          name={`${part.name} ${line.name}`}
                          onOpen={() => onOpen(line.figure, way, part.key)}
                        />
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
