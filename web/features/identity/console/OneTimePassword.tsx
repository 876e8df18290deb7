import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { App, Button } from 'antd'

type Props = { login: string; password: string; close: () => void }

/** Shown once; only a deliberate button closes it. */
export function OneTimePassword({ login, password, close }: Props) {
  const { message } = App.useApp()
  const words = `${login}\n${password}`
  const copy = () =>
    navigator.clipboard.writeText(words).then(() => message.success(t('account.office.copied')))
  return (
    <Dialog
      width={440}
      title={t('account.office.password')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={<Button onClick={close}>{t('account.office.told')}</Button>}
    >
      <p className="m">{t('account.office.passwordFor', { login })}</p>
      <pre className="secret big">{password}</pre>
      {navigator.clipboard && (
        <Button type="primary" onClick={copy}>
          {t('account.office.copy')}
        </Button>
      )}
    </Dialog>
  )
}
