/** Every instrument that we hold, by its id. A page that needs one imports that one. */
import type { Instrument } from '../instrument.ts'
import { phq9 } from './phq9.ts'
import { phq2 } from './phq2.ts'
import { phq15 } from './phq15.ts'
import { gad7 } from './gad7.ts'
import { cssrsScreener } from './cssrs-screener.ts'
import { audit } from './audit.ts'
import { auditc } from './auditc.ts'
import { dast10 } from './dast10.ts'
import { pcl5 } from './pcl5.ts'
import { pcptsd5 } from './pcptsd5.ts'
import { k10 } from './k10.ts'
import { k6 } from './k6.ts'
import { who5 } from './who5.ts'
import { core10 } from './core10.ts'
import { ors } from './ors.ts'
import { srs } from './srs.ts'
import { wsas } from './wsas.ts'
import { ace10 } from './ace10.ts'
import { ders16 } from './ders16.ts'
import { ders18 } from './ders18.ts'
import { ecrs } from './ecrs.ts'
import { rq } from './rq.ts'
import { sastrCore } from './sastr-core.ts'
import { pathos } from './pathos.ts'
import { hbi19 } from './hbi19.ts'
import { csbd19 } from './csbd19.ts'
import { csbd7 } from './csbd7.ts'
import { bps } from './bps.ts'
import { ppcs18 } from './ppcs18.ts'
import { ppcs6 } from './ppcs6.ts'
import { iat20 } from './iat20.ts'
import { cius14 } from './cius14.ts'
import { sdi2 } from './sdi2.ts'
import { rdas } from './rdas.ts'
import { das7 } from './das7.ts'
import { csi4 } from './csi4.ts'
import { static99r } from './static99r.ts'
import { stable2007 } from './stable2007.ts'
import { acute2007 } from './acute2007.ts'
import { vrsso } from './vrsso.ts'
import { cport } from './cport.ts'
import { casic } from './casic.ts'
import { kirat2 } from './kirat2.ts'
import { osp } from './osp.ts'
import { erasor } from './erasor.ts'
import { jsoap2 } from './jsoap2.ts'

/** All of them, in the order in which they are listed. */
export const INSTRUMENTS: readonly Instrument[] = [
  phq9,
  phq2,
  phq15,
  gad7,
  cssrsScreener,
  audit,
  auditc,
  dast10,
  pcl5,
  pcptsd5,
  k10,
  k6,
  who5,
  core10,
  ors,
  srs,
  wsas,
  ace10,
  ders16,
  ders18,
  ecrs,
  rq,
  sastrCore,
  pathos,
  hbi19,
  csbd19,
  csbd7,
  bps,
  ppcs18,
  ppcs6,
  iat20,
  cius14,
  sdi2,
  rdas,
  das7,
  csi4,
  static99r,
  stable2007,
  acute2007,
  vrsso,
  cport,
  casic,
  kirat2,
  osp,
  erasor,
  jsoap2,
]

/** The instrument of this id, or undefined. */
export const instrumentOf = (id: string): Instrument | undefined => INSTRUMENTS.find(one => one.id === id)
