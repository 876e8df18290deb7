import { request } from '@shared/api/request'
import { uploadWorkbook } from '@shared/api/workbooks'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

/** What a column of a ledger may say, in the order in which people look for it. */
export const fields = [
  'BUILDING',
  'UNIT',
  'FLOOR',
  'DOOR',
  'KIND',
  'USE',
  'AREA',
  'OCCUPIED',
  'TRADING',
  'OWNER',
  'OWNER_PHONE',
  'TENANT',
  'TENANT_PHONE',
  'PERSON',
  'PHONE',
  'RELATION',
  'SINCE',
  'UNTIL',
  'LEASE_SINCE',
  'LEASE_UNTIL',
  'SHARE',
] as const
export type Field = (typeof fields)[number]

export type ImportId = string & { readonly brand: 'ImportId' }
export type ImportState = 'CHECKING' | 'CHECKED' | 'KEEPING' | 'KEPT' | 'UNREADABLE'

export type SheetColumn = { column: number; heading: string; field?: Field | null; sample: string }
export type SheetPlan = {
  sheet: string
  taken: boolean
  hiddenRows: boolean
  headingRow: number
  /** That all its homes are in where no row says one; empty where nobody says. */
  building: string
  columns: SheetColumn[]
}
export type SheetFault = { sheet: string; row: number; column: string; text: string; stops: boolean }
export type SheetImport = {
  id: ImportId
  fileName: string
  state: ImportState
  rowsTotal: number
  rowsDone: number
  sheets: SheetPlan[]
  counts: { homes: number; changed: number; people: number; known: number }
  hidden: number
  totals: number
  stops: number
  notes: number
  faults: SheetFault[]
  marked: boolean
  forgotten: boolean
  refusal?: string
}

export type RecentImport = { id: ImportId; fileName: string; state: ImportState; requestedAt: string }

/** What is asked again while the server works. */
const SOON = 1000

const here = (community: CommunityId) => `/api/communities/${community}/ledger/imports`

export const isBusy = (state?: ImportState) => state === 'CHECKING' || state === 'KEEPING'

export const sheetImport = (community: CommunityId, id: ImportId) =>
  queryOptions({
    queryKey: ['sheet-import', community, id],
    queryFn: ({ signal }) => request<SheetImport>(`${here(community)}/${id}`, { signal }),
    refetchInterval: ({ state }) => (isBusy(state.data?.state) ? SOON : false),
  })

/** The newest twenty. */
export const recentImports = (community: CommunityId) =>
  queryOptions({
    queryKey: ['sheet-imports', community],
    queryFn: ({ signal }) => request<{ items: RecentImport[] }>(here(community), { signal }),
    select: (page) => page.items,
    staleTime: 0,
  })

export const ledgerWorkbook = (community: CommunityId) => `/api/communities/${community}/ledger.xlsx`

export const markedCopy = (community: CommunityId, id: ImportId) => `${here(community)}/${id}/marked.xlsx`

/** Puts the workbook among the files and has it read; answers before it is. */
export async function beginImport(community: CommunityId, file: File): Promise<ImportId> {
  const json = { file: await uploadWorkbook(community, file), fileName: file.name }
  const { id } = await request<{ id: ImportId }>(here(community), { method: 'POST', json })
  return id
}

export const mapImport = (community: CommunityId, id: ImportId, sheets: SheetPlan[]) =>
  request(`${here(community)}/${id}/mapping`, { method: 'POST', json: { sheets: sheets.map(wish) } })

export const keepImport = (community: CommunityId, id: ImportId) =>
  request(`${here(community)}/${id}/keep`, { method: 'POST' })

/** Of the columns only those that say something. */
const wish = ({ sheet, taken, hiddenRows, headingRow, building, columns }: SheetPlan) => ({
  sheet,
  taken,
  hiddenRows,
  headingRow,
  building,
  columns: columns.flatMap(({ column, field }) => (field ? [{ column, field }] : [])),
})

/** Whether two wishes read the same. */
export const readsAs = (one: SheetPlan[], other: SheetPlan[]) =>
  JSON.stringify(one.map(wish)) === JSON.stringify(other.map(wish))

/** A for 0, as the program people look at it with says. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
