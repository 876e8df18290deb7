import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { homesChanged } from '../changed'
import { beginImport, type ImportId, isBusy, recentImports, type SheetImport, sheetImport } from '../imports'
import { ImportCheck } from './ImportCheck'

type Props = {
  community: CommunityId
  id?: ImportId
  onImport: (id?: ImportId) => void
  onLedger: () => void
}

/** A workbook on its way into the ledger: choose, check, run, tell. */
export default function ImportPage({ community, id, onImport, onLedger }: Props) {
  return (
    <>
      <PageHeader
        title={t('community.imports.title')}
        actions={<Button onClick={onLedger}>{t('community.imports.toLedger')}</Button>}
      />
      {id ? (
        <OneImport community={community} id={id} onImport={onImport} onLedger={onLedger} />
      ) : (
        <Choose community={community} onImport={onImport} />
      )}
    </>
  )
}

function Choose({ community, onImport }: Pick<Props, 'community' | 'onImport'>) {
  const input = useRef<HTMLInputElement>(null)
  const begin = useMutation({ mutationFn: (file: File) => beginImport(community, file), onSuccess: onImport })
  return (
    <>
      <section className="card pad col gap narrow">
        <p>{t('community.imports.how')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={t('community.imports.choose')}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) begin.mutate(file)
            event.target.value = ''
          }}
        />
        <div>
          <Button type="primary" loading={begin.isPending} onClick={() => input.current?.click()}>
            {t('community.imports.choose')}
          </Button>
        </div>
        <RefusalCard error={begin.error} />
      </section>
      <Recent community={community} onImport={onImport} />
    </>
  )
}

/** Those begun before: one may leave while the server reads, and come back to the same. */
function Recent({ community, onImport }: Pick<Props, 'community' | 'onImport'>) {
  const { data, error, refetch } = useQuery(recentImports(community))
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data || data.length === 0) return null
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('community.imports.recent')}</h2>
      </div>
      <table className="tb">
        <tbody>
          {data.map((one) => (
            <tr key={one.id}>
              <td className="nw">{moment(one.requestedAt, serverNow())}</td>
              <td>
                <b>{one.fileName}</b>
              </td>
              <td className="nw">{t(`community.imports.state.${one.state}`)}</td>
              <td className="num">
                <Button size="small" onClick={() => onImport(one.id)}>
                  {t('community.imports.look')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function OneImport({ community, id, onImport, onLedger }: Props & { id: ImportId }) {
  const { data, error, refetch } = useQuery(sheetImport(community, id))
  const queries = useQueryClient()
  const isKept = data?.state === 'KEPT'
  useEffect(() => {
    if (isKept) homesChanged(queries, community)
  }, [isKept, queries, community])
  return (
    <>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={6} />}
      {data && isBusy(data.state) && <Running one={data} />}
      {data?.state === 'UNREADABLE' && (
        <Ended
          text={data.refusal ?? ''}
          tone="risk"
          label={t('community.imports.another')}
          act={() => onImport()}
        />
      )}
      {data && isKept && (
        <Ended
          text={t('community.imports.kept', { ...data.counts })}
          tone="met"
          label={t('community.imports.toLedger')}
          act={onLedger}
        />
      )}
      {data?.state === 'CHECKED' && (
        <ImportCheck community={community} one={data} another={() => onImport()} />
      )}
    </>
  )
}

function Running({ one }: { one: SheetImport }) {
  const { rowsDone: done, rowsTotal: all } = one
  const words = one.state === 'CHECKING' ? 'community.imports.checking' : 'community.imports.keeping'
  return (
    <section className="card pad" role="status">
      <b>{t(words, { done: done.toLocaleString('zh-CN'), all: all.toLocaleString('zh-CN') })}</b>
      <div className="pb">
        <i style={{ width: `${(100 * done) / Math.max(1, all)}%` }} />
      </div>
      <p className="q s13">{t('community.imports.mayLeave')}</p>
    </section>
  )
}

type EndedProps = { text: string; tone: 'met' | 'risk'; label: string; act: () => void }

function Ended({ text, tone, label, act }: EndedProps) {
  return (
    <section className="card pad col gap">
      <div className={`note ${tone}`} role="status">
        {text}
      </div>
      <div>
        <Button type="primary" onClick={act}>
          {label}
        </Button>
      </div>
    </section>
  )
}
