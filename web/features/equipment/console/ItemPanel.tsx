import { fileAddress, thumbnailAddress } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay, moment } from '@shared/lib/time'
import { SidePanel } from '@shared/ui/Dialog'
import { type Evidence, EvidenceStrip } from '@shared/ui/EvidenceStrip'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type Item, type ItemId, item as itemQuery, type Paper } from '../register'
import { HungDialog } from './HungDialog'
import { ItemDialog } from './ItemDialog'
import { EndPaperDialog, PaperDialog } from './PaperDialog'
import { PrintDialog } from './PrintDialog'
import { Lacks } from './RegisterView'
import { RowMore } from './RowMore'
import { ScrapDialog } from './ScrapDialog'

type Props = { community: CommunityId; mayEdit: boolean; id: ItemId; close: () => void }
type Open = 'edit' | 'scrap' | 'print' | 'hung' | 'paper' | { renew: Paper } | { end: Paper }

/** A machine's file beside the list: what is written down, its card, its papers. */
export function ItemPanel({ community, mayEdit, id, close }: Props) {
  const { data, error, refetch } = useQuery(itemQuery(community, id))
  const [open, setOpen] = useState<Open>()
  const shut = () => setOpen(undefined)
  const one = data?.item
  const stands = mayEdit && one && one.given.state !== 'SCRAPPED'
  return (
    <SidePanel
      size={460}
      title={one ? `${one.given.code} ${one.given.name}` : t('register.title')}
      onClose={close}
      extra={stands && <Button onClick={() => setOpen('edit')}>{t('register.change')}</Button>}
    >
      <RefusalCard error={error} retry={refetch} />
      {!one && !error && <Waiting rows={8} />}
      {one && (
        <>
          <About item={one} />
          <Files community={community} item={one} />
          <h2>{t('register.card.title')}</h2>
          <Card community={community} item={one} />
          {stands && (
            <div className="row">
              <Button onClick={() => setOpen('print')}>{t('register.card.print')}</Button>
              <Button disabled={!one.card} onClick={() => setOpen('hung')}>
                {t('register.card.hung')}
              </Button>
            </div>
          )}
          <h2>{t('register.papers.title')}</h2>
          <Papers
            community={community}
            papers={data.papers}
            {...(stands && { onRenew: (renew) => setOpen({ renew }), onEnd: (end) => setOpen({ end }) })}
          />
          {stands && (
            <div className="row">
              <Button onClick={() => setOpen('paper')}>{t('register.papers.add')}</Button>
              <Button onClick={() => setOpen('scrap')}>{t('register.scrap.do')}</Button>
            </div>
          )}
          {open === 'edit' && <ItemDialog community={community} item={one} close={shut} />}
          {open === 'scrap' && <ScrapDialog community={community} item={one} close={shut} />}
          {open === 'print' && <PrintDialog community={community} items={[id]} close={shut} />}
          {open === 'hung' && <HungDialog community={community} item={one} close={shut} />}
          {open === 'paper' && (
            <PaperDialog
              community={community}
              item={{ id, name: `${one.given.code} ${one.given.name}` }}
              close={shut}
            />
          )}
          {typeof open === 'object' && 'renew' in open && (
            <PaperDialog community={community} renewed={named(open.renew)} close={shut} />
          )}
          {typeof open === 'object' && 'end' in open && (
            <EndPaperDialog community={community} paper={named(open.end)} close={shut} />
          )}
        </>
      )}
    </SidePanel>
  )
}

const named = ({ id, kind, kindName, about }: Paper) => ({ id, kind, what: kindName, about })
const day = (value?: string | null) => (value ? calendarDay(value, serverNow()) : undefined)

function About({ item }: { item: Item }) {
  const { given } = item
  const { make, care } = given
  const lines: [string, string | null | undefined][] = [
    [t('register.kind'), `${item.systemName} · ${item.kindName}`],
    [t('register.state'), t(`register.states.${given.state}`)],
    [t('register.scrap.of'), item.endedOn && `${day(item.endedOn)} ${item.endedBecause}`],
    [t('register.place'), [item.placeLabel, given.position].filter(Boolean).join(' ')],
    [t('register.responsible'), item.responsible?.name ?? t('register.nobody')],
    [t('register.maker'), [make.maker, make.model].filter(Boolean).join(' ')],
    [t('register.serial'), make.serial],
    [t('register.madeOn'), day(make.madeOn)],
    [t('register.installedOn'), day(make.installedOn)],
    [t('register.inUseOn'), day(make.inUseOn)],
    [t('register.warrantyUntil'), day(make.warrantyUntil)],
    [t('register.contractor'), care.contractor],
    [t('register.licence'), care.licence],
    [t('register.licenceUntil'), day(care.licenceUntil)],
  ]
  return (
    <>
      <p>
        <Lacks lacks={item.lacks} />
      </p>
      <dl className="kv">
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

function Files({ community, item }: { community: CommunityId; item: Item }) {
  const { photos, documents } = item.given
  return (
    <>
      <div className="row chips">
        {photos.map((hash) => (
          <a key={hash} href={fileAddress(community, hash)} target="_blank" rel="noreferrer">
            <img src={thumbnailAddress(community, hash)} alt={t('register.photos')} height={64} />
          </a>
        ))}
      </div>
      {documents.map(({ sha256, name }) => (
        <p key={sha256}>
          <a href={fileAddress(community, sha256)} download={name}>
            {name}
          </a>
        </p>
      ))}
    </>
  )
}

function Card({ community, item }: { community: CommunityId; item: Item }) {
  const { hungAt, hungPhoto } = item
  const photo: Evidence[] =
    hungAt && hungPhoto
      ? [
          {
            kind: 'photo',
            hash: hungPhoto,
            src: fileAddress(community, hungPhoto),
            thumbnail: thumbnailAddress(community, hungPhoto),
            at: hungAt,
          },
        ]
      : [{ kind: 'missing', name: t('register.card.photo') }]
  return (
    <>
      <p>
        {item.card
          ? t('register.card.printed', { at: moment(item.card, serverNow()) })
          : t('register.card.none')}
      </p>
      <EvidenceStrip items={photo} />
    </>
  )
}

type PapersProps = {
  community: CommunityId
  papers: Paper[]
  onRenew?: (paper: Paper) => void
  onEnd?: (paper: Paper) => void
}

function Papers({ community, papers, onRenew, onEnd }: PapersProps) {
  if (papers.length === 0) return <p className="q">{t('register.papers.none')}</p>
  return (
    <ul>
      {papers.map((one) => (
        <li key={one.id} className={one.current ? undefined : 'q'}>
          <b>{one.kindName}</b> {one.given.number}
          <div className="s13">
            {t('register.papers.span', {
              from: day(one.given.validFrom) ?? '',
              until: day(one.given.validUntil) ?? '',
            })}{' '}
            {one.given.issuer} {one.endedBecause}
          </div>
          <div className="row chips">
            {one.given.photos.map((hash) => (
              <a key={hash} href={fileAddress(community, hash)} target="_blank" rel="noreferrer">
                <img src={thumbnailAddress(community, hash)} alt={t('register.papers.photos')} height={40} />
              </a>
            ))}
            {one.current && onRenew && (
              <Button size="small" onClick={() => onRenew(one)}>
                {t('register.papers.renew')}
              </Button>
            )}
            {one.current && onEnd && (
              <RowMore actions={[{ label: t('register.papers.end'), act: () => onEnd(one) }]} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
