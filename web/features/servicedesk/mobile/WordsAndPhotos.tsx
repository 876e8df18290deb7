import { t } from '@shared/lib/texts'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { TextArea } from 'antd-mobile'
import { useId } from 'react'

/** As long as the server takes. */
const LONGEST = 2000

/** Whoever only speaks leaves a word to say so, and of what. */
export const wordsOr = (words: string, spoken?: Blob, what = ''): string =>
  words.trim() || (spoken ? t('servicedesk.report.spoken', { what }) : '')

type Props = {
  words: { label: string; hint: string; rows: number; value: string; onChange: (words: string) => void }
  photos: { label: string; add: string; value: Blob[]; onChange: (photos: Blob[]) => void; album?: boolean }
}

/** What is the matter, in somebody's own words and pictures. */
export function WordsAndPhotos({ words, photos }: Props) {
  const id = useId()
  return (
    <>
      <div>
        <label className="lab" htmlFor={id}>
          {words.label}
        </label>
        <div className="in area">
          <TextArea
            id={id}
            rows={words.rows}
            maxLength={LONGEST}
            value={words.value}
            onChange={words.onChange}
            placeholder={words.hint}
          />
        </div>
      </div>
      <div>
        <div className="lab">{photos.label}</div>
        <PhotoPicker
          photos={photos.value}
          onChange={photos.onChange}
          label={photos.add}
          album={photos.album}
        />
      </div>
    </>
  )
}
