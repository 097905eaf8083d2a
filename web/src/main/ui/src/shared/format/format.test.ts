import { describe, expect, it } from 'vitest'
import { dateTime, duration, localDate, minorToText, money, relative, span, textToMinor } from './format'
import { addDays, instantAt, mondayOf, wallClock } from './zone'

const NOW = new Date('2026-11-21T06:05:00Z')
const zh = { language: 'zh-CN', timeZone: 'Asia/Shanghai' }
const en = { language: 'en', timeZone: 'Asia/Shanghai' }

describe('dates', () => {
  it('read as the style guide says', () => {
    expect(dateTime(NOW, en, NOW)).toBe('Sat 21 Nov 14:05')
    expect(dateTime(NOW, zh, NOW)).toBe('11月21日 周六 14:05')
  })
  it('carry the year when it is another one', () => {
    expect(localDate('2025-01-02', 'en', NOW)).toBe('2 Jan 2025')
    expect(localDate('2025-01-02', 'zh-CN', NOW)).toBe('2025年1月2日')
  })
  it('say the day of a span once', () => {
    expect(span(NOW, new Date('2026-11-21T09:00:00Z'), en, NOW)).toBe('Sat 21 Nov 14:05–17:00')
    expect(span(NOW, new Date('2026-11-21T17:00:00Z'), zh, NOW)).toBe('11月21日 周六 14:05–11月22日 周日 01:00')
  })
  it('say how long ago', () => {
    expect(relative(new Date('2026-11-21T04:05:00Z'), 'zh-CN', NOW)).toBe('2小时前')
    expect(relative(new Date('2026-11-22T06:05:00Z'), 'en', NOW)).toBe('tomorrow')
  })
})

describe('durations', () => {
  it.each([[80, '1 h 20 min', '1小时20分'], [60, '1 h', '1小时'], [20, '20 min', '20分钟'], [0, '0 min', '0分钟']])('%i', (minutes, english, chinese) => {
    expect([duration(minutes, 'en'), duration(minutes, 'zh-CN')]).toEqual([english, chinese])
  })
})

describe('money', () => {
  it('is exact for amounts that a float is not', () => {
    expect(money({ minor: 9007199254740991, currency: 'USD' }, 'en')).toBe('$90,071,992,547,409.91')
  })
  it('knows currencies without a fraction', () => {
    expect(money({ minor: 1500, currency: 'JPY' }, 'en')).toBe('¥1,500')
  })
  it.each([['12.5', 2, 1250], ['1,234.56', 2, 123456], ['-0.05', 2, -5], ['12.345', 2, null], ['abc', 2, null], ['7', 0, 7]])('reads %s', (text, digits, minor) => {
    expect(textToMinor(text, digits)).toBe(minor)
  })
  it('writes what it reads', () => {
    expect(minorToText(5, 2)).toBe('0.05')
  })
})

describe('zones', () => {
  it('turn wall clock into an instant and back', () => {
    expect(instantAt('2026-11-21', '14:05', 'Asia/Shanghai').toISOString()).toBe('2026-11-21T06:05:00.000Z')
    expect(wallClock(NOW, 'America/New_York')).toEqual({ date: '2026-11-21', time: '01:05:00' })
  })
  it('move past a gap and take the first of an overlap', () => {
    expect(instantAt('2026-03-08', '02:30', 'America/New_York').toISOString()).toBe('2026-03-08T07:30:00.000Z')
    expect(instantAt('2026-11-01', '01:30', 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z')
  })
  it('count days and weeks', () => {
    expect([addDays('2026-02-28', 1), mondayOf('2026-11-22')]).toEqual(['2026-03-01', '2026-11-16'])
  })
})
