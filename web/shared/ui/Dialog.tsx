import { t } from '@shared/lib/texts'
import { useFocusBack } from '@shared/lib/useFocusBack'
import { Drawer, type DrawerProps, Modal, type ModalProps } from 'antd'

const closable = { 'aria-label': t('ui.close') }

/**
 * A question over the page. It is there while it is open; the focus stays inside and goes back to where it came from. A click
 * beside it does nothing: it would throw away what was typed.
 */
export function Dialog(props: Omit<ModalProps, 'open'>) {
  useFocusBack()
  return <Modal open closable={closable} mask={{ closable: false }} {...props} />
}

/** The same at the side of the page, for what is read beside it. */
export function SidePanel(props: Omit<DrawerProps, 'open'>) {
  useFocusBack()
  return <Drawer open closable={closable} {...props} />
}
