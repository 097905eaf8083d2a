import type { RouteRecordRaw } from 'vue-router'
import { MAY } from './operations'

export const routes: RouteRecordRaw[] = [{ path: '/board', name: 'board', component: () => import('./BoardPage.vue'), meta: { operation: MAY.view } }]
