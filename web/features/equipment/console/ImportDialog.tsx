import { uploadWorkbook } from '@shared/api/workbooks'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef } from 'react'
import { enterRegister, registerAddress } from '../register'

/** Enters machines from a workbook, all of them or none; what is wrong is told row by row. */
export function ImportDialog({ community, close }: { community: CommunityId; close: () => void }) {
  const file = useRef<HTMLInputElement>(null)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const enter = useMutation({
    mutationFn: async (chosen: File) => enterRegister(community, await uploadWorkbook(community, chosen)),
    onSuccess: (entered) => {
      message.success(t('register.imports.done', entered))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['equipment', community] }),
  })
  return (
    <Dialog title={t('register.import')} footer={null} onCancel={close}>
      <p className="m">{t('register.imports.how')}</p>
      <div className="row">
        <Button href={registerAddress(community)} download>
          {t('register.imports.form')}
        </Button>
        <Button
          type="primary"
          icon={<Icon name="plus" size="s" />}
          loading={enter.isPending}
          onClick={() => file.current?.click()}
        >
          {t('register.imports.choose')}
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={t('register.imports.choose')}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) enter.mutate(chosen)
          event.target.value = ''
        }}
      />
      <RefusalCard error={enter.error} />
    </Dialog>
  )
}
