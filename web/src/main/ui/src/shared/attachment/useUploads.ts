import { ref } from 'vue'
import { http, newIdempotencyKey } from '@/api/http'
import { asProblem, isAbort, Problem } from '@/api/problem'
import type { SchemaOf } from '@/api/typed'

export type Attachment = SchemaOf<'AttachmentView'>

/** The server's limits; it has the last word. */
export const LARGEST_FILE = 25_000_000
export const ACCEPTED = '.jpg,.jpeg,.png,.gif,.pdf,.mp4,.txt,.log,.csv'

export interface Upload {
  key: string
  name: string
  file: File
  isInternal: boolean
  /** From 0 to 1. */
  share: number
  problem: Problem | null
}

/** Sends files one after the other. What fails stays and can be tried again, without becoming two. */
export function useUploads(path: () => string, done: (attachment: Attachment) => void) {
  const uploads = ref<Upload[]>([])
  const stops = new Map<string, AbortController>()
  let isRunning = false

  function add(files: Iterable<File>, isInternal: boolean) {
    for (const file of files) {
      const problem = file.size > LARGEST_FILE ? new Problem(400, { type: '/problems/attachment/too-large' }) : null
      uploads.value.push({ key: newIdempotencyKey(), name: file.name || 'image.png', file, isInternal, share: 0, problem })
    }
    void run()
  }

  async function run() {
    if (isRunning) return
    isRunning = true
    for (let next = waiting(); next; next = waiting()) await send(next)
    isRunning = false
  }
  const waiting = () => uploads.value.find((each) => each.problem === null)

  async function send(upload: Upload) {
    const stop = new AbortController()
    stops.set(upload.key, stop)
    try {
      done(await http.upload<Attachment>(path(), upload.file, upload.name, { idempotencyKey: upload.key, query: { isInternal: upload.isInternal || null }, signal: stop.signal, onProgress: (share) => (upload.share = share) }))
      remove(upload)
    } catch (error) {
      if (isAbort(error)) remove(upload)
      else upload.problem = asProblem(error)
    } finally {
      stops.delete(upload.key)
    }
  }

  function remove(upload: Upload) {
    stops.get(upload.key)?.abort()
    uploads.value = uploads.value.filter((each) => each.key !== upload.key)
  }
  function retry(upload: Upload) {
    upload.share = 0
    upload.problem = null
    void run()
  }
  return { uploads, add, remove, retry }
}
