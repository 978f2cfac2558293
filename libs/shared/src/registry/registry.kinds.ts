/** The enumerations of the registers. The database carries the same lists as CHECK constraints. */
export const REGION_LEVELS = ['prefecture', 'district', 'township'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

export const BODY_KINDS = ['congress', 'cppcc'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export const GROUP_KINDS = ['delegation', 'sector', 'panel', 'party', 'organization', 'committee'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export const UNIT_KINDS = [
  'department',
  'district_government',
  'town',
  'court',
  'procuratorate',
  'party_organ',
  'congress_committee',
  'company',
  'mass_organization',
  'supervisory_commission',
  'superior_unit',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Lists of people are ordered by pinyin or, where they are official, by the strokes of the names (姓氏笔画). */
export const NAME_ORDERS = ['pinyin', 'strokes'] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

/** The registers kept through `/api/registers/:register`; accounts have routes of their own. */
export const REGISTERS = [
  'regions',
  'bodies',
  'terms',
  'sessions',
  'groups',
  'members',
  'units',
  'categories',
  'decline-reasons',
] as const;
export type RegisterName = (typeof REGISTERS)[number];
