import { beforeEach, describe, expect, it, vi } from 'vitest'
import { http } from '@/api/http'
import { Problem } from '@/api/problem'
import { act, busy } from './commands'

const post = vi.spyOn(http, 'post')
const answer = (version: number) => ({ data: { version } }) as never
const refusal = (status: number, type: string) => new Problem(status, { type: `/problems/${type}` })
const keyOf = (call: number) => post.mock.calls[call]?.[1]?.idempotencyKey
let last = 0
const visit = () => ({ id: `v${++last}`, version: 3 })

describe('a command', () => {
  beforeEach(() => post.mockReset())

  it('is sent once, however often it is tapped', async () => {
    const it = visit()
    post.mockResolvedValue(answer(4))
    const both = await Promise.all([act(it, 'accept'), act(it, 'accept')])
    expect(post).toHaveBeenCalledTimes(1)
    expect(both[0]).toBe(both[1])
    expect(post.mock.calls[0]?.[0]).toBe(`visits/${it.id}/accept`)
    expect(post.mock.calls[0]?.[1]?.seen).toBe(3)
  })

  it('keeps its key until it has an answer', async () => {
    const it = visit()
    post.mockRejectedValueOnce(Problem.unreachable()).mockRejectedValueOnce(refusal(503, 'request/busy')).mockRejectedValueOnce(refusal(409, 'request/still-running')).mockResolvedValue(answer(4))
    for (let n = 0; n < 3; n++) await expect(act(it, 'travel')).rejects.toThrow()
    await act(it, 'travel')
    expect(new Set([0, 1, 2, 3].map(keyOf)).size).toBe(1)
  })

  it('is a new one after a refusal, and after success', async () => {
    const it = visit()
    post.mockRejectedValueOnce(refusal(422, 'stock/not-available')).mockResolvedValue(answer(4))
    await expect(act(it, 'use-part', { partId: 'p', quantity: 1 })).rejects.toThrow()
    await act(it, 'use-part', { partId: 'p', quantity: 1 })
    await act(it, 'use-part', { partId: 'p', quantity: 1 })
    expect(new Set([0, 1, 2].map(keyOf)).size).toBe(3)
  })

  it('goes after the one before, on the version that one made', async () => {
    const it = visit()
    post.mockResolvedValueOnce(answer(4)).mockResolvedValueOnce(answer(5))
    post.mockResolvedValue(answer(6))
    await Promise.all([act(it, 'tick', { position: 0, isDone: true }), act(it, 'tick', { position: 1, isDone: true })])
    expect(post.mock.calls.map((call) => call[1]?.seen)).toEqual([3, 4])
  })

  it('holds the buttons of its visit and no other', async () => {
    const it = visit()
    post.mockResolvedValue(answer(4))
    const going = act(it, 'accept')
    expect(busy.has(it.id)).toBe(true)
    expect(busy.has('another')).toBe(false)
    await going
    expect(busy.has(it.id)).toBe(false)
  })
})
