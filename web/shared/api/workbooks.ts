import type { CommunityId } from '@shared/lib/ids'
import { fileAddress, type Sha256, sha256 } from './files'
import { request } from './request'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Puts a workbook among the files, whatever the browser takes it for. */
export async function uploadWorkbook(community: CommunityId, file: File): Promise<Sha256> {
  const hash = await sha256(await file.arrayBuffer())
  await request(fileAddress(community, hash), { method: 'PUT', raw: new Blob([file], { type: WORKBOOK }) })
  return hash
}
