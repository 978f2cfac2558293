import { ATTACHMENT_PURPOSES, type AttachmentPurpose } from '@jianyan/shared';
import { ApiProperty } from '@nestjs/swagger';
import { AtInstant, Count, Id, IdOrNull, OneOfList } from '../http/response-fields.js';

export class AttachmentDto {
  @Id()
  id!: string;

  @OneOfList(ATTACHMENT_PURPOSES, 'AttachmentPurpose')
  purpose!: AttachmentPurpose;

  /** The contact, assignment (opinion) or reply it belongs to; none for the proposal itself. */
  @IdOrNull()
  subjectId!: string | null;

  @ApiProperty({ example: '现场照片.jpg' })
  name!: string;

  @ApiProperty()
  mediaType!: string;

  @Count()
  bytes!: number;

  @AtInstant()
  uploadedAt!: string;

  @ApiProperty()
  uploadedBy!: string;

  @ApiProperty({ description: 'Where to download it.' })
  href!: string;

  @ApiProperty({ description: 'Whether the person who asks may remove it now.' })
  removable!: boolean;
}
