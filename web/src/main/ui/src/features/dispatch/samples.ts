import type { Blocked, BoardEngineer, BoardView, ForesightPlace, ForesightRow, QueueItem, VisitForesight, VisitView } from './types'

/** Made-up rows for tests. */
export function visit(id: string, part: Partial<VisitView> = {}): VisitView {
  return {
    id, version: 1, number: `WO-${id}-1`, workOrderId: `w${id}`, workOrderNumber: `WO-${id}`, ticketId: 't', ticketNumber: 'TI-1', customerId: 'c', customerName: `Customer ${id}`, siteId: 's', siteName: 'Site', siteAddress: '1 Main St', accessNotes: '',
    latitude: 40.75, longitude: -73.98, timeZone: 'America/New_York', territoryId: null, territoryName: '', assetId: null, assetName: '', categoryId: 'k', categoryCode: 'HEAT', categoryName: 'Heat', priority: 'NORMAL', summary: '', instructions: '', note: '', serviceDurationMinutes: 30,
    skills: [], parts: [], tasks: [], group: null, windows: [], status: 'UNPLANNED', statusReason: null, statusNote: '', engineerId: null, engineerNumber: '', engineerName: '', shiftId: null, startsAt: null, endsAt: null, travelSeconds: null, travelMetres: null, isTravelEstimated: false, isPinned: false,
    acceptedAt: null, travelStartedAt: null, arrivedAt: null, workStartedAt: null, endedAt: null, possibleActs: [], createdAt: '2026-11-20T10:00:00Z', ...part,
  }
}

export const planned = (id: string, engineerId: string, startsAt: string, endsAt: string, part: Partial<VisitView> = {}): VisitView => visit(id, { status: 'DISPATCHED', engineerId, startsAt, endsAt, ...part })

export function engineer(id: string, part: Partial<BoardEngineer> = {}): BoardEngineer {
  return { id, number: `EN-${id}`, name: `Engineer ${id}`, teamId: 't1', teamName: 'North', providerName: '', skills: [], homeLatitude: 0, homeLongitude: 0, territoryIds: [], shifts: [{ id: `s${id}`, startsAt: '2026-11-23T13:00:00Z', endsAt: '2026-11-23T22:00:00Z', breakStartsAt: '2026-11-23T17:00:00Z', breakMinutes: 60 }], absences: [], ...part }
}

export const waiting = (of: VisitView, reason: Blocked['reason'] = 'SHIFT_FULL'): QueueItem => ({ visit: of, reason, blockedBy: [{ reason, engineerIds: ['1'] }], lookedAtAt: '2026-11-22T20:00:00Z' })

export function boardView(part: Partial<BoardView> = {}): BoardView {
  return { on: '2026-11-23', zone: 'America/New_York', startsAt: '2026-11-23T05:00:00Z', endsAt: '2026-11-24T05:00:00Z', sequence: 10, engineers: [engineer('1'), engineer('2')], visits: [], queue: [], ...part }
}

export const place = (difference: number, part: Partial<ForesightPlace> = {}): ForesightPlace => ({ shiftId: 's', assignAt: '2026-11-23T15:00:00Z', startsAt: '2026-11-23T15:10:00Z', endsAt: '2026-11-23T15:40:00Z', travelSeconds: 360, lateSeconds: 0, overtimeSeconds: 0, othersMoved: 0, difference, costs: [], ...part })
export const row = (engineerId: string, part: Partial<ForesightRow>): ForesightRow => ({ engineerId, engineerName: `Engineer ${engineerId}`, isPresent: false, place: null, rules: [], ...part })
export const foresight = (rows: ForesightRow[]): VisitForesight => ({ visitId: 'a', version: 3, on: '2026-11-23', rows })
