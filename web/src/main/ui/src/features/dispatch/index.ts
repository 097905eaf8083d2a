import type { RouteRecordRaw } from 'vue-router'
import { MAY } from './operations'

export const routes: RouteRecordRaw[] = [
  { path: '/board', name: 'board', component: () => import('./BoardPage.vue'), meta: { operation: MAY.view } },
  { path: '/dispatch-policy', name: 'dispatch-policy', component: () => import('./policy/PolicyPage.vue'), meta: { operation: MAY.policy } },
]
