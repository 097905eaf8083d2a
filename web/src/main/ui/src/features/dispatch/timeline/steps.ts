import type { EngineerLine, Line } from './rows'

/** Where the keyboard stands: an engineer's heading (`visitId` null) or one of the visits. */
export interface Place {
  engineerId: string
  visitId: string | null
}

const engineersOf = (lines: readonly Line[]) => lines.filter((line): line is EngineerLine => line.kind === 'engineer')

function nearest(line: EngineerLine, at: number): string | null {
  let best: string | null = null
  let gap = Infinity
  for (const bar of line.bars) {
    const distance = at < bar.from ? bar.from - at : at > bar.until ? at - bar.until : 0
    if (distance < gap) {
      gap = distance
      best = bar.visit.id
    }
  }
  return best
}

export const first = (lines: readonly Line[]): Place | null => {
  const line = engineersOf(lines)[0]
  return line ? { engineerId: line.engineer.id, visitId: null } : null
}

export function placeOf(lines: readonly Line[], visitId: string): Place | null {
  const line = engineersOf(lines).find((each) => each.bars.some((bar) => bar.visit.id === visitId))
  return line ? { engineerId: line.engineer.id, visitId } : null
}

/** Where a key leads: along the day with left and right, to the visit nearest in time with up and down. Null: the key is not ours. */
export function step(lines: readonly Line[], from: Place, key: string, pageRows = 8): Place | null {
  const rows = engineersOf(lines)
  const row = rows.findIndex((each) => each.engineer.id === from.engineerId)
  const line = rows[row]
  if (!line) return first(lines)
  const at = line.bars.findIndex((bar) => bar.visit.id === from.visitId)
  const inRow = (index: number): Place => ({ engineerId: line.engineer.id, visitId: index < 0 ? null : (line.bars[Math.min(index, line.bars.length - 1)]?.visit.id ?? null) })
  const toRow = (index: number): Place => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))]!
    const here = line.bars[at]
    return { engineerId: next.engineer.id, visitId: here ? nearest(next, (here.from + here.until) / 2) : null }
  }
  switch (key) {
    case 'ArrowLeft': return inRow(at - 1)
    case 'ArrowRight': return inRow(at + 1)
    case 'Home': return inRow(-1)
    case 'End': return inRow(line.bars.length - 1)
    case 'ArrowUp': return toRow(row - 1)
    case 'ArrowDown': return toRow(row + 1)
    case 'PageUp': return toRow(row - pageRows)
    case 'PageDown': return toRow(row + pageRows)
    default: return null
  }
}
