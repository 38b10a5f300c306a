/** Whether this browser's cookie still is a person's session; true while the site cannot be asked. For the handheld and the lead's page. */
import type { Api } from './api.ts'
import { ApiError } from './api-error.ts'

export const isSignedIn = (api: Api): Promise<boolean> =>
  api.get('/session').then(
    () => true,
    (error: unknown) => !(error instanceof ApiError && error.status === 401),
  )
