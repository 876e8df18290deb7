import { t } from '@shared/lib/texts'
import { App, Form, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import { Dialog } from './Dialog'
import { RefusalCard } from './RefusalCard'

type Props<Given> = {
  form: FormInstance<Given>
  title: string
  /** What it does, where the title does not say it. */
  how?: string
  save: string
  cancel: string
  width?: number
  saving: boolean
  error: unknown
  initialValues?: Partial<Given>
  onGiven: (given: Given) => void
  close: () => void
  children: ReactNode
}

/**
 * A question over the page that is answered in fields; a refusal stands below them, and what was typed stays: whoever closes it
 * is asked first.
 */
export function FormDialog<Given extends object>(props: Props<Given>) {
  const { form, how, initialValues } = props
  const { modal } = App.useApp()
  const leave = () => {
    if (!form.isFieldsTouched()) return props.close()
    modal.confirm({
      title: t('dialog.discard.title'),
      content: t('dialog.discard.text'),
      okText: t('dialog.discard.go'),
      cancelText: t('dialog.discard.stay'),
      autoFocusButton: 'cancel',
      onOk: props.close,
    })
  }
  return (
    <Dialog
      width={props.width ?? 440}
      title={props.title}
      okText={props.save}
      cancelText={props.cancel}
      okButtonProps={{ loading: props.saving }}
      onOk={form.submit}
      onCancel={leave}
    >
      {how && <p className="m">{how}</p>}
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onBlur"
        {...(initialValues && { initialValues })}
        {...(how && { style: { marginTop: 16 } })}
        onFinish={props.onGiven}
      >
        {props.children}
        <RefusalCard error={props.error} />
      </Form>
    </Dialog>
  )
}
