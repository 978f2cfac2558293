import { STATUS_CODES } from 'node:http';
import {
  DomainError,
  type ErrorCode,
  ERRORS,
  errorText,
  type FieldFault,
  fieldFaultText,
  type Locale,
  type ProposalKind,
} from '@jianyan/shared';
import { ApiProperty, type ApiPropertyOptions, ApiPropertyOptional } from '@nestjs/swagger';

type Params = Readonly<Record<string, string | number>>;
const PARAMS: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] },
};

export class FieldFaultDto {
  @ApiProperty({ example: 'requests.2.text' })
  field!: string;

  @ApiProperty({ example: 'too-long' })
  code!: string;

  @ApiPropertyOptional(PARAMS)
  params?: Params;

  @ApiProperty()
  message!: string;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Problem details after RFC 9457. */
export class ProblemDto {
  @ApiProperty({ example: 'urn:jianyan:problem:invalid-input' })
  type!: string;

  @ApiProperty({ example: 'Unprocessable Entity' })
  title!: string;

  @ApiProperty({ example: 422 })
  status!: number;

  @ApiProperty({ enum: Object.keys(ERRORS), description: 'Stable; what programs decide by.' })
  code!: ErrorCode;

  @ApiProperty({ description: 'For people, in the language asked for.' })
  detail!: string;

  @ApiPropertyOptional({ type: [FieldFaultDto] })
  fields?: FieldFaultDto[];

  @ApiPropertyOptional(PARAMS)
  params?: Params;

  @ApiProperty({ description: 'To be quoted to the administrator; the log knows it.' })
  requestId!: string;
}

export function problemOf(refusal: DomainError, locale: Locale, requestId: string): ProblemDto {
  const { code } = refusal;
  const status = ERRORS[code];
  return {
    type: `urn:jianyan:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: errorText(code, locale, refusal.params, refusal.kind),
    ...(refusal.fields.length > 0 && { fields: refusal.fields.map((fault) => inWords(fault, locale, refusal.kind)) }),
    ...(Object.keys(refusal.params).length > 0 && { params: refusal.params }),
    requestId,
  };
}

const inWords = (fault: FieldFault, locale: Locale, of?: ProposalKind): FieldFaultDto => ({
  ...fault,
  message: fieldFaultText(fault.code, locale, fault.params, of),
});
