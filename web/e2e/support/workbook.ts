import { crc32 } from 'node:zlib'

/** A cell: what is written there; nothing for an empty one. */
type Cell = string | number | undefined
type Sheets = Record<string, Cell[][]>

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** An .xlsx as a desk keeps it, to be chosen in a file field. */
export function workbook(name: string, sheets: Sheets) {
  const all = Object.entries(sheets)
  const list = all.map(([title], n) => `<sheet name="${title}" sheetId="${n + 1}" r:id="r${n + 1}"/>`)
  const links = all.map((_, n) => link(`r${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`))
  const parts = all.map((_, n) => part(`/xl/worksheets/sheet${n + 1}.xml`, 'worksheet'))
  const buffer = zipped({
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('/xl/workbook.xml', 'sheet.main')}${parts.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
    ...Object.fromEntries(all.map(([, rows], n) => [`xl/worksheets/sheet${n + 1}.xml`, sheetOf(rows)])),
  })
  return { name, mimeType: WORKBOOK, buffer }
}

const part = (name: string, type: string) =>
  `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`

const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

const sheetOf = (rows: Cell[][]) =>
  `<worksheet xmlns="${SHEETS}"><sheetData>${rows.map(rowOf).join('')}</sheetData></worksheet>`

const rowOf = (cells: Cell[], n: number) =>
  `<row r="${n + 1}">${cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${n + 1}`)).join('')}</row>`

function cellOf(cell: Cell, place: string): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
}

/** Files in a zip, none of them made smaller. */
function zipped(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt32LE(crc32(content), 10)
    about.writeUInt32LE(content.length, 14)
    about.writeUInt32LE(content.length, 18)
    about.writeUInt16LE(name.length, 22)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(at, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), content])
    bodies.push(body)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, entry, Buffer.from(name)]))
    at += body.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(entries).length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, ...entries, Buffer.from('PK\x05\x06'), end])
}
