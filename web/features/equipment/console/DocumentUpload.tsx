import { upload } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'

export type Document = { sha256: string; name: string }
type Props = {
  community: CommunityId
  label: string
  most: number
  value?: Document[]
  onChange?: (documents: Document[]) => void
}

/** Documents from the computer, stored at once under the name they have there. */
export function DocumentUpload({ community, label, most, value = [], onChange }: Props) {
  const file = useRef<HTMLInputElement>(null)
  const sending = useMutation({
    mutationFn: async (chosen: File) => ({
      sha256: await upload(community, chosen),
      name: chosen.name.slice(-100),
    }),
    onSuccess: (stored) =>
      onChange?.([...value.filter((one) => one.sha256 !== stored.sha256), stored].slice(0, most)),
  })
  return (
    <>
      <div className="row chips">
        {value.map((one) => (
          <Button
            key={one.sha256}
            aria-label={t('register.removeDocument', { name: one.name })}
            icon={<Icon name="x" size="s" />}
            onClick={() => onChange?.(value.filter(({ sha256 }) => sha256 !== one.sha256))}
          >
            {one.name}
          </Button>
        ))}
        {value.length < most && (
          <Button
            icon={<Icon name="plus" size="s" />}
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
        accept="application/pdf,image/jpeg,image/png"
        hidden
        aria-label={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) sending.mutate(chosen)
          event.target.value = ''
        }}
      />
      <RefusalCard error={sending.error} />
    </>
  )
}
