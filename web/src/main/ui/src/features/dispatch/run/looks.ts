import type { Tone } from '@/shared/feedback/states'
import type { RunStatus } from '../types'

export const LOOK: Record<RunStatus, { sign: string; tone: Tone }> = {
  QUEUED: { sign: '○', tone: 'neutral' },
  RUNNING: { sign: '◑', tone: 'accent' },
  COMPLETED: { sign: '●', tone: 'ok' },
  CANCELLED: { sign: '‖', tone: 'neutral' },
  FAILED: { sign: '✕', tone: 'danger' },
}
