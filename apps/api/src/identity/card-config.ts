/** What this process was told about card checks: whether a payment provider may be asked, and with which key. */
import { err, ok, type Result } from '@holdfast/domain'

/** As it was configured; null: nobody is asked. */
export type CardCheckConfig = { readonly key: string; readonly origin: string } | null

type Environment = { readonly [name: string]: string | undefined }

/** Reads its part of the environment; the failure is a sentence for the person who starts the server, and never quotes the key. */
export function readCardCheck(environment: Environment): Result<CardCheckConfig, string> {
  const key = environment['HOLDFAST_STRIPE_KEY'] || null
  if (key === null) return ok(null)
  if (!/^(?:sk|rk)_(?:live|test)_\w{8,250}$/.test(key))
    return err('HOLDFAST_STRIPE_KEY must be a secret or restricted key of Stripe, which begins with sk_ or rk_.')
  const origin = environment['HOLDFAST_ORIGIN']
  if (!origin) return err('HOLDFAST_STRIPE_KEY asks for HOLDFAST_ORIGIN: Stripe leads people back to it.')
  return ok({ key, origin })
}
