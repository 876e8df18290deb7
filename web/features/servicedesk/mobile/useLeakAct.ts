import type { AccountId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useMutation } from '@tanstack/react-query'
import { Toast } from 'antd-mobile'
import type { TicketDetail } from '../api'
import type { AtALeak } from '../field'
import { append } from '../outbox/append'
import type { CommandKind } from '../outbox/command'
import { titleOf } from '../tickets'

export type LeakProps = { account: AccountId; ticket: TicketDetail; sendNow: () => Promise<void> }
type Given = { kind: CommandKind; leak: AtALeak; images?: Blob[]; note?: string }

/** Something done at a leak: kept in the phone first, with the time, and sent from there. */
export function useLeakAct({ account, ticket, sendNow }: LeakProps) {
  return useMutation({
    mutationFn: async ({ kind, leak, images = [], note }: Given) => {
      await append({
        account,
        community: ticket.community,
        subject: ticket.id,
        label: titleOf(ticket),
        kind,
        photos: images,
        said: { leak },
        ...(note && { note }),
      })
    },
    onSuccess: () => {
      Toast.show({ content: t('playbook.leak.inPhone') })
      sendNow()
    },
  })
}
