/** The two ways a call to the site can fail; screens tell them apart to choose their words. */
import type { Problem, ProblemCode } from '../../server/contract/problem.ts'

/** The site answered with a refusal or a fault: problem details with a stable code. */
export class ApiError extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiError'
    this.status = problem.status
    this.code = problem.code
    this.problem = problem
  }
}

/** No answer came from the site in time: whether it acted is unknown. */
export class Offline extends Error {
  constructor(cause: unknown) {
    super('the site did not answer', { cause })
    this.name = 'Offline'
  }
}
