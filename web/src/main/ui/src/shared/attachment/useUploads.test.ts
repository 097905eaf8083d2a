import { afterEach, describe, expect, it, vi } from 'vitest'
import { http } from '@/api/http'
import { Problem } from '@/api/problem'
import { useUploads, type Attachment } from './useUploads'

const file = (name: string, size = 3) => {
  const made = new File(['abc'], name)
  Object.defineProperty(made, 'size', { value: size })
  return made
}
const settled = () => vi.waitFor(() => expect(http.upload).toHaveBeenCalled()).then(() => new Promise((resolve) => setTimeout(resolve)))

describe('uploads', () => {
  afterEach(() => vi.restoreAllMocks())

  it('go one after the other and make room for what they became', async () => {
    const order: string[] = []
    vi.spyOn(http, 'upload').mockImplementation(async (path, _, name) => {
      order.push(`${path} ${name}`)
      return { id: name } as never
    })
    const done: Attachment[] = []
    const { uploads, add } = useUploads(() => 'tickets/1/attachments', (each) => done.push(each))
    add([file('a.jpg'), file('b.jpg')], false)
    expect(uploads.value).toHaveLength(2)
    await vi.waitFor(() => expect(uploads.value).toHaveLength(0))
    expect(order).toEqual(['tickets/1/attachments a.jpg', 'tickets/1/attachments b.jpg'])
    expect(done.map((each) => each.id)).toEqual(['a.jpg', 'b.jpg'])
  })

  it('that fail stay, and are tried again under the same key', async () => {
    const keys: string[] = []
    vi.spyOn(http, 'upload').mockImplementation(async (_, __, ___, call) => {
      keys.push(call.idempotencyKey)
      if (keys.length === 1) throw Problem.unreachable()
      return { id: '1' } as never
    })
    const { uploads, add, retry } = useUploads(() => 'x', () => undefined)
    add([file('a.jpg')], true)
    await settled()
    expect(uploads.value[0]?.problem?.type).toBe('client/unreachable')
    retry(uploads.value[0]!)
    await vi.waitFor(() => expect(uploads.value).toHaveLength(0))
    expect(keys[0]).toBe(keys[1])
  })

  it('of more than 25 MB are not even sent', () => {
    vi.spyOn(http, 'upload')
    const { uploads, add } = useUploads(() => 'x', () => undefined)
    add([file('film.mp4', 25_000_001)], false)
    expect(uploads.value[0]?.problem?.type).toBe('attachment/too-large')
    expect(http.upload).not.toHaveBeenCalled()
  })

  it('stop when they are taken away', async () => {
    vi.spyOn(http, 'upload').mockImplementation((_, __, ___, call) => new Promise((_resolve, reject) => call.signal?.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')))))
    const { uploads, add, remove } = useUploads(() => 'x', () => undefined)
    add([file('a.jpg')], false)
    remove(uploads.value[0]!)
    await settled()
    expect(uploads.value).toHaveLength(0)
  })
})
