import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { http } from '@/api/http'
import { Problem } from '@/api/problem'
import { isHidden, REPORT_EVERY, useFollowing } from './follow'

describe('following an engineer', () => {
  const put = vi.spyOn(http, 'put')
  const watchPosition = vi.fn()
  const clearWatch = vi.fn()
  const scope = () => effectScope()
  let running = scope()
  const isOnTheWay = ref(false)

  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('isSecureContext', true)
    vi.stubGlobal('navigator', { geolocation: { watchPosition, clearWatch } })
    put.mockReset().mockResolvedValue({ data: null } as never)
    watchPosition.mockReset().mockReturnValue(7)
    clearWatch.mockReset()
    isOnTheWay.value = false
    running = scope()
    running.run(() => useFollowing(() => isOnTheWay.value))
  })
  afterEach(() => {
    running.stop()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const moved = (latitude: number) => watchPosition.mock.calls[0]![0]({ coords: { latitude, longitude: -73.98555555, accuracy: 11.2 } })
  async function leave() {
    isOnTheWay.value = true
    await nextTick()
  }

  it('begins when the engineer leaves and ends at the door', async () => {
    expect(watchPosition).not.toHaveBeenCalled()
    await leave()
    moved(40.7)
    expect(put).toHaveBeenCalledWith('my-position', { body: { latitude: 40.7, longitude: -73.985556, accuracyMetres: 12 } })
    isOnTheWay.value = false
    await nextTick()
    expect(clearWatch).toHaveBeenCalledWith(7)
  })

  it('reports now and then, not with every step', async () => {
    await leave()
    moved(40.7)
    moved(40.8)
    vi.advanceTimersByTime(REPORT_EVERY)
    moved(40.9)
    expect(put.mock.calls.map((call) => (call[1]?.body as { latitude: number }).latitude)).toEqual([40.7, 40.9])
  })

  it('goes on after a dead spot and stops when nobody is on the way', async () => {
    await leave()
    put.mockRejectedValueOnce(Problem.unreachable())
    moved(40.7)
    await vi.advanceTimersByTimeAsync(REPORT_EVERY)
    expect(clearWatch).not.toHaveBeenCalled()
    put.mockRejectedValueOnce(new Problem(409, { type: '/problems/my-position/not-on-the-way' }))
    moved(40.8)
    await vi.advanceTimersByTimeAsync(0)
    expect(clearWatch).toHaveBeenCalledWith(7)
  })

  it('says when the phone hides where it is', async () => {
    await leave()
    watchPosition.mock.calls[0]![1]({ code: 1 })
    expect(isHidden.value).toBe(true)
  })
})
