import { SetMetadata } from '@nestjs/common';

export const SECRET_ANSWER = 'jianyan:secret-answer';

/** What this route answers is shown once and kept nowhere, so it cannot be replayed either. */
export const SecretAnswer = () => SetMetadata(SECRET_ANSWER, true);
