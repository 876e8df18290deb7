import type { AnnouncedDay, AnnouncedKind } from './api'

export type Reading = { days: AnnouncedDay[]; unread: { line: number; text: string }[] }

const ITEM = /^(?:[一二三四五六七八九十]+[、.]|\d+[、.])?\s*([^：:，。\d]{1,20})[：:](.+)$/
const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g
const ASIDE = /[（(][^）)]*[）)]/g

/**
 * Reads a State Council notice item by item, as it is worded every year: “元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”
 * What is no such item is told by its line, and days of other years are left to those years.
 */
export function readNotice(text: string, year: number): Reading {
  const days = new Map<string, AnnouncedDay>()
  const unread: Reading['unread'] = []
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim()
    if (line === '') return
    const found = readItem(line, year)
    if (found.length === 0) unread.push({ line: index + 1, text: line.slice(0, 30) })
    for (const day of found) days.set(day.day, day)
  })
  const ofYear = [...days.values()].filter(({ day }) => day.startsWith(`${year}-`))
  return { days: ofYear.sort((a, b) => a.day.localeCompare(b.day)), unread }
}

function readItem(line: string, year: number): AnnouncedDay[] {
  const [, name, rest] = ITEM.exec(line) ?? []
  if (!name || !rest) return []
  return rest
    .replace(ASIDE, '')
    .split(/[。；;]/)
    .flatMap((sentence) => {
      const kind = kindOf(sentence)
      return kind ? datesIn(sentence, year).map((day) => ({ day, kind, name: name.trim() })) : []
    })
}

function kindOf(sentence: string): AnnouncedKind | undefined {
  if (sentence.includes('上班')) return 'make_up_workday'
  return sentence.includes('放假') || sentence.includes('休息') ? 'holiday' : undefined
}

/** Single days and spans; a month that is not said again is the one said before. */
function datesIn(sentence: string, year: number): string[] {
  const dates: Date[] = []
  let [saidYear, saidMonth, end] = [year, 0, 0]
  for (const match of sentence.matchAll(DATE)) {
    saidYear = match[1] ? Number(match[1]) : saidYear
    saidMonth = match[2] ? Number(match[2]) : saidMonth
    if (saidMonth === 0) continue
    const day = new Date(Date.UTC(saidYear, saidMonth - 1, Number(match[3])))
    const last = dates.at(-1)
    const spans = last && /[至到—-]/.test(sentence.slice(end, match.index))
    dates.push(...(spans ? between(last, day) : [day]))
    end = match.index + match[0].length
  }
  return dates.map((date) => date.toISOString().slice(0, 10))
}

const DAY = 86_400_000
const LONGEST = 31

/** The days after the first up to the last. */
function between(first: Date, last: Date): Date[] {
  const length = Math.min(LONGEST, Math.round((last.getTime() - first.getTime()) / DAY))
  return Array.from({ length: Math.max(0, length) }, (_, n) => new Date(first.getTime() + (n + 1) * DAY))
}
