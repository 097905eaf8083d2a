import type { LngLat } from '@/shared/map/plainMap'

/** The server wants the first corner again at the end; the screen shows each corner once. */
export function closed(corners: LngLat[]): LngLat[] {
  const first = corners[0]
  return first && corners.length > 1 ? [...corners, first] : [...corners]
}

export function open(ring: LngLat[]): LngLat[] {
  const first = ring[0]
  const last = ring[ring.length - 1]
  return first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring
}

export function writeRing(corners: LngLat[]): string {
  return corners.map(([lng, lat]) => `${lng}, ${lat}`).join('\n')
}

/** One `longitude, latitude` a line; null when a line is something else. */
export function readRing(text: string): LngLat[] | null {
  const corners: LngLat[] = []
  for (const line of text.split('\n').map((each) => each.trim()).filter(Boolean)) {
    const [lng, lat, ...rest] = line.split(/[\s,;，]+/).map(Number)
    if (lng === undefined || lat === undefined || rest.length > 0 || !(Math.abs(lng) <= 180) || !(Math.abs(lat) <= 90)) return null
    corners.push([lng, lat])
  }
  return corners
}
