import { FILE_LIMITS } from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { MayBeAbsent, ReadVersion, Refs } from './fields.js';

/** The version of a text that was read before it was signed: nobody signs without saying which, and no other is signed. */
const VersionRead = () =>
  applyDecorators(ReadVersion(), ApiProperty({ description: 'The version that was read; another is not acted on.' }));

/** The files that were read with it; with others it is not signed. */
const FilesRead = () =>
  applyDecorators(
    Refs({ most: FILE_LIMITS.perSubject }),
    ApiPropertyOptional({ description: 'The files that were read; with others it is not acted on.' }),
    MayBeAbsent(),
  );

/** Of a letter or an opinion, what somebody has read who puts his name to it. */
export class WhatWasRead {
  @VersionRead()
  version!: number;

  @FilesRead()
  fileIds?: string[];
}

/** Of the text of a case, the same. */
export class TextWasRead {
  @VersionRead()
  textVersion!: number;

  @FilesRead()
  fileIds?: string[];
}
