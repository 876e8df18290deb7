import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { Button, Toast } from 'antd-mobile'
import type { MyHome } from '../myHomes'

type Props = { home: MyHome; name: string; phone: string; onDone: () => void }

/** The door is open; what to tell whoever may come in, ready to send. */
export function InviteCard({ home, name, phone, onDone }: Props) {
  const words = t('household.guest.words', {
    home: `${home.communityName}${home.label}`,
    address: `${window.location.origin}/m/`,
    phone,
  })

  async function send() {
    if (navigator.share) {
      await navigator.share({ text: words }).catch(() => undefined)
    } else {
      await navigator.clipboard.writeText(words)
      Toast.show({ content: t('household.guest.copied') })
    }
  }

  return (
    <main className="signin pad bound">
      <span className="seal-ok">
        <Icon name="check" size="l" />
      </span>
      <h1 className="hero">{t('household.guest.done', { name })}</h1>
      <p className="m">{t('household.guest.tell')}</p>
      <p className="note words">{words}</p>
      <div className="col">
        <Button block size="large" color="primary" onClick={send}>
          {t('household.guest.share', { name })}
        </Button>
        <Button block size="large" onClick={onDone}>
          {t('household.guest.back')}
        </Button>
      </div>
    </main>
  )
}
