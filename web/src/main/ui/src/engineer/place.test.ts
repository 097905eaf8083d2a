import { describe, expect, it } from 'vitest'
import { metresBetween, routesTo } from './place'

describe('places', () => {
  it('are as far apart as on the round earth', () => {
    expect(metresBetween({ latitude: 40.758, longitude: -73.9855 }, { latitude: 40.7484, longitude: -73.9857 })).toBeCloseTo(1067.6, 0)
    expect(metresBetween({ latitude: 0, longitude: 179.9999 }, { latitude: 0, longitude: -179.9999 })).toBeCloseTo(22.2, 0)
  })

  it('are handed to three maps, each in its own order of coordinates', () => {
    const [phone, google, amap] = routesTo({ latitude: 31.23, longitude: 121.47 }, '一号楼 & Lobby').map((each) => each.href)
    expect(phone).toBe(`geo:31.23,121.47?q=31.23,121.47(${encodeURIComponent('一号楼 & Lobby')})`)
    expect(google).toContain('destination=31.23,121.47')
    expect(amap).toContain('position=121.47,31.23')
  })
})
