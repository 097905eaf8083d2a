import type { RouteRecordRaw } from 'vue-router'
import { routes as asset } from './asset'
import { routes as audit } from './audit'
import { routes as customer } from './customer'
import { routes as identity } from './identity'
import { routes as inventory } from './inventory'
import { routes as notification } from './notification'
import { routes as outbox } from './outbox'
import { routes as settings } from './settings'
import { routes as ticket } from './ticket'
import { routes as workforce } from './workforce'
import { routes as workorder } from './workorder'

export const featureRoutes: RouteRecordRaw[] = [...identity, ...settings, ...audit, ...outbox, ...workforce, ...customer, ...asset, ...inventory, ...ticket, ...notification, ...workorder]
