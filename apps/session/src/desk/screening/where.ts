/** Whose questionnaires: one seat of one hour. */
import type { Api } from '../../api.ts'

/** The way to the server for one person's questionnaires. */
export type Where = { readonly api: Api; readonly at: { readonly encounter: string; readonly seat: string } }
