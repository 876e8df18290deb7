import type { CommunityId } from '@shared/lib/ids'
import { request } from './request'

export type Sha256 = string & { readonly brand: 'Sha256' }

export async function sha256(bytes: ArrayBuffer): Promise<Sha256> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('') as Sha256
}

export const fileAddress = (community: CommunityId, hash: string) =>
  `/api/communities/${community}/files/${hash}`

export const thumbnailAddress = (community: CommunityId, hash: string) =>
  `${fileAddress(community, hash)}/thumbnail`

/** Stores an image under its own hash, so sending it twice stores it once. */
export async function upload(community: CommunityId, image: Blob): Promise<Sha256> {
  const hash = await sha256(await image.arrayBuffer())
  await request(fileAddress(community, hash), { method: 'PUT', raw: image })
  return hash
}

/** One after the other: a phone's network is narrow. */
export async function uploadAll(community: CommunityId, images: Blob[]): Promise<Sha256[]> {
  const hashes: Sha256[] = []
  for (const image of images) hashes.push(await upload(community, image))
  return hashes
}
