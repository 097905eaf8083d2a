import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import en from '@/locales/en.json'
import type { CurvePoint } from '../types'
import ScoreCurve from './ScoreCurve.vue'

const point = { second: 0, hard: 0, medium: -100, soft: -4070 } as CurvePoint
const show = (curve: CurvePoint[]) =>
  mount(ScoreCurve, {
    props: { curve, seconds: 10, until: 10, level: 'soft' },
    global: { plugins: [createI18n({ legacy: false, locale: 'en', messages: { en } as never }), createPinia()] },
  })

describe('the curve of a run', () => {
  it('is a flat line when the first plan was the best', () => {
    expect(show([point]).find('.line').attributes('d')).toBe('M0 64H480')
    expect(show([point]).text()).toContain('4,070')
  })
  it('waits for the first plan', () => {
    expect(show([]).find('svg').exists()).toBe(false)
    expect(show([]).text()).toContain(en.board.run.noCurve)
  })
})
