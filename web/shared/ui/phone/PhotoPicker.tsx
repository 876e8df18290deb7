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

const LONGEST = 1600

/** A photo small enough for a weak signal, still sharp enough as evidence. */
async function shrunk(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height))
  if (scale === 1 && file.type === 'image/jpeg') return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.85))
}
