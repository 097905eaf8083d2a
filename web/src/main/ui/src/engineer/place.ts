/** Metres between two points, as a bird flies; good for the few kilometres between an engineer and a site. */
export function metresBetween(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const rad = Math.PI / 180
  const h = Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h))
}

/** Farther than this from the site, an arrival is marked; the server has the last word. */
export const FAR_METRES = 300

export interface Position {
  latitude: number
  longitude: number
  accuracyMetres: number
}

export type PositionTrouble = 'denied' | 'unavailable' | 'insecure'

export function whereAmI(): Promise<Position> {
  return new Promise((resolve, reject: (why: PositionTrouble) => void) => {
    if (!isSecureContext || !('geolocation' in navigator)) return reject('insecure')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(positionOf(coords)),
      (error) => reject(error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 },
    )
  })
}

export const positionOf = (coords: GeolocationCoordinates): Position => ({ latitude: round(coords.latitude), longitude: round(coords.longitude), accuracyMetres: Math.ceil(coords.accuracy) })
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

export interface Route {
  name: 'phone' | 'google' | 'amap'
  href: string
}

/** Hand-offs to what the phone has: its own maps, Google, Amap (which wants to be told that these are WGS-84). */
export function routesTo(place: { latitude: number; longitude: number }, name: string): Route[] {
  const { latitude, longitude } = place
  const words = encodeURIComponent(name)
  return [
    { name: 'phone', href: `geo:${latitude},${longitude}?q=${latitude},${longitude}(${words})` },
    { name: 'google', href: `https://www.google.com/maps/dir/?api=1&destination=${latitude},${longitude}` },
    { name: 'amap', href: `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${words}&src=waymend&coordinate=wgs84&callnative=1` },
  ]
}
