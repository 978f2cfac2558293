import { Controller, Delete, Get, Header, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { ATTACHMENT_PURPOSES } from '@jianyan/shared';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { EntryId } from '../http/entry-id.js';
import { AttachmentDto } from '../document/attachment.dto.js';
import { AttachmentsService } from './attachments.service.js';
import { contentDisposition } from './file-name.js';
import { withUpload } from './upload.js';

const UPLOAD_FORM = {
  type: 'object',
  required: ['purpose', 'file'],
  properties: {
    purpose: { type: 'string', enum: [...ATTACHMENT_PURPOSES] },
    subjectId: { type: 'string', format: 'uuid', description: 'The assignment of an opinion, or the reply.' },
    file: { type: 'string', format: 'binary', description: 'Last in the form; at most 20 MB.' },
  },
};

@ApiTags('attachments')
@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  /** One file at a time: docx, doc, wps, pdf, ofd, jpg, png, xlsx or xls, told by its content. */
  @Post('proposals/:id/attachments')
  @Allow('attachments.add')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: UPLOAD_FORM })
  @ApiCreatedResponse({ type: AttachmentDto })
  add(
    @CurrentPerson() person: Person,
    @EntryId() caseId: string,
    @Req() request: FastifyRequest,
  ): Promise<AttachmentDto> {
    return withUpload(request, (upload) => this.attachments.add(person, caseId, upload));
  }

  /** Always a download: nothing that somebody uploaded is ever shown as a page of ours. */
  @Get('attachments/:id')
  @Allow('attachments.read')
  @Header('cross-origin-resource-policy', 'same-origin')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentPerson() person: Person, @EntryId() id: string): Promise<StreamableFile> {
    const { name, mediaType, bytes, content } = await this.attachments.open(person, id);
    return new StreamableFile(content, { type: mediaType, length: bytes, disposition: contentDisposition(name) });
  }

  /** Undoes a removal of one's own. */
  @Post('attachments/:id/restore')
  @Allow('attachments.add')
  @HttpCode(200)
  @ApiOkResponse({ type: AttachmentDto })
  restore(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AttachmentDto> {
    return this.attachments.restore(person, id);
  }

  /** Only one's own, while the text it belongs to may still change. */
  @Delete('attachments/:id')
  @Allow('attachments.add')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentPerson() person: Person, @EntryId() id: string): Promise<void> {
    return this.attachments.remove(person, id);
  }
}
