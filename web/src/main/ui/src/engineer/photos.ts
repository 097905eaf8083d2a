import { address, http, newIdempotencyKey } from '@/api/http'
import { asProblem, type Problem } from '@/api/problem'
import type { Attachment } from './types'

export interface Upload {
  file: File
  /** How much has gone, 0 to 1. */
  share: number
  problem: Problem | null
  /** Kept for the next try, so that the picture is there once. */
  key: string
  /** Not on the service report. */
  isInternal: boolean
}

export const uploadOf = (file: File, isInternal: boolean): Upload => ({ file, share: 0, problem: null, key: newIdempotencyKey(), isInternal })

/** Where the bytes of an attachment are; a small picture of it on wish. */
export const bytesOf = (visitId: string, id: string, thumbnail = false) => address(`visits/${visitId}/attachments/${id}`, { thumbnail: thumbnail || null })

export async function photosOf(visitId: string): Promise<Attachment[]> {
  return (await http.get<{ items: Attachment[] }>(`visits/${visitId}/attachments`)).data.items
}

/** Sends one picture; true when it is stored. */
export async function upload(visitId: string, to: Upload): Promise<boolean> {
  to.problem = null
  try {
    await http.upload<Attachment>(`visits/${visitId}/attachments`, to.file, to.file.name, { query: { isInternal: to.isInternal }, idempotencyKey: to.key, onProgress: (share) => (to.share = share) })
  } catch (error) {
    to.problem = asProblem(error)
  }
  return to.problem === null
}
