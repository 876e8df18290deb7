import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import type { MyReport } from '../api'
import { answer } from '../closing'

/** Whether it is good, in one tap; asked only of whose it is to say. */
export function AnswerCard({ ticket }: { ticket: MyReport }) {
  const queries = useQueryClient()
  const say = useMutation({
    mutationFn: (satisfied: boolean) => answer(ticket.community, ticket.id, satisfied),
    onSuccess: (_, satisfied) => {
      if (!satisfied) Toast.show({ content: t('closing.tap.reopened') })
      return queries.invalidateQueries({ queryKey: ['my-report'] })
    },
  })
  if (!ticket.mayAnswer) return null
  return (
    <section className="card rating col">
      <b>{t('closing.tap.title')}</b>
      <Button color="primary" block size="large" disabled={say.isPending} onClick={() => say.mutate(true)}>
        {t('closing.tap.good')}
      </Button>
      <Button block size="large" disabled={say.isPending} onClick={() => say.mutate(false)}>
        {t('closing.tap.bad')}
      </Button>
      <RefusalCard error={say.error} />
    </section>
  )
}
