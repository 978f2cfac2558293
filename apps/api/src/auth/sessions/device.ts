/** Where a request came from: for the record, and to tell those who have been here before. */
export interface Device {
  address: string;
  userAgent: string;
  requestId: string;
  /** The id in the mark that a good sign-in leaves on a browser; absent where there was none. */
  knownAs?: string;
}
