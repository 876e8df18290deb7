import { thumbnailAddress, uploadAll } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { Icon } from './Icon'
import { RefusalCard } from './RefusalCard'

type Props = {
  community: CommunityId
  label: string
  most?: number
  /** SHA-256 of each that is stored; a field of a form. */
  value?: string[]
  onChange?: (photos: string[]) => void
}

/** Photos from the computer, stored at once. */
export function PhotoUpload({ community, label, most = 9, value = [], onChange }: Props) {
  const file = useRef<HTMLInputElement>(null)
  const sending = useMutation({
    mutationFn: (images: Blob[]) => uploadAll(community, images),
    onSuccess: (hashes) => onChange?.([...new Set([...value, ...hashes])].slice(0, most)),
  })
  return (
    <>
      <div className="row chips">
        {value.map((hash) => (
          <Button
            key={hash}
            aria-label={t('ui.removePhoto')}
            icon={<Icon name="x" size="s" />}
            onClick={() => onChange?.(value.filter((one) => one !== hash))}
          >
            <img src={thumbnailAddress(community, hash)} alt="" height={20} />
          </Button>
        ))}
        {value.length < most && (
          <Button
            icon={<Icon name="cam" size="s" />}
            loading={sending.isPending}
            onClick={() => file.current?.click()}
          >
            {label}
          </Button>
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept="image/jpeg,image/png"
        hidden
        multiple={most > 1}
        aria-label={label}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          if (chosen.length > 0) sending.mutate(chosen)
          event.target.value = ''
        }}
      />
      <RefusalCard error={sending.error} />
    </>
  )
}
