import type { BoardChange } from './types'

/** News of the board as they happen. Reconnects by itself, longer each time, and asks for what was missed by sequence. */
export interface Live {
  close: () => void
}

export interface LiveOptions {
  /** Address for news after this sequence. */
  address: () => string
  onChange: (change: BoardChange) => void
  /** The server cannot say what was missed. */
  onReload: () => void
  onConnected: (yes: boolean) => void
  open?: (address: string) => WebSocket
}

const WAITS = [1, 2, 4, 8, 15]
/** A little chance, so that a restarted server is not met by everyone at once. */
export const waitMillis = (tries: number, chance = Math.random()): number => WAITS[Math.min(tries, WAITS.length - 1)]! * 1000 * (0.75 + chance / 2)

export function watchBoard({ address, onChange, onReload, onConnected, open = (to) => new WebSocket(to) }: LiveOptions): Live {
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let isClosed = false

  function connect() {
    timer = undefined
    const mine = open(address())
    socket = mine
    mine.onopen = () => {
      tries = 0
      onConnected(true)
    }
    mine.onmessage = (event: MessageEvent<string>) => {
      const said = JSON.parse(event.data) as Partial<BoardChange> & { reload?: boolean }
      if (said.reload || said.isComplete === false) onReload()
      else if (said.visits && typeof said.sequence === 'number') onChange({ sequence: said.sequence, visits: said.visits, isComplete: true })
    }
    mine.onclose = () => {
      if (isClosed || socket !== mine) return
      onConnected(false)
      timer = setTimeout(connect, waitMillis(tries++))
    }
  }
  /** The network is back: no need to sit out the wait. */
  function hurry() {
    if (timer === undefined) return
    clearTimeout(timer)
    connect()
  }
  connect()
  addEventListener('online', hurry)
  return {
    close() {
      isClosed = true
      removeEventListener('online', hurry)
      clearTimeout(timer)
      socket?.close()
    },
  }
}

export function liveAddress(path: string, query: Record<string, string | number | null>): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== '') words.set(name, String(value))
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/${path}?${words.toString()}`
}
