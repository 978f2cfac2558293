import { Injectable, Logger as NestLogger, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

/** Takes over once the program stands, so that the log holds what happens and not how Nest wired itself. */
@Injectable()
export class LogWriter implements OnApplicationBootstrap {
  constructor(private readonly logger: Logger) {}

  onApplicationBootstrap(): void {
    NestLogger.overrideLogger(this.logger);
  }
}
