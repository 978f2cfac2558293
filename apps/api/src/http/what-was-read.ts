import { FILE_LIMITS } from '@jianyan/shared';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { IsInt } from 'class-validator';
import { MayBeAbsent, Refs } from './fields.js';

/** The version of a text that was read before it was signed; another than that is not signed. */
export const VersionRead = () =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', description: 'The version that was read; another is not acted on.' }),
    MayBeAbsent(),
    IsInt(),
  );

/** The files that were read with it; with others it is not signed. */
export const FilesRead = () =>
  applyDecorators(
    Refs({ most: FILE_LIMITS.perSubject }),
    ApiPropertyOptional({ description: 'The files that were read; with others it is not acted on.' }),
    MayBeAbsent(),
  );

/** What somebody says he has read; unsaid by programs that read and act in one. */
export class WhatWasRead {
  @VersionRead()
  version?: number;

  @FilesRead()
  fileIds?: string[];
}
