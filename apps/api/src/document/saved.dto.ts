import { ApiProperty } from '@nestjs/swagger';
import { AtInstant, Count } from '../http/response-fields.js';

/** What a text that saves itself is answered: whoever writes it has the words, and asks for the case when it is wanted. */
export class SavedTextDto {
  @Count()
  version!: number;

  @AtInstant()
  savedAt!: string;
}

export class SavedProposalDto extends SavedTextDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Of the requests, in the order in which they stand.' })
  requestIds!: string[];
}

export class SavedReplyDto extends SavedTextDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Of the points, in the order in which they stand.' })
  pointIds!: string[];
}
