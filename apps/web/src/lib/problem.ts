/** What the API answers when it refuses: RFC 9457 with our stable `code`. */
interface ProblemDetails {
  status: number;
  code: string;
  title?: string;
  /** A sentence in the caller's language that says what to do. */
  detail?: string;
  fields?: FieldProblem[];
  params?: Record<string, unknown>;
  requestId?: string;
}

interface FieldProblem {
  /** Dotted path of the field, e.g. `requests.2.text`. */
  field: string;
  code: string;
  message: string;
  params?: Record<string, unknown>;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  readonly params: Readonly<Record<string, unknown>>;
  readonly requestId: string | undefined;

  constructor(details: ProblemDetails) {
    super(details.detail ?? details.title ?? details.code);
    this.status = details.status;
    this.code = details.code;
    this.fields = details.fields ?? [];
    this.params = details.params ?? {};
    this.requestId = details.requestId;
  }

  /** The server has failed, not the person: trying again may help. */
  get isServerFault(): boolean {
    return this.status >= 500;
  }

  /** Whether it was carried out is not known yet: what is sent again bears the same key. */
  get leavesOpen(): boolean {
    return this.isServerFault || this.code === 'request-in-progress';
  }
}

/**
 * The request never got an answer. Whether it was carried out is unknown, so a retry carries the same idempotency key – unless
 * the device had no connection to begin with: then it was never sent.
 */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';

  constructor(
    message?: string,
    readonly neverSent = false,
  ) {
    super(message);
  }
}

/** It may have been done: it was sent, and no answer came. */
export const isUnanswered = (error: unknown): boolean => error instanceof ConnectionLost && !error.neverSent;

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);

export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const details = isRecord(body) ? body : {};
  return new Problem({
    ...(details as Partial<ProblemDetails>),
    status: response.status,
    code: typeof details['code'] === 'string' ? details['code'] : `http-${String(response.status)}`,
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
