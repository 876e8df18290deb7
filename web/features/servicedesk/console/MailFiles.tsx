import { fileAddress } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import all from '@shared/lib/texts/mails.zh.json'
import type { MailFile } from '../mails'

const texts = all.files

/** What came with a mail: each file is taken away, never opened in the page; what was not kept is named with the reason. */
export function MailFiles({ community, files }: { community: CommunityId; files: MailFile[] }) {
  return (
    <ul className="plain s13">
      {files.map((file, n) => (
        <li key={n} style={{ overflowWrap: 'anywhere' }}>
          {file.sha256 ? (
            <>
              <a href={fileAddress(community, file.sha256)} download={file.name}>
                {file.name}
              </a>{' '}
              <span className="q">
                {kindOf(file)} · {sizeOf(file)}
              </span>
            </>
          ) : (
            <span className="m">
              {texts.left
                .replace('{{name}}', () => file.name)
                .replace('{{reason}}', () => (file.leftOut ? texts.reasons[file.leftOut] : ''))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function kindOf({ type = '' }: MailFile) {
  const kind = type.startsWith('audio/') ? 'audio' : type
  return texts.kinds[kind as keyof typeof texts.kinds] ?? type
}

function sizeOf({ size = 0 }: MailFile) {
  return size < 1_000_000 ? `${Math.ceil(size / 1000)} KB` : `${(size / 1_000_000).toFixed(1)} MB`
}
