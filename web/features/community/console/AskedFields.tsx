import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { askedFields, askField, extraFields, type Field } from '../rooms'

/** Whether the census asks about education and personality too: nobody needs them to look after a home. */
export function AskedFields({ community }: { community: CommunityId }) {
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(askedFields(community))
  const choosing = useMutation({
    mutationFn: (choice: { field: Field; asked: boolean }) => askField(community, choice),
    onSettled: () =>
      Promise.all(
        ['detail-fields', 'room'].map((key) => queries.invalidateQueries({ queryKey: [key, community] })),
      ),
  })
  return (
    <section className="card pad">
      <h2 className="t3">{t('moves.visits.fields')}</h2>
      <p className="q s13">{t('moves.visits.fieldsHow')}</p>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={1} />}
      <div className="row wrap">
        {data &&
          extraFields.map((field) => (
            <Checkbox
              key={field}
              checked={data.includes(field)}
              disabled={choosing.isPending}
              onChange={(event) => choosing.mutate({ field, asked: event.target.checked })}
            >
              {t(`room.field.${field}`)}
            </Checkbox>
          ))}
      </div>
      <RefusalCard error={choosing.error} />
    </section>
  )
}
