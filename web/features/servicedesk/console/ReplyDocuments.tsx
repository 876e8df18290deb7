import './counterTexts'
import { fileAddress, thumbnailAddress } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay, moment } from '@shared/lib/time'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import type { Letter } from '../letters'

/** What an office was told, when and by whom, with what was sent. */
export function ReplyDocuments({ community, letter }: { community: CommunityId; letter: Letter }) {
  if (!letter.repliedAt) return null
  const at = letter.repliedAt
  const pictures = letter.documents.filter((one) => one.picture)
  return (
    <>
      <div>
        {t('counter.letters.replied', { time: moment(at, serverNow()) })}
        {letter.repliedBy && ` · ${letter.repliedBy}`}
        {letter.replyDated &&
          ` · ${t('counter.letters.dated', { day: calendarDay(letter.replyDated, serverNow()) })}`}
      </div>
      <div>{letter.reply}</div>
      {pictures.length > 0 && (
        <EvidenceStrip
          items={pictures.map(({ sha256: hash }) => ({
            kind: 'photo',
            hash,
            src: fileAddress(community, hash),
            thumbnail: thumbnailAddress(community, hash),
            at,
          }))}
        />
      )}
      {letter.documents
        .filter((one) => !one.picture)
        .map(({ sha256: hash }, n) => (
          <div key={hash}>
            <a href={fileAddress(community, hash)} download={`${letter.number}-${n + 1}.pdf`}>
              {t('counter.letters.pdf', { n: n + 1 })}
            </a>
          </div>
        ))}
    </>
  )
}
