import { fileAddress, thumbnailAddress } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import texts from '@shared/lib/texts/mails.zh.json'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import type { Draft } from './draft'

type Props = { community: CommunityId; mail: NonNullable<Draft['mail']>; drop: () => void }

/** Of which mail a ticket is being made, with the photos that go with it. */
export default function MailStrip({ community, mail, drop }: Props) {
  return (
    <div className="channel">
      <div className="row">
        <b>{texts.strip.replace('{{from}}', mail.from || texts.nobody)}</b>
        <span className="sp" />
        <button type="button" className="btn t" onClick={drop}>
          {texts.drop}
        </button>
      </div>
      <EvidenceStrip
        items={mail.photos.map((hash) => ({
          kind: 'photo',
          hash,
          src: fileAddress(community, hash),
          thumbnail: thumbnailAddress(community, hash),
          at: mail.at,
        }))}
      />
    </div>
  )
}
