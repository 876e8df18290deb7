import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { clauseTerms, decide, type Proposal, parameterName } from '../terms'

type Props = { community: CommunityId; proposal: Proposal; close: () => void }

/** Somebody else's proposal beside what the catalogue promises, and the decision. */
export function DecideDialog({ community, proposal, close }: Props) {
  const [note, setNote] = useState('')
  const { data } = useQuery(clauseTerms(community, proposal.clause))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const yes = proposal.ends ? 'standards.terms.doneEnd' : 'standards.terms.doneYes'
  const decision = useMutation({
    mutationFn: (approved: boolean) =>
      decide(community, proposal.id, { approved, note: note.trim() || undefined }),
    onSuccess: (_, approved) => {
      message.success(t(approved ? yes : 'standards.terms.doneNo'))
      close()
    },
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['proposals', community] })
      queries.invalidateQueries({ queryKey: ['adoptions', community] })
      queries.invalidateQueries({ queryKey: ['wall', community] })
    },
  })
  return (
    <Dialog
      title={t(proposal.ends ? 'standards.terms.decideEnd' : 'standards.terms.decideTitle', {
        clause: proposal.clause,
      })}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t('standards.terms.later')}</Button>
          <Button loading={decision.isPending} onClick={() => decision.mutate(false)}>
            {t('standards.terms.no')}
          </Button>
          <Button type="primary" loading={decision.isPending} onClick={() => decision.mutate(true)}>
            {t(proposal.ends ? 'standards.terms.yesEnd' : 'standards.terms.yes')}
          </Button>
        </>
      }
    >
      {data && (
        <p>
          <b>{data.title}</b>
          <span className="m s13"> {data.gist}</span>
        </p>
      )}
      {!proposal.ends && (
        <dl className="compare">
          {Object.entries(proposal.parameters).map(([name, value]) => (
            <div key={name}>
              <dt>{parameterName(name)}</dt>
              <dd>
                <span className="q">
                  {t('standards.terms.standard', {
                    value: String(data?.parameters.find((one) => one.name === name)?.value ?? ''),
                  })}
                </span>
                <b>
                  {t('standards.terms.after')} {String(value)}
                </b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="qt">{proposal.reason}</p>
      <label className="lab spaced" htmlFor="decision-note">
        {t('standards.terms.note')} <span className="q s13">{t('standards.terms.noteHint')}</span>
      </label>
      <Input.TextArea
        id="decision-note"
        autoSize={{ minRows: 2 }}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <RefusalCard error={decision.error} />
    </Dialog>
  )
}
