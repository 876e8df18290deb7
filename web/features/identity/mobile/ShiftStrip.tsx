import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { sure } from '@shared/ui/phone/sure'
import { signOut } from '../api'
import { remember } from './rememberedMe'
import { useIdleLock } from './useIdleLock'

type Props = { name: string; idleSeconds: number; unsent: number; online: boolean; onLocked: () => void }

/** Whose hands a shared phone is in, and the way to pass it on; untouched for a while, it locks itself. */
export function ShiftStrip({ name, idleSeconds, unsent, online, onLocked }: Props) {
  async function lock() {
    await signOut().catch(() => undefined)
    remember(null)
    onLocked()
  }
  useIdleLock(online ? idleSeconds * 1000 : Number.POSITIVE_INFINITY, lock)

  async function change() {
    const go =
      unsent === 0 ||
      (await sure({
        title: t('shift.changeSure', { count: unsent }),
        text: t('shift.changeWhy', { name }),
        yes: t('shift.changeYes'),
        no: t('shift.changeNo'),
      }))
    if (go) await lock()
  }

  return (
    <div className="inuse">
      <Icon name="user" />
      <span className="sp">{t('shift.inUse', { name: name || t('identity.me.nameless') })}</span>
      <button type="button" className="btn s" disabled={!online} onClick={change}>
        {online ? t('shift.change') : t('shift.changeOffline')}
      </button>
    </div>
  )
}
