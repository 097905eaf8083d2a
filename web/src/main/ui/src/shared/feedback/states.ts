export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger'

/** A state is always colour, sign and word. The word's key is `state.<name>`. */
export const STATES = {
  planned: { sign: '○', tone: 'neutral' },
  dispatched: { sign: '◔', tone: 'accent' },
  onTheWay: { sign: '➤', tone: 'accent' },
  onSite: { sign: '◑', tone: 'accent' },
  done: { sign: '●', tone: 'ok' },
  notPossible: { sign: '✕', tone: 'danger' },
  onHold: { sign: '‖', tone: 'warn' },
  atRisk: { sign: '▲', tone: 'danger' },
  active: { sign: '●', tone: 'ok' },
  inactive: { sign: '○', tone: 'neutral' },
  PENDING: { sign: '○', tone: 'neutral' },
  SENT: { sign: '●', tone: 'ok' },
  WAITING: { sign: '○', tone: 'neutral' },
  HELD: { sign: '‖', tone: 'warn' },
  FAILED: { sign: '✕', tone: 'danger' },
  RECEIVED: { sign: '○', tone: 'neutral' },
  TICKET: { sign: '●', tone: 'ok' },
  JOINED: { sign: '●', tone: 'ok' },
  IGNORED: { sign: '◌', tone: 'neutral' },
  QUARANTINED: { sign: '▲', tone: 'warn' },
  DEAD: { sign: '✕', tone: 'danger' },
  URGENT: { sign: '▲', tone: 'danger' },
  HIGH: { sign: '△', tone: 'warn' },
  NORMAL: { sign: '○', tone: 'neutral' },
  LOW: { sign: '▽', tone: 'neutral' },
  DRAFT: { sign: '◌', tone: 'neutral' },
  RELEASED: { sign: '○', tone: 'accent' },
  SCHEDULED: { sign: '◔', tone: 'accent' },
  NEW: { sign: '○', tone: 'accent' },
  IN_PROGRESS: { sign: '◑', tone: 'accent' },
  ON_HOLD: { sign: '‖', tone: 'warn' },
  RESOLVED: { sign: '●', tone: 'ok' },
  CLOSED: { sign: '●', tone: 'neutral' },
  CANCELLED: { sign: '✕', tone: 'neutral' },
  UNPLANNED: { sign: '◌', tone: 'neutral' },
  DISPATCHED: { sign: '◔', tone: 'accent' },
  ACCEPTED: { sign: '◔✓', tone: 'accent' },
  TRAVELLING: { sign: '➤', tone: 'accent' },
  ON_SITE: { sign: '◑', tone: 'accent' },
  WORKING: { sign: '◑', tone: 'accent' },
  COMPLETED: { sign: '●', tone: 'ok' },
  NOT_COMPLETED: { sign: '✕', tone: 'danger' },
  AGREED: { sign: '◑', tone: 'accent' },
  LOCKED: { sign: '●', tone: 'ok' },
  OPEN: { sign: '▲', tone: 'warn' },
  PRICED: { sign: '●', tone: 'ok' },
  REVERSED: { sign: '✕', tone: 'neutral' },
  NO_SHOW: { sign: '✕', tone: 'danger' },
} as const satisfies Record<string, { sign: string; tone: Tone }>

export type StateName = keyof typeof STATES

export function isState(name: string): name is StateName {
  return name in STATES
}
