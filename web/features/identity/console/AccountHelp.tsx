import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import type { Workplace } from '../api'
import { type OfficeAccount, type Remedy, remedy } from '../office'
import { useProof } from './useProof'

type Props = {
  office: Workplace
  person: OfficeAccount
  reset: () => void
  resetting: boolean
  left: () => void
}

const done = {
  lock: 'account.office.unlocked',
  'second-factor': 'account.office.factorDone',
  sessions: 'account.office.signedOut',
  account: 'account.office.left',
} as const satisfies Record<Remedy, string>

/** What helps somebody who cannot come in, and what keeps somebody out. */
export function AccountHelp({ office, person, reset, resetting, left }: Props) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const proof = useProof()
  const help = useMutation({
    mutationFn: (which: Remedy) => remedy(office.company, person.account, which),
    onSuccess: (_, which) => {
      message.success(t(done[which]))
      if (which === 'account') left()
    },
    onError: (error, which) => proof.owed(error, () => help.mutate(which)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts', office.company] }),
  })
  const { name } = person
  return (
    <section className="block">
      <h2 className="t3">{t('account.office.help')}</h2>
      {person.lockedUntil && (
        <Line how="">
          <Button type="primary" onClick={() => help.mutate('lock')}>
            {t('account.office.unlock')}
          </Button>
        </Line>
      )}
      {person.login && (
        <Line how={t('account.office.resetHow')}>
          <Button loading={resetting} onClick={reset}>
            {t('account.office.reset')}
          </Button>
        </Line>
      )}
      <Line how={t('account.office.factorHow')}>
        <Popconfirm
          title={t('account.office.factorSure', { name })}
          okText={t('account.office.factorYes')}
          cancelText={t('account.office.factorNo')}
          onConfirm={() => help.mutate('second-factor')}
        >
          <Button>{t('account.office.factor')}</Button>
        </Popconfirm>
      </Line>
      <Line how={t('account.office.signOutHow')}>
        <Button onClick={() => help.mutate('sessions')}>{t('account.office.signOut')}</Button>
      </Line>
      {!person.over && (
        <Line how={t('account.office.leaveHow')}>
          <Popconfirm
            title={t('account.office.leaveSure', { name })}
            okText={t('account.office.leaveYes')}
            cancelText={t('account.office.leaveNo')}
            onConfirm={() => help.mutate('account')}
          >
            <Button>{t('account.office.leave')}</Button>
          </Popconfirm>
        </Line>
      )}
      <RefusalCard error={proof.refusal(help.error)} />
      {proof.dialog}
    </section>
  )
}

function Line({ how, children }: { how: string; children: ReactNode }) {
  return (
    <div className="helpline">
      {children}
      <span className="q s13">{how}</span>
    </div>
  )
}
