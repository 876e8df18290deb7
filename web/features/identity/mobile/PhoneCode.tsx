import { t } from '@shared/lib/texts'
import { Field } from '@shared/ui/phone/Field'
import { isPhone, type useCode } from '../useSignIn'

type Props = {
  phone: string
  code: string
  onPhone: (text: string) => void
  onCode: (text: string) => void
  /** The sending and its countdown; the form that holds these fields shows what it refuses. */
  sending: ReturnType<typeof useCode>
}

/** A number and the six digits sent to it. */
export function PhoneCode({ phone, code, onPhone, onCode, sending: { send, wait } }: Props) {
  return (
    <>
      <Field
        label={t('identity.signIn.phone')}
        value={phone}
        onChange={onPhone}
        inputMode="tel"
        autoComplete="tel"
      />
      <Field
        label={t('identity.signIn.code')}
        value={code}
        onChange={onCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        after={
          <button
            type="button"
            className="btn t"
            disabled={!isPhone(phone) || wait > 0}
            onClick={() => send.mutate(phone)}
          >
            {wait > 0 ? t('identity.signIn.sendAgain', { seconds: wait }) : t('identity.signIn.sendCode')}
          </button>
        }
      />
      {send.isSuccess && <p className="q s13">{t('identity.signIn.codeSent', { phone })}</p>}
    </>
  )
}
