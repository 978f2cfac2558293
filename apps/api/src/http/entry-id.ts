import { DomainError } from '@jianyan/shared';
import { Param, ParseUUIDPipe } from '@nestjs/common';

/** The id in the address; anything that is none names nothing. */
export const EntryId = () => Param('id', new ParseUUIDPipe({ exceptionFactory: () => new DomainError('not-found') }));
