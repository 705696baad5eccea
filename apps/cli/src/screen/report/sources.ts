/** Where the formulas and the cautions of a report come from. Printed as plain text: a report asks nothing of any other place. */

/** Each source by a short name, in the order of the alphabet. */
export const SOURCES = {
  'Altman & Bland 1994a': 'Altman DG, Bland JM. Diagnostic tests 1: sensitivity and specificity. BMJ 1994;308:1552.',
  'Altman & Bland 1994b': 'Altman DG, Bland JM. Diagnostic tests 2: predictive values. BMJ 1994;309:102.',
  'Bachmann 2006':
    'Bachmann LM, Puhan MA, ter Riet G, Bossuyt PM. Sample sizes of studies on diagnostic accuracy: literature survey. BMJ 2006;332(7550):1127-1129.',
  'Begg & Greenes 1983':
    'Begg CB, Greenes RA. Assessment of diagnostic tests when disease verification is subject to selection bias. Biometrics 1983;39(1):207-215.',
  'Blackman & Vigna 2021':
    'Blackman D, Vigna S. Scrambled linear pseudorandom number generators. ACM Transactions on Mathematical Software 2021;47(4):36.',
  'Bossuyt 2015':
    'Bossuyt PM, Reitsma JB, Bruns DE, et al. STARD 2015: an updated list of essential items for reporting diagnostic accuracy studies. BMJ 2015;351:h5527.',
  'Brier 1950':
    'Brier GW. Verification of forecasts expressed in terms of probability. Monthly Weather Review 1950;78(1):1-3.',
  'Collins 2016':
    'Collins GS, Ogundimu EO, Altman DG. Sample size considerations for the external validation of a multivariable prognostic model: a resampling study. Statistics in Medicine 2016;35(2):214-226.',
  'Cox 1958': 'Cox DR. Two further applications of a model for binary regression. Biometrika 1958;45(3-4):562-565.',
  'Cronbach 1951':
    'Cronbach LJ. Coefficient alpha and the internal structure of tests. Psychometrika 1951;16(3):297-334.',
  'DeLong 1988':
    'DeLong ER, DeLong DM, Clarke-Pearson DL. Comparing the areas under two or more correlated receiver operating characteristic curves: a nonparametric approach. Biometrics 1988;44(3):837-845.',
  'Efron & Tibshirani 1993': 'Efron B, Tibshirani RJ. An Introduction to the Bootstrap. Chapman & Hall, 1993.',
  'Feldt 1987':
    'Feldt LS, Woodruff DJ, Salih FA. Statistical inference for coefficient alpha. Applied Psychological Measurement 1987;11(1):93-103.',
  'Glas 2003':
    'Glas AS, Lijmer JG, Prins MH, Bonsel GJ, Bossuyt PMM. The diagnostic odds ratio: a single indicator of test performance. Journal of Clinical Epidemiology 2003;56(11):1129-1135.',
  'Hanley & McNeil 1982':
    'Hanley JA, McNeil BJ. The meaning and use of the area under a receiver operating characteristic (ROC) curve. Radiology 1982;143(1):29-36.',
  'Hosmer & Lemeshow 1980':
    'Hosmer DW, Lemeshow S. Goodness of fit tests for the multiple logistic regression model. Communications in Statistics: Theory and Methods 1980;9(10):1043-1069.',
  'Leeflang 2009':
    'Leeflang MMG, Bossuyt PMM, Irwig L. Diagnostic test accuracy may vary with prevalence: implications for evidence-based diagnosis. Journal of Clinical Epidemiology 2009;62(1):5-12.',
  'Lemire 2019':
    'Lemire D. Fast random integer generation in an interval. ACM Transactions on Modeling and Computer Simulation 2019;29(1):3.',
  'Mann & Whitney 1947':
    'Mann HB, Whitney DR. On a test of whether one of two random variables is stochastically larger than the other. Annals of Mathematical Statistics 1947;18(1):50-60.',
  'Nunnally & Bernstein 1994': 'Nunnally JC, Bernstein IH. Psychometric Theory. 3rd edition. McGraw-Hill, 1994.',
  'Perkins & Schisterman 2006':
    'Perkins NJ, Schisterman EF. The inconsistency of “optimal” cutpoints obtained using two criteria based on the receiver operating characteristic curve. American Journal of Epidemiology 2006;163(7):670-675.',
  'Ransohoff & Feinstein 1978':
    'Ransohoff DF, Feinstein AR. Problems of spectrum and bias in evaluating the efficacy of diagnostic tests. New England Journal of Medicine 1978;299(17):926-930.',
  'Spiegelhalter 1986':
    'Spiegelhalter DJ. Probabilistic prediction in patient management and clinical trials. Statistics in Medicine 1986;5(5):421-433.',
  'Steyerberg 2019': 'Steyerberg EW. Clinical Prediction Models. 2nd edition. Springer, 2019.',
  'Sun & Xu 2014':
    'Sun X, Xu W. Fast implementation of DeLong’s algorithm for comparing the areas under correlated receiver operating characteristic curves. IEEE Signal Processing Letters 2014;21(11):1389-1393.',
  'Thiele & Hirschfeld 2021':
    'Thiele C, Hirschfeld G. cutpointr: improved estimation and validation of optimal cutpoints in R. Journal of Statistical Software 2021;98(11):1-27.',
  'Vickers & Elkin 2006':
    'Vickers AJ, Elkin EB. Decision curve analysis: a novel method for evaluating prediction models. Medical Decision Making 2006;26(6):565-574.',
  'Wilson 1927':
    'Wilson EB. Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 1927;22(158):209-212.',
  'Youden 1950': 'Youden WJ. Index for rating diagnostic tests. Cancer 1950;3(1):32-35.',
} as const satisfies Readonly<Record<string, string>>

/** The short name of a source. */
export type SourceName = keyof typeof SOURCES
