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
}

/** Photos from the camera, as tiles; the last tile takes one more. */
export function PhotoPicker({ photos, onChange, label, most = 9 }: Props) {
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
            capture="environment"
            onChange={async (event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file) onChange([...photos, await shrunk(file)])
            }}
          />
        </label>
      )}
    </div>
  )
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
