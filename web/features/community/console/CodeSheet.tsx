import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime, dayOf } from '@shared/lib/time'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { QRCode } from 'antd'
import { createPortal } from 'react-dom'
import { codeSheet, type CodeSheet as Sheet } from '../api'

type Props = { community: CommunityId; communityName: string; id: string; close: () => void }

/** The slip as it is printed, first to look at; only the slip goes to the printer. */
export function CodeSheet({ community, communityName, id, close }: Props) {
  const { data, error, refetch } = useQuery(codeSheet(community, id))
  return (
    <Dialog
      width={640}
      title={t('community.codes.preview')}
      okText={t('community.codes.printNow')}
      cancelText={t('community.codes.close')}
      okButtonProps={{ disabled: !data }}
      onOk={() => window.print()}
      onCancel={close}
    >
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={6} />}
      {data && <Slip sheet={data} communityName={communityName} />}
      {data &&
        createPortal(
          <div className="sheets">
            <article className="sheet half">
              <Slip sheet={data} communityName={communityName} />
            </article>
          </div>,
          document.body,
        )}
    </Dialog>
  )
}

function Slip({ sheet: { about, code, address }, communityName }: { sheet: Sheet; communityName: string }) {
  const brand = t('ui.brand')
  return (
    <div className="slip">
      <header>
        <div>
          <b>{communityName}</b>
          <h2>{t('community.sheet.title')}</h2>
          <p>{t('community.sheet.for', { name: about.name })}</p>
        </div>
        <time>
          {dayOf(serverNow())} {clockTime(serverNow())}
        </time>
      </header>
      <dl>
        <dt>{t('community.sheet.home')}</dt>
        <dd>{about.label}</dd>
        <dt>{t('community.sheet.as')}</dt>
        <dd>{t(`community.relation.${about.relation}`)}</dd>
      </dl>
      <div className="how">
        <ol>
          <li>{t('community.sheet.step1', { brand })}</li>
          <li>{t('community.sheet.step2')}</li>
          <li>{t('community.sheet.step3')}</li>
        </ol>
        <figure>
          <QRCode
            value={new URL(address, window.location.origin).href}
            type="svg"
            size={132}
            bordered={false}
            color="#000000"
            bgColor="#ffffff"
            aria-label={t('community.sheet.scan')}
          />
          <figcaption>{t('community.sheet.scan')}</figcaption>
        </figure>
      </div>
      <p>{t('community.sheet.or', { brand })}</p>
      <p className="code">{code}</p>
      <footer>
        <b>{t('community.sheet.until', { date: dayOf(about.expiresAt) })}</b>
        <span>{t('community.sheet.lost')}</span>
      </footer>
    </div>
  )
}
