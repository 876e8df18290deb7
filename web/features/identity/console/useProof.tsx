import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { factor, isProofOwed, prove } from '../credentials'

type Again = () => void

/**
 * Asks for a fresh proof when the server wants one, and then does the same again. `owed` goes into a mutation's `onError`, `dialog`
 * onto the page, and `refusal` leaves an error to show only when it is not the one that the dialog answers.
 */
export function useProof() {
  const [again, setAgain] = useState<{ act: Again }>()
  const owed = (error: unknown, act: Again) => {
    if (isProofOwed(error)) setAgain({ act })
  }
  const dialog = again && (
    <ProofDialog
      proved={() => {
        setAgain(undefined)
        again.act()
      }}
      close={() => setAgain(undefined)}
    />
  )
  return { owed, dialog, refusal: (error: unknown) => (isProofOwed(error) ? null : error) }
}

function ProofDialog({ proved, close }: { proved: () => void; close: () => void }) {
  const { data } = useQuery(factor)
  const [form] = Form.useForm<{ secret: string }>()
  const proof = useMutation({ mutationFn: prove, onSuccess: proved })
  const byCode = data?.enrolled ?? false
  return (
    <Dialog
      width={400}
      title={t('account.proof.title')}
      okText={t('account.proof.go')}
      cancelText={t('account.proof.cancel')}
      okButtonProps={{ loading: proof.isPending, disabled: !data }}
      onOk={form.submit}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ secret }) => proof.mutate(secret)}
      >
        <Form.Item
          name="secret"
          label={t(byCode ? 'account.proof.withCode' : 'account.proof.withPassword')}
          rules={[{ required: true, message: t('account.proof.required') }]}
        >
          {byCode ? (
            <Input autoFocus autoComplete="one-time-code" maxLength={40} />
          ) : (
            <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
          )}
        </Form.Item>
        <RefusalCard error={proof.error} />
      </Form>
    </Dialog>
  )
}
