import type { BodyOf, SchemaOf } from '@/api/typed'

/** What the server answers about dispatch; the one place where the board names these shapes. */
export type VisitView = SchemaOf<'VisitView'>
export type VisitStatus = VisitView['status']
export type Priority = VisitView['priority']

export type BoardView = SchemaOf<'BoardView'>
export type BoardEngineer = BoardView['engineers'][number]
export type EngineerSkill = BoardEngineer['skills'][number]
export type QueueItem = BoardView['queue'][number]
export type Blocked = QueueItem['blockedBy'][number]
export type BoardChange = SchemaOf<'BoardChanges'>
export type ChangedVisits = SchemaOf<'ChangedVisits'>
export type AssignFields = BodyOf<'visits/{id}/assign', 'post'>

export type VisitForesight = SchemaOf<'VisitForesight'>
export type ForesightRow = VisitForesight['rows'][number]
export type ForesightPlace = NonNullable<ForesightRow['place']>

export type VisitExplanation = SchemaOf<'VisitExplanation'>
export type CostPart = SchemaOf<'CostPart'>
export type RouteCost = SchemaOf<'RouteCost'>
export type VisitCounterfactuals = SchemaOf<'VisitCounterfactuals'>
export type Counterfactual = VisitCounterfactuals['items'][number]
export type VisitFields = BodyOf<'visits/{id}', 'put'>

export type RunView = SchemaOf<'DispatchRunView'>
export type RunStatus = RunView['status']
export type CurvePoint = RunView['curve'][number]
export type RunFields = BodyOf<'dispatch-runs', 'post'>

export type ComparisonView = SchemaOf<'PlanComparison'>
export type PlannedMove = ComparisonView['moved'][number]
export type DifferenceView = SchemaOf<'RunDifference'>
export type PolicyView = SchemaOf<'PolicyView'>
export type PolicyWeights = PolicyView['weights']
export type WeighedPreset = SchemaOf<'Weighed'>
export type PublishView = SchemaOf<'PublishedPlan'>
