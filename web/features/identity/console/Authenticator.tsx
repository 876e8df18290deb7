import { t } from '@shared/lib/texts'
import { Button, QRCode } from 'antd'

/** What an authenticator app takes: the code to scan, and the secret in fours to type. */
export function ToScan({ secret, address }: { secret: string; address: string }) {
  return (
    <div className="toscan">
      <QRCode value={address} type="svg" color="#000000" bgColor="#ffffff" bordered={false} />
      <p className="q s13">{t('account.factor.secret')}</p>
      <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
    </div>
  )
}

/** Shown this once; they can be printed. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <>
      <p className="m">{t('account.factor.codesHow')}</p>
      <ol className="recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Button onClick={() => window.print()}>{t('account.factor.print')}</Button>
    </>
  )
}
