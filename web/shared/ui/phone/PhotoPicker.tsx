import { shrunk } from '@shared/lib/shrunk'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useEffect, useState } from 'react'

type Props = {
  photos: Blob[]
  onChange: (photos: Blob[]) => void
  label: string
  /** With so many there is no tile for another. */
  most?: number
  /** What is in the phone already, several at once, instead of the camera. */
  album?: boolean
}

/** Photos from the camera or the album, as tiles; the last tile takes more. */
export function PhotoPicker({ photos, onChange, label, most = 9, album }: Props) {
  return (
    <div className="ph4">
      {photos.map((photo, index) => (
        <button
          type="button"
          key={index}
          className="p"
          aria-label={t('ui.removePhoto')}
          onClick={() => onChange(photos.filter((_, at) => at !== index))}
        >
          <Preview photo={photo} />
          <span className="cross">
            <Icon name="x" size="s" />
          </span>
        </button>
      ))}
      {photos.length < most && (
        <label className="p add">
          <Icon name="cam" size="l" />
          {label}
          <input
            type="file"
            accept="image/*"
            capture={album ? undefined : 'environment'}
            multiple={album}
            onChange={async (event) => {
              const files = [...(event.target.files ?? [])].slice(0, most - photos.length)
              event.target.value = ''
              if (files.length > 0) onChange([...photos, ...(await allShrunk(files))])
            }}
          />
        </label>
      )}
    </div>
  )
}

/** One after the other: several large pictures at once are more than a phone holds. */
async function allShrunk(files: File[]): Promise<Blob[]> {
  const small: Blob[] = []
  for (const file of files) small.push(await shrunk(file))
  return small
}

function Preview({ photo }: { photo: Blob }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(photo)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return <img src={address} alt="" />
}
