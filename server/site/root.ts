/** The folder that holds package.json: sources and the built server, which lies elsewhere, find files from here. */
import { findPackageJSON } from 'node:module'
import { dirname } from 'node:path'

export const root = dirname(findPackageJSON(import.meta.url) ?? '.')
