import type { CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { type CallId, calls, note, type Sheet } from '../calls'
import { ticketsChanged } from './ticketsChanged'
import { useKeys } from './useKeys'

type Props = {
  community: CommunityId
  call: CallId
  /** What was written down of it so far. */
  heard: { caller?: string; need?: string; ticket?: TicketId }
  onNoted: () => void
  close: () => void
}

/** The last words of a call: nobody closes the line before asking for anything else. */
export function SheetStep({ community, call, heard, onNoted, close }: Props) {
  const { data } = useQuery(calls(community))
  const [caller, setCaller] = useState(heard.caller ?? '')
  const [need, setNeed] = useState(heard.need ?? '')
  const [refusedToSay, setRefused] = useState(false)
  const [notNow, setNotNow] = useState(false)
  const [explanation, setExplanation] = useState('')
  const [anythingElse, setAnythingElse] = useState(false)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: () => {
      const sheet: Sheet = {
        need,
        refusedToSay,
        notNow,
        anythingElse,
        ticket: heard.ticket,
        ...(caller && { caller }),
        ...(notNow && { explanation }),
      }
      return note(community, call, sheet)
    },
    onSuccess: () => {
      message.success(t('intake.call.noted'), 3)
      queries.invalidateQueries({ queryKey: ['calls', community] })
      if (heard.ticket) ticketsChanged(queries, community)
      onNoted()
    },
  })
  useKeys({
    F9: () => setAnythingElse((before) => !before),
    'Ctrl+Enter': () => !save.isPending && save.mutate(),
  })
  return (
    <Dialog
      title={t('intake.call.sheet')}
      okText={
        <>
          {t('intake.call.save')} <kbd>Ctrl ↵</kbd>
        </>
      }
      cancelText={t('intake.call.later')}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => save.mutate()}
      onCancel={close}
    >
      <div className="col">
        <Input
          maxLength={100}
          value={caller}
          placeholder={t('intake.call.caller')}
          aria-label={t('intake.call.caller')}
          onChange={(event) => setCaller(event.target.value)}
        />
        <Input.TextArea
          rows={2}
          maxLength={2000}
          autoFocus={!need}
          value={need}
          placeholder={t('intake.call.need')}
          aria-label={t('intake.call.need')}
          onChange={(event) => setNeed(event.target.value)}
        />
        <Checkbox checked={refusedToSay} onChange={(event) => setRefused(event.target.checked)}>
          {t('intake.call.refused')}
        </Checkbox>
        <Checkbox checked={notNow} onChange={(event) => setNotNow(event.target.checked)}>
          {t('intake.call.notNow')}
        </Checkbox>
        {notNow && (
          <Input.TextArea
            rows={2}
            maxLength={2000}
            value={explanation}
            placeholder={t('intake.call.explanation')}
            aria-label={t('intake.call.explanation')}
            onChange={(event) => setExplanation(event.target.value)}
          />
        )}
        <p className="say">{data?.script.anythingElse}</p>
        <Checkbox checked={anythingElse} onChange={(event) => setAnythingElse(event.target.checked)}>
          {t('intake.call.asked')} <kbd>F9</kbd>
        </Checkbox>
        <p className="q s13">{data?.script.goodbye}</p>
      </div>
      <RefusalCard error={save.error} />
    </Dialog>
  )
}
