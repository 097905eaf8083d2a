/** Names of what the board does, as the server's role table has them. */
export const MAY = {
  view: 'dispatch-board.view',
  assign: 'visit.assign',
  unassign: 'visit.unassign',
  pin: 'visit.pin',
  unpin: 'visit.unpin',
  start: 'dispatch-run.register',
  runs: 'dispatch-run.list',
  cancel: 'dispatch-run.cancel',
  compare: 'dispatch-run.comparison',
  publish: 'dispatch-run.publish',
  policy: 'dispatch-policy.view',
  changePolicy: 'dispatch-policy.change',
} as const
