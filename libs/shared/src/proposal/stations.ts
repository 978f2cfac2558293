/** The fixed stations of the progress track, the same for both kinds; only their names differ. */
export const STATIONS = ['submitted', 'accepted', 'dispatched', 'signedFor', 'handled', 'replied', 'rated'] as const;
export type StationName = (typeof STATIONS)[number];
