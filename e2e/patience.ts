/** How long a page may take over one thing: a busy machine makes a journey slow, not wrong. */
export const BUSY_MS = 60_000;

/** After how long a press that may have been lost is made again. */
export const AGAIN_MS = 5_000;
