import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import type { Me, Workplace } from '../api'
import { oneTimePassword, openAccount, type Post } from '../office'
import { placesOf } from './AccountsPage'
import { OneTimePassword } from './OneTimePassword'
import { PostFields, postOf } from './PostFields'
import { useProof } from './useProof'

type Given = Post & { login: string }
type Props = { office: Workplace; who: Me; close: () => void }

/** A new colleague: a login, a first role, and the password that lets them in once. */
export function NewAccountDialog({ office, who, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const proof = useProof()
  const open = useMutation({
    mutationFn: async (given: Given) => {
      const { account } = await openAccount(office.company, { login: given.login, ...postOf(given) })
      return oneTimePassword(office.company, account)
    },
    onError: (error, given) => proof.owed(error, () => open.mutate(given)),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['accounts', office.company] })
      queries.invalidateQueries({ queryKey: ['colleagues'] })
    },
  })
  if (open.data) {
    return <OneTimePassword login={open.variables.login} password={open.data.password} close={close} />
  }
  return (
    <>
      <FormDialog
        form={form}
        title={t('account.office.new')}
        save={t('account.office.open')}
        cancel={t('account.office.cancel')}
        saving={open.isPending}
        error={proof.refusal(open.error)}
        onGiven={open.mutate}
        close={close}
      >
        <Form.Item
          name="login"
          label={t('account.office.login')}
          extra={t('account.office.loginHint')}
          rules={[
            { required: true, pattern: /^[a-z0-9][a-z0-9.-]{2,39}$/, message: t('account.office.loginForm') },
          ]}
        >
          <Input autoFocus autoComplete="off" maxLength={40} placeholder={t('account.office.loginExample')} />
        </Form.Item>
        <PostFields places={placesOf(who, office.company)} />
      </FormDialog>
      {proof.dialog}
    </>
  )
}
