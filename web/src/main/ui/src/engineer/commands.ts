import { reactive } from 'vue'
import { http, newIdempotencyKey } from '@/api/http'
import { asProblem, type Problem } from '@/api/problem'
import type { Visit } from './types'

/**
 * Everything that an engineer does to a visit leaves through here, as a command with a key of its own: whatever is tried again,
 * by a double tap or after a dead spot, has one effect. A queue for work without network can stand between `act` and `send`.
 */
export type ActName =
  | 'accept' | 'decline' | 'travel' | 'arrive' | 'start-work' | 'tick' | 'use-part' | 'return-part' | 'finish' | 'fail' | 'no-show' | 'request-follow-up'

export interface Command {
  key: string
  visitId: string
  act: ActName
  body: object
}

/** Commands without a final answer yet, by what they say: the next try of the same one is the same command. */
const open = new Map<string, Command>()
const flying = new Map<string, Promise<Visit>>()
/** Per visit, the last command: they leave one after the other. */
const last = new Map<string, Promise<unknown>>()
/** Versions that our own commands have made; what we did ourselves is no surprise to us. */
const versions = new Map<string, number>()
/** Visits with a command on its way; their buttons wait. */
export const busy = reactive(new Set<string>())

/** A refusal is final; no answer, "still running" and trouble of the server's are not. */
function isFinal(problem: Problem): boolean {
  return problem.status !== 0 && problem.status !== 429 && problem.status < 500 && problem.type !== 'request/still-running'
}

async function send({ visitId, act, body, key }: Command, seen: number): Promise<Visit> {
  return (await http.post<Visit>(`visits/${visitId}/${act}`, { seen, body, idempotencyKey: key })).data
}

async function settle(command: Command, words: string, shown: number): Promise<Visit> {
  const { visitId } = command
  try {
    const next = await send(command, Math.max(shown, versions.get(visitId) ?? 0))
    versions.set(visitId, next.version)
    open.delete(words)
    return next
  } catch (error) {
    if (isFinal(asProblem(error))) open.delete(words)
    throw error
  }
}

/** Does it once, however often it is asked for. Answers how the visit stands now. */
export function act(visit: Pick<Visit, 'id' | 'version'>, name: ActName, body: object = {}): Promise<Visit> {
  const { id, version } = visit
  const words = JSON.stringify([id, name, body])
  const already = flying.get(words)
  if (already) return already
  const command = open.get(words) ?? { key: newIdempotencyKey(), visitId: id, act: name, body }
  open.set(words, command)
  busy.add(id)
  const before = last.get(id) ?? Promise.resolve()
  const answer = before
    .catch(() => undefined)
    .then(() => settle(command, words, version))
    .finally(() => {
      flying.delete(words)
      if (last.get(id) === answer) {
        last.delete(id)
        busy.delete(id)
      }
    })
  flying.set(words, answer)
  last.set(id, answer)
  return answer
}
