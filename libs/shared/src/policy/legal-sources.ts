/** What a rule rests on, to be cited on screen; the words are in i18n under `calendar.source`. */
export type LegalSource =
  | 'deputiesLaw51' // 代表法 art. 51: reply within three, for difficult cases six months of dispatch
  | 'civilCode202' // 民法典 art. 202: the corresponding day, or the last day of the month
  | 'civilCode203' // 民法典 art. 203: not on a holiday
  | 'likeSuggestions' // no statute for CPPCC proposals: the deputies' periods are used
  | 'bodyRules'; // the body's own rules of handling (办理规定); shipped with a default
