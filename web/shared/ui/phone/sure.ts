import { Dialog } from 'antd-mobile'

type Question = { title: string; text?: string; yes: string; no: string }

/** Asks once more before something that cannot be undone; the buttons say what they do. */
export const sure = ({ title, text, yes, no }: Question): Promise<boolean> =>
  Dialog.confirm({ title, content: text, confirmText: yes, cancelText: no })
