/** The places that rules are held for, and what their parts are called: data only. */
import type { CountryCode } from '@holdfast/domain'

/** A state, province or nation by its ISO 3166-2 code without the country, and its name in both languages. */
export type Region = {
  readonly country: CountryCode
  readonly region: string
  readonly en: string
  readonly es: string
}

/** The member states of the European Union. */
export const EU: readonly CountryCode[] =
  /* @__PURE__ */ 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** Those of the European Economic Area that are no members of the Union. */
export const EEA: readonly CountryCode[] = ['IS', 'LI', 'NO']

/** The 50 states, the District of Columbia and five territories; the provinces; the states of Australia; the nations. */
export const REGIONS: readonly Region[] = [
  { country: 'US', region: 'AL', en: 'Alabama', es: 'Alabama' },
  { country: 'US', region: 'AK', en: 'Alaska', es: 'Alaska' },
  { country: 'US', region: 'AZ', en: 'Arizona', es: 'Arizona' },
  { country: 'US', region: 'AR', en: 'Arkansas', es: 'Arkansas' },
  { country: 'US', region: 'CA', en: 'California', es: 'California' },
  { country: 'US', region: 'CO', en: 'Colorado', es: 'Colorado' },
  { country: 'US', region: 'CT', en: 'Connecticut', es: 'Connecticut' },
  { country: 'US', region: 'DE', en: 'Delaware', es: 'Delaware' },
  { country: 'US', region: 'DC', en: 'District of Columbia', es: 'Distrito de Columbia' },
  { country: 'US', region: 'FL', en: 'Florida', es: 'Florida' },
  { country: 'US', region: 'GA', en: 'Georgia', es: 'Georgia' },
  { country: 'US', region: 'HI', en: 'Hawaii', es: 'Hawái' },
  { country: 'US', region: 'ID', en: 'Idaho', es: 'Idaho' },
  { country: 'US', region: 'IL', en: 'Illinois', es: 'Illinois' },
  { country: 'US', region: 'IN', en: 'Indiana', es: 'Indiana' },
  { country: 'US', region: 'IA', en: 'Iowa', es: 'Iowa' },
  { country: 'US', region: 'KS', en: 'Kansas', es: 'Kansas' },
  { country: 'US', region: 'KY', en: 'Kentucky', es: 'Kentucky' },
  { country: 'US', region: 'LA', en: 'Louisiana', es: 'Luisiana' },
  { country: 'US', region: 'ME', en: 'Maine', es: 'Maine' },
  { country: 'US', region: 'MD', en: 'Maryland', es: 'Maryland' },
  { country: 'US', region: 'MA', en: 'Massachusetts', es: 'Massachusetts' },
  { country: 'US', region: 'MI', en: 'Michigan', es: 'Míchigan' },
  { country: 'US', region: 'MN', en: 'Minnesota', es: 'Minnesota' },
  { country: 'US', region: 'MS', en: 'Mississippi', es: 'Misisipi' },
  { country: 'US', region: 'MO', en: 'Missouri', es: 'Misuri' },
  { country: 'US', region: 'MT', en: 'Montana', es: 'Montana' },
  { country: 'US', region: 'NE', en: 'Nebraska', es: 'Nebraska' },
  { country: 'US', region: 'NV', en: 'Nevada', es: 'Nevada' },
  { country: 'US', region: 'NH', en: 'New Hampshire', es: 'Nuevo Hampshire' },
  { country: 'US', region: 'NJ', en: 'New Jersey', es: 'Nueva Jersey' },
  { country: 'US', region: 'NM', en: 'New Mexico', es: 'Nuevo México' },
  { country: 'US', region: 'NY', en: 'New York', es: 'Nueva York' },
  { country: 'US', region: 'NC', en: 'North Carolina', es: 'Carolina del Norte' },
  { country: 'US', region: 'ND', en: 'North Dakota', es: 'Dakota del Norte' },
  { country: 'US', region: 'OH', en: 'Ohio', es: 'Ohio' },
  { country: 'US', region: 'OK', en: 'Oklahoma', es: 'Oklahoma' },
  { country: 'US', region: 'OR', en: 'Oregon', es: 'Oregón' },
  { country: 'US', region: 'PA', en: 'Pennsylvania', es: 'Pensilvania' },
  { country: 'US', region: 'RI', en: 'Rhode Island', es: 'Rhode Island' },
  { country: 'US', region: 'SC', en: 'South Carolina', es: 'Carolina del Sur' },
  { country: 'US', region: 'SD', en: 'South Dakota', es: 'Dakota del Sur' },
  { country: 'US', region: 'TN', en: 'Tennessee', es: 'Tennessee' },
  { country: 'US', region: 'TX', en: 'Texas', es: 'Texas' },
  { country: 'US', region: 'UT', en: 'Utah', es: 'Utah' },
  { country: 'US', region: 'VT', en: 'Vermont', es: 'Vermont' },
  { country: 'US', region: 'VA', en: 'Virginia', es: 'Virginia' },
  { country: 'US', region: 'WA', en: 'Washington', es: 'Washington' },
  { country: 'US', region: 'WV', en: 'West Virginia', es: 'Virginia Occidental' },
  { country: 'US', region: 'WI', en: 'Wisconsin', es: 'Wisconsin' },
  { country: 'US', region: 'WY', en: 'Wyoming', es: 'Wyoming' },
  { country: 'US', region: 'AS', en: 'American Samoa', es: 'Samoa Americana' },
  { country: 'US', region: 'GU', en: 'Guam', es: 'Guam' },
  { country: 'US', region: 'MP', en: 'Northern Mariana Islands', es: 'Islas Marianas del Norte' },
  { country: 'US', region: 'PR', en: 'Puerto Rico', es: 'Puerto Rico' },
  { country: 'US', region: 'VI', en: 'U.S. Virgin Islands', es: 'Islas Vírgenes de los Estados Unidos' },
  { country: 'CA', region: 'AB', en: 'Alberta', es: 'Alberta' },
  { country: 'CA', region: 'BC', en: 'British Columbia', es: 'Columbia Británica' },
  { country: 'CA', region: 'MB', en: 'Manitoba', es: 'Manitoba' },
  { country: 'CA', region: 'NB', en: 'New Brunswick', es: 'Nuevo Brunswick' },
  { country: 'CA', region: 'NL', en: 'Newfoundland and Labrador', es: 'Terranova y Labrador' },
  { country: 'CA', region: 'NS', en: 'Nova Scotia', es: 'Nueva Escocia' },
  { country: 'CA', region: 'NT', en: 'Northwest Territories', es: 'Territorios del Noroeste' },
  { country: 'CA', region: 'NU', en: 'Nunavut', es: 'Nunavut' },
  { country: 'CA', region: 'ON', en: 'Ontario', es: 'Ontario' },
  { country: 'CA', region: 'PE', en: 'Prince Edward Island', es: 'Isla del Príncipe Eduardo' },
  { country: 'CA', region: 'QC', en: 'Québec', es: 'Quebec' },
  { country: 'CA', region: 'SK', en: 'Saskatchewan', es: 'Saskatchewan' },
  { country: 'CA', region: 'YT', en: 'Yukon', es: 'Yukón' },
  { country: 'AU', region: 'ACT', en: 'Australian Capital Territory', es: 'Territorio de la Capital Australiana' },
  { country: 'AU', region: 'NSW', en: 'New South Wales', es: 'Nueva Gales del Sur' },
  { country: 'AU', region: 'NT', en: 'Northern Territory', es: 'Territorio del Norte' },
  { country: 'AU', region: 'QLD', en: 'Queensland', es: 'Queensland' },
  { country: 'AU', region: 'SA', en: 'South Australia', es: 'Australia Meridional' },
  { country: 'AU', region: 'TAS', en: 'Tasmania', es: 'Tasmania' },
  { country: 'AU', region: 'VIC', en: 'Victoria', es: 'Victoria' },
  { country: 'AU', region: 'WA', en: 'Western Australia', es: 'Australia Occidental' },
  { country: 'GB', region: 'ENG', en: 'England', es: 'Inglaterra' },
  { country: 'GB', region: 'NIR', en: 'Northern Ireland', es: 'Irlanda del Norte' },
  { country: 'GB', region: 'SCT', en: 'Scotland', es: 'Escocia' },
  { country: 'GB', region: 'WLS', en: 'Wales', es: 'Gales' },
]
