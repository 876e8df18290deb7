import { request } from '@shared/api/request'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Says that the reader sees to all that is late on a ticket: nobody further is told. */
export function SeeToIt({ community, ticket }: { community: string; ticket: string }) {
  const queries = useQueryClient()
  const see = useMutation({
    mutationFn: () =>
      request<void>(`/api/communities/${community}/tickets/${ticket}/acknowledgement`, {
        method: 'POST',
        json: {},
      }),
    onSuccess: () => queries.invalidateQueries(),
  })
  if (see.isSuccess) return <p className="q s13">{t('ui.seeTo.done')}</p>
  return (
    <>
      <button type="button" className="btn" disabled={see.isPending} onClick={() => see.mutate()}>
        {t('ui.seeTo.do')}
      </button>
      <RefusalCard error={see.error} />
    </>
  )
}
