import type { Change } from '@shared/api/history'
import { t } from '@shared/lib/texts'
import words from '@shared/lib/texts/history.zh.json'
import { calendarDay, moment } from '@shared/lib/time'

const columnWord: Record<string, string> = words.column
const valueWord: Record<string, string> = words.word

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const RANGE = /^\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)?\)$/
const DAY = 86_400_000
const MASK = '***'
const ACCOUNTS = ['decided_by', 'proposed_by']

export type ChangedColumn = { column: string; label: string; before: string; after: string }

/** One value as a person reads it; what names a row elsewhere is only said to be there. */
export function valueText(value: unknown, now: Date): string {
  if (value === null || value === undefined || value === '') return t('history.nothing')
  if (value === MASK) return t('history.masked')
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
  if (typeof value === 'object') return listText(value)
  const text = String(value)
  if (UUID.test(text)) return t('history.someone')
  if (INSTANT.test(text)) return moment(text, now)
  return RANGE.test(text) ? rangeText(text, now) : (valueWord[text] ?? text)
}

/** A half-open period by its first and its last day. */
function rangeText(range: string, now: Date): string {
  const [, first = '', after] = RANGE.exec(range) ?? []
  const from = calendarDay(first, now)
  if (!after) return t('history.since', { from })
  const last = new Date(Date.parse(after) - DAY).toISOString().slice(0, 10)
  return t('history.between', { from, until: calendarDay(last, now) })
}

const listText = (value: object) =>
  Array.isArray(value)
    ? value.map((one) => valueWord[String(one)] ?? one).join('、')
    : Object.entries(value)
        .map(([name, number]) => `${name} ${number}`)
        .join('、')

/** The columns people know by name; a new row tells only those that were filled. */
export function changedColumns(
  change: Change,
  now: Date,
  name: (account: string) => string,
): ChangedColumn[] {
  const { before, after } = change
  const say = (column: string, value: unknown) =>
    ACCOUNTS.includes(column) && typeof value === 'string' ? name(value) : valueText(value, now)
  return Object.keys({ ...before, ...after })
    .filter((column) => column in columnWord)
    .filter((column) => before || (after?.[column] ?? null) !== null)
    .map((column) => ({
      column,
      label: columnWord[column] ?? column,
      before: say(column, before?.[column]),
      after: say(column, after?.[column]),
    }))
    .filter((column) => !before || column.before !== column.after)
}
