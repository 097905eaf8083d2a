import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { liveAddress, waitMillis, watchBoard } from './live'

class FakeSocket {
  onopen?: () => void
  onmessage?: (event: { data: string }) => void
  onclose?: () => void
  isClosed = false
  constructor(readonly address: string) {}
  close() {
    this.isClosed = true
    this.onclose?.()
  }
}

describe('news of the board', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function start() {
    const sockets: FakeSocket[] = []
    const said: unknown[] = []
    let sequence = 7
    const live = watchBoard({
      address: () => `/live?after=${sequence}`,
      onChange: (change) => {
        sequence = change.sequence
        said.push(change.sequence)
      },
      onReload: () => said.push('reload'),
      onConnected: (yes) => said.push(yes),
      open: (address) => {
        const socket = new FakeSocket(address)
        sockets.push(socket)
        return socket as unknown as WebSocket
      },
    })
    return { live, sockets, said }
  }

  it('hands on changes, and the wish to read everything anew', () => {
    const { sockets, said } = start()
    sockets[0]!.onopen!()
    sockets[0]!.onmessage!({ data: '{"sequence":8,"visits":[]}' })
    sockets[0]!.onmessage!({ data: '{"reload":true}' })
    expect(said).toEqual([true, 8, 'reload'])
  })

  it('comes back after a break and asks for what it missed', () => {
    const { sockets, said } = start()
    sockets[0]!.onopen!()
    sockets[0]!.onmessage!({ data: '{"sequence":9,"visits":[]}' })
    sockets[0]!.onclose!()
    expect(said).toEqual([true, 9, false])
    vi.advanceTimersByTime(2000)
    expect(sockets.map((each) => each.address)).toEqual(['/live?after=7', '/live?after=9'])
  })

  it('waits longer each time, not all at the same moment, and never for long', () => {
    expect(waitMillis(0, 0.5)).toBe(1000)
    expect(waitMillis(2, 0)).toBe(3000)
    expect(waitMillis(99, 1)).toBe(18_750)
  })

  it('does not wait when the network is back', () => {
    const { sockets } = start()
    sockets[0]!.onclose!()
    dispatchEvent(new Event('online'))
    expect(sockets).toHaveLength(2)
  })

  it('stays away once it is closed', () => {
    const { live, sockets } = start()
    live.close()
    vi.advanceTimersByTime(60_000)
    expect(sockets).toHaveLength(1)
  })

  it('leaves out of the address what is not set', () => {
    expect(liveAddress('live/dispatch-board', { on: '2026-11-23', after: 0, territoryId: null })).toMatch(/^wss?:\/\/.+\/live\/dispatch-board\?on=2026-11-23&after=0$/)
  })
})
