import type { SchemaOf } from '@/api/typed'

/** What the server answers about dispatch; the one place where the board names these shapes. */
export type VisitView = SchemaOf<'VisitView'>
export type VisitStatus = VisitView['status']
export type Priority = VisitView['priority']

export interface Span {
  startsAt: string
  endsAt: string
}

export interface EngineerSkill {
  skillId: string
  nameEn: string
  nameZh: string
  level: number
  /** Last day on which it counts. */
  expiresOn: string | null
}

export interface BoardShift extends Span {
  id: string
  breakStartsAt: string | null
  breakMinutes: number
}

export interface BoardAbsence extends Span {
  kind: string
}

export interface BoardEngineer {
  id: string
  number: string
  name: string
  teamId: string | null
  teamName: string
  providerName: string
  skills: EngineerSkill[]
  homeLatitude: number
  homeLongitude: number
  territoryIds: string[]
  shifts: BoardShift[]
  absences: BoardAbsence[]
}

export interface Blocked {
  reason: string
  engineerIds: string[]
}

export interface QueueItem {
  visit: VisitView
  reason: string
  blockedBy: Blocked[]
  lookedAtAt: string | null
}

export interface BoardView {
  on: string
  zone: string
  startsAt: string
  endsAt: string
  sequence: number
  engineers: BoardEngineer[]
  visits: VisitView[]
  queue: QueueItem[]
}

export interface BoardChange {
  sequence: number
  visits: VisitView[]
  /** False when there was too much to tell: the board is to be read anew. */
  isComplete?: boolean
}

export type RunStatus = 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED'

export interface CurvePoint {
  second: number
  medium: number
  soft: number
}

export interface RunView {
  id: string
  version: number
  on: string
  territoryId: string | null
  status: RunStatus
  seconds: number
  progressSeconds: number
  hard: number
  medium: number
  soft: number
  visits: number
  planned: number
  unassigned: number
  travelSeconds: number
  travelMetres: number
  curve: CurvePoint[]
  createdBy: string | null
  createdByName: string
  createdAt: string
  startedAt: string | null
  endedAt: string | null
  publishedAt: string | null
  error: string
}

export interface PlanFigures {
  planned: number
  travelSeconds: number
  travelMetres: number
}

export interface PlannedMove {
  visitId: string
  version: number
  number: string
  customerName: string
  siteName: string
  priority: Priority
  latitude: number
  longitude: number
  fromEngineerId: string | null
  fromEngineerName: string
  fromStartsAt: string | null
  toEngineerId: string | null
  toEngineerName: string
  toStartsAt: string | null
  toEndsAt: string | null
}

export interface LeftOut {
  visitId: string
  number: string
  customerName: string
  siteName: string
  priority: Priority
  reason: string
  blockedBy: Blocked[]
}

export interface ComparisonView {
  figures: { before: PlanFigures; after: PlanFigures }
  moved: PlannedMove[]
  added: PlannedMove[]
  dropped: PlannedMove[]
  unchanged: number
  unassigned: LeftOut[]
}

export interface PublishView {
  published: number
  withdrawn: number
  unchanged: number
  skipped: { visitId: string; number: string; reason: string }[]
}
