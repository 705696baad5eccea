// Where each formula comes from, as a list that a report can print; doc sentences name these by their short form.

/** A source by the short form that doc sentences use, and in full. */
export type Source = { readonly short: string; readonly full: string }

/** Every source of a formula in this package, by its short form. The full forms are from knowledge of the literature; what proves the formulas are the figures in `fixtures/`. */
export const SOURCES: readonly Source[] = [
  {
    short: 'Albert & Anderson 1984',
    full: 'Albert A, Anderson JA. On the existence of maximum likelihood estimates in logistic regression models. Biometrika 1984;71:1-10.',
  },
  {
    short: 'Altman & Bland 1994',
    full: 'Altman DG, Bland JM. Diagnostic tests 1: sensitivity and specificity. BMJ 1994;308:1552; 2: predictive values. BMJ 1994;309:102.',
  },
  {
    short: 'Armijo 1966',
    full: 'Armijo L. Minimization of functions having Lipschitz continuous first partial derivatives. Pac J Math 1966;16:1-3.',
  },
  {
    short: 'Blackman & Vigna 2021',
    full: 'Blackman D, Vigna S. Scrambled linear pseudorandom number generators. ACM Trans Math Softw 2021;47(4):36.',
  },
  {
    short: 'Austin & Steyerberg 2019',
    full: 'Austin PC, Steyerberg EW. The Integrated Calibration Index (ICI) and related metrics for quantifying the calibration of logistic regression models. Stat Med 2019;38:4051-4065.',
  },
  {
    short: 'Bland & Altman 1986',
    full: 'Bland JM, Altman DG. Statistical methods for assessing agreement between two methods of clinical measurement. Lancet 1986;327:307-310.',
  },
  {
    short: 'Bock & Mislevy 1982',
    full: 'Bock RD, Mislevy RJ. Adaptive EAP estimation of ability in a microcomputer environment. Appl Psychol Meas 1982;6:431-444.',
  },
  {
    short: 'Box & Muller 1958',
    full: 'Box GEP, Muller ME. A note on the generation of random normal deviates. Ann Math Stat 1958;29:610-611.',
  },
  {
    short: 'Brier 1950',
    full: 'Brier GW. Verification of forecasts expressed in terms of probability. Mon Weather Rev 1950;78:1-3.',
  },
  {
    short: 'Brown 1910',
    full: 'Brown W. Some experimental results in the correlation of mental abilities. Br J Psychol 1910;3:296-322.',
  },
  {
    short: 'Buderer 1996',
    full: 'Buderer NMF. Statistical methodology: I. Incorporating the prevalence of disease into the sample size calculation for sensitivity and specificity. Acad Emerg Med 1996;3:895-900.',
  },
  {
    short: 'Byrt, Bishop & Carlin 1993',
    full: 'Byrt T, Bishop J, Carlin JB. Bias, prevalence and kappa. J Clin Epidemiol 1993;46:423-429.',
  },
  {
    short: 'Cicchetti & Allison 1971',
    full: 'Cicchetti DV, Allison T. A new procedure for assessing reliability of scoring EEG sleep recordings. Am J EEG Technol 1971;11:101-109.',
  },
  {
    short: 'Cleveland 1979',
    full: 'Cleveland WS. Robust locally weighted regression and smoothing scatterplots. J Am Stat Assoc 1979;74:829-836.',
  },
  {
    short: 'Clopper & Pearson 1934',
    full: 'Clopper CJ, Pearson ES. The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 1934;26:404-413.',
  },
  {
    short: 'Cohen 1960',
    full: 'Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37-46.',
  },
  {
    short: 'Cohen 1968',
    full: 'Cohen J. Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit. Psychol Bull 1968;70:213-220.',
  },
  {
    short: 'Cox 1958',
    full: 'Cox DR. Two further applications of a model for binary regression. Biometrika 1958;45:562-565.',
  },
  {
    short: 'Cronbach 1951',
    full: 'Cronbach LJ. Coefficient alpha and the internal structure of tests. Psychometrika 1951;16:297-334.',
  },
  {
    short: 'DeLong, DeLong & Clarke-Pearson 1988',
    full: 'DeLong ER, DeLong DM, Clarke-Pearson DL. Comparing the areas under two or more correlated receiver operating characteristic curves: a nonparametric approach. Biometrics 1988;44:837-845.',
  },
  {
    short: 'Duhachek & Iacobucci 2004',
    full: 'Duhachek A, Iacobucci D. Alpha’s standard error (ASE): an accurate and precise confidence interval estimate. J Appl Psychol 2004;89:792-808.',
  },
  {
    short: 'Efron & Tibshirani 1993',
    full: 'Efron B, Tibshirani RJ. An introduction to the bootstrap. Chapman & Hall 1993.',
  },
  {
    short: 'El Emam 2013',
    full: 'El Emam K. Guide to the de-identification of personal health information. CRC Press 2013.',
  },
  {
    short: 'Feldt 1965',
    full: 'Feldt LS. The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty. Psychometrika 1965;30:357-370.',
  },
  {
    short: 'Feldt, Woodruff & Salih 1987',
    full: 'Feldt LS, Woodruff DJ, Salih FA. Statistical inference for coefficient alpha. Appl Psychol Meas 1987;11:93-103.',
  },
  {
    short: 'Fleiss & Cohen 1973',
    full: 'Fleiss JL, Cohen J. The equivalence of weighted kappa and the intraclass correlation coefficient as measures of reliability. Educ Psychol Meas 1973;33:613-619.',
  },
  {
    short: 'Fleiss 1971',
    full: 'Fleiss JL. Measuring nominal scale agreement among many raters. Psychol Bull 1971;76:378-382.',
  },
  {
    short: 'Fleiss, Cohen & Everitt 1969',
    full: 'Fleiss JL, Cohen J, Everitt BS. Large sample standard errors of kappa and weighted kappa. Psychol Bull 1969;72:323-327.',
  },
  {
    short: 'Glas et al. 2003',
    full: 'Glas AS, Lijmer JG, Prins MH, Bonsel GJ, Bossuyt PMM. The diagnostic odds ratio: a single indicator of test performance. J Clin Epidemiol 2003;56:1129-1135.',
  },
  {
    short: 'Guttman 1945',
    full: 'Guttman L. A basis for analyzing test-retest reliability. Psychometrika 1945;10:255-282.',
  },
  {
    short: 'Gwet 2008',
    full: 'Gwet KL. Computing inter-rater reliability and its variance in the presence of high agreement. Br J Math Stat Psychol 2008;61:29-48.',
  },
  { short: 'Gwet 2014', full: 'Gwet KL. Handbook of inter-rater reliability. 4th ed. Advanced Analytics 2014.' },
  {
    short: 'Hanley & McNeil 1982',
    full: 'Hanley JA, McNeil BJ. The meaning and use of the area under a receiver operating characteristic (ROC) curve. Radiology 1982;143:29-36.',
  },
  {
    short: 'Hanson et al. 2016',
    full: 'Hanson RK, Thornton D, Helmus LM, Babchishin KM. What sexual recidivism rates are associated with Static-99R and Static-2002R scores? Sex Abuse 2016;28:218-252.',
  },
  {
    short: 'Harman & Jones 1966',
    full: 'Harman HH, Jones WH. Factor analysis by minimizing residuals (minres). Psychometrika 1966;31:351-368.',
  },
  { short: 'Harrell 2015', full: 'Harrell FE. Regression modeling strategies. 2nd ed. Springer 2015.' },
  {
    short: 'Harvill 1991',
    full: 'Harvill LM. Standard error of measurement. Educ Meas Issues Pract 1991;10(2):33-41.',
  },
  { short: 'Hinnant 2014', full: 'Hinnant H. chrono-compatible low-level date algorithms. 2014.' },
  {
    short: 'Holland & Thayer 1988',
    full: 'Holland PW, Thayer DT. Differential item performance and the Mantel-Haenszel procedure. In: Wainer H, Braun HI, eds. Test validity. Erlbaum 1988:129-145.',
  },
  {
    short: 'Horst 1951',
    full: 'Horst P. Estimating total test reliability from parts of unequal length. Educ Psychol Meas 1951;11:368-371.',
  },
  {
    short: 'Hosmer & Lemeshow 1980',
    full: 'Hosmer DW, Lemeshow S. Goodness of fit tests for the multiple logistic regression model. Commun Stat Theory Methods 1980;9:1043-1069.',
  },
  {
    short: 'Hundepool et al. 2012',
    full: 'Hundepool A, Domingo-Ferrer J, Franconi L, et al. Statistical disclosure control. Wiley 2012.',
  },
  {
    short: 'Hyndman & Fan 1996',
    full: 'Hyndman RJ, Fan Y. Sample quantiles in statistical packages. Am Stat 1996;50:361-365.',
  },
  {
    short: 'Jacobson & Truax 1991',
    full: 'Jacobson NS, Truax P. Clinical significance: a statistical approach to defining meaningful change in psychotherapy research. J Consult Clin Psychol 1991;59:12-19.',
  },
  {
    short: 'Joanes & Gill 1998',
    full: 'Joanes DN, Gill CA. Comparing measures of sample skewness and kurtosis. The Statistician 1998;47:183-189.',
  },
  { short: 'Kiefer 1953', full: 'Kiefer J. Sequential minimax search for a maximum. Proc Am Math Soc 1953;4:502-506.' },
  {
    short: 'Krippendorff 2011',
    full: 'Krippendorff K. Computing Krippendorff’s alpha-reliability. University of Pennsylvania 2011.',
  },
  {
    short: 'Lemire 2019',
    full: 'Lemire D. Fast random integer generation in an interval. ACM Trans Model Comput Simul 2019;29(1):3.',
  },
  {
    short: 'Li, Li & Venkatasubramanian 2007',
    full: 'Li N, Li T, Venkatasubramanian S. t-closeness: privacy beyond k-anonymity and l-diversity. ICDE 2007:106-115.',
  },
  {
    short: 'Machanavajjhala et al. 2007',
    full: 'Machanavajjhala A, Kifer D, Gehrke J, Venkitasubramaniam M. l-diversity: privacy beyond k-anonymity. ACM Trans Knowl Discov Data 2007;1(1):3.',
  },
  {
    short: 'Mann & Whitney 1947',
    full: 'Mann HB, Whitney DR. On a test of whether one of two random variables is stochastically larger than the other. Ann Math Stat 1947;18:50-60.',
  },
  {
    short: 'Mantel & Haenszel 1959',
    full: 'Mantel N, Haenszel W. Statistical aspects of the analysis of data from retrospective studies of disease. J Natl Cancer Inst 1959;22:719-748.',
  },
  {
    short: 'McCullagh & Nelder 1989',
    full: 'McCullagh P, Nelder JA. Generalized linear models. 2nd ed. Chapman & Hall 1989.',
  },
  { short: 'McCullagh 1980', full: 'McCullagh P. Regression models for ordinal data. J R Stat Soc B 1980;42:109-142.' },
  { short: 'McDonald 1999', full: 'McDonald RP. Test theory: a unified treatment. Erlbaum 1999.' },
  {
    short: 'McFadden 1974',
    full: 'McFadden D. Conditional logit analysis of qualitative choice behavior. In: Zarembka P, ed. Frontiers in econometrics. Academic Press 1974:105-142.',
  },
  {
    short: 'Nagelkerke 1991',
    full: 'Nagelkerke NJD. A note on a general definition of the coefficient of determination. Biometrika 1991;78:691-692.',
  },
  {
    short: 'Nunnally & Bernstein 1994',
    full: 'Nunnally JC, Bernstein IH. Psychometric theory. 3rd ed. McGraw-Hill 1994.',
  },
  {
    short: 'Perkins & Schisterman 2006',
    full: 'Perkins NJ, Schisterman EF. The inconsistency of "optimal" cutpoints obtained using two criteria based on the receiver operating characteristic curve. Am J Epidemiol 2006;163:670-675.',
  },
  {
    short: 'Phillips & Holland 1987',
    full: 'Phillips A, Holland PW. Estimators of the variance of the Mantel-Haenszel log-odds-ratio estimate. Biometrics 1987;43:425-431.',
  },
  {
    short: 'Revelle 1979',
    full: 'Revelle W. Hierarchical cluster analysis and the internal structure of tests. Multivariate Behav Res 1979;14:57-74.',
  },
  {
    short: 'Rubin & Thayer 1982',
    full: 'Rubin DB, Thayer DT. EM algorithms for ML factor analysis. Psychometrika 1982;47:69-76.',
  },
  { short: 'Rubin 1976', full: 'Rubin DB. Inference and missing data. Biometrika 1976;63:581-592.' },
  {
    short: 'Rulon 1939',
    full: 'Rulon PJ. A simplified procedure for determining the reliability of a test by split-halves. Harv Educ Rev 1939;9:99-103.',
  },
  {
    short: 'Samejima 1969',
    full: 'Samejima F. Estimation of latent ability using a response pattern of graded scores. Psychometrika Monograph 17, 1969.',
  },
  {
    short: 'Shrout & Fleiss 1979',
    full: 'Shrout PE, Fleiss JL. Intraclass correlations: uses in assessing rater reliability. Psychol Bull 1979;86:420-428.',
  },
  {
    short: 'Spearman 1904',
    full: 'Spearman C. The proof and measurement of association between two things. Am J Psychol 1904;15:72-101.',
  },
  { short: 'Spearman 1910', full: 'Spearman C. Correlation calculated from faulty data. Br J Psychol 1910;3:271-295.' },
  {
    short: 'Spiegelhalter 1986',
    full: 'Spiegelhalter DJ. Probabilistic prediction in patient management and clinical trials. Stat Med 1986;5:421-433.',
  },
  { short: 'Steyerberg 2019', full: 'Steyerberg EW. Clinical prediction models. 2nd ed. Springer 2019.' },
  {
    short: 'Sun & Xu 2014',
    full: 'Sun X, Xu W. Fast implementation of DeLong’s algorithm for comparing the areas under correlated receiver operating characteristic curves. IEEE Signal Process Lett 2014;21:1389-1393.',
  },
  {
    short: 'Swaminathan & Rogers 1990',
    full: 'Swaminathan H, Rogers HJ. Detecting differential item functioning using logistic regression procedures. J Educ Meas 1990;27:361-370.',
  },
  {
    short: 'Sweeney 2002',
    full: 'Sweeney L. k-anonymity: a model for protecting privacy. Int J Uncertain Fuzziness Knowl Based Syst 2002;10:557-570.',
  },
  {
    short: 'Thiele & Hirschfeld 2021',
    full: 'Thiele C, Hirschfeld G. cutpointr: improved estimation and validation of optimal cutpoints in R. J Stat Softw 2021;98(11):1-27.',
  },
  {
    short: 'van Zyl, Neudecker & Nel 2000',
    full: 'van Zyl JM, Neudecker H, Nel DG. On the distribution of the maximum likelihood estimator of Cronbach’s alpha. Psychometrika 2000;65:271-280.',
  },
  {
    short: 'Vickers & Elkin 2006',
    full: 'Vickers AJ, Elkin EB. Decision curve analysis: a novel method for evaluating prediction models. Med Decis Making 2006;26:565-574.',
  },
  {
    short: 'Weir 2005',
    full: 'Weir JP. Quantifying test-retest reliability using the intraclass correlation coefficient and the SEM. J Strength Cond Res 2005;19:231-240.',
  },
  {
    short: 'Welford 1962',
    full: 'Welford BP. Note on a method for calculating corrected sums of squares and products. Technometrics 1962;4:419-420.',
  },
  {
    short: 'Wilson 1927',
    full: 'Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209-212.',
  },
  { short: 'Youden 1950', full: 'Youden WJ. Index for rating diagnostic tests. Cancer 1950;3:32-35.' },
  {
    short: 'Zumbo 1999',
    full: 'Zumbo BD. A handbook on the theory and methods of differential item functioning (DIF). Directorate of Human Resources Research and Evaluation, Department of National Defense, Ottawa 1999.',
  },
  {
    short: 'Zwick & Ercikan 1989',
    full: 'Zwick R, Ercikan K. Analysis of differential item functioning in the NAEP history assessment. J Educ Meas 1989;26:55-66.',
  },
]
