import { ValidationPipe } from '@nestjs/common';
import { DomainError, type FieldFault, type FieldFaultCode } from '@jianyan/shared';
import { getMetadataStorage, type ValidationError } from 'class-validator';

type Args = readonly unknown[];
interface Meaning {
  code: FieldFaultCode;
  /** What the words need to know, from the arguments of the decorator. */
  params?: (args: Args) => Record<string, string | number>;
}

const least = (args: Args) => ({ min: Number(args[0]) });
const most = (args: Args) => ({ max: Number(args[0]) });

/**
 * What each decorator of class-validator means when it objects. When several object to one field, the uppermost says
 * most: that something is no text matters more than its length. A decorator of ours is named by the code it means.
 */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  whitelistValidation: { code: 'unknown-property' },
  unknownValue: { code: 'not-an-object' },
  nestedValidation: { code: 'not-an-object' },
  isObject: { code: 'not-an-object' },
  isDefined: { code: 'required' },
  isNotEmpty: { code: 'required' },
  isString: { code: 'not-text' },
  isNumber: { code: 'not-a-number' },
  isInt: { code: 'not-a-whole-number' },
  isBoolean: { code: 'not-yes-or-no' },
  isArray: { code: 'not-a-list' },
  isUuid: { code: 'not-an-id' },
  isISO8601: { code: 'not-an-instant' },
  isIn: { code: 'not-offered' },
  isEnum: { code: 'not-offered' },
  minLength: { code: 'too-short', params: least },
  maxLength: { code: 'too-long', params: most },
  isLength: { code: 'too-long', params: (args) => ({ max: Number(args[1]) }) },
  min: { code: 'too-small', params: least },
  max: { code: 'too-large', params: most },
  arrayMinSize: { code: 'too-few', params: least },
  arrayNotEmpty: { code: 'too-few', params: () => ({ min: 1 }) },
  arrayMaxSize: { code: 'too-many', params: most },
  arrayUnique: { code: 'repeated' },
  matches: { code: 'wrong-form' },
};

/** Refuses unknown properties and says of each field what is wrong with it, as a stable code. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) =>
      new DomainError(
        'invalid-input',
        {},
        errors.flatMap((error) => faultsIn(error)),
      ),
  });

function faultsIn(error: ValidationError, above = ''): FieldFault[] {
  const field = [above, error.property].filter(Boolean).join('.');
  const own = error.constraints ? [faultOf(error, Object.keys(error.constraints), field)] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => faultsIn(child, field))];
}

function faultOf(error: ValidationError, objections: string[], field: string): FieldFault {
  const isAbsent = error.value === undefined || error.value === null;
  if (isAbsent && !objections.includes('whitelistValidation')) return { field, code: 'required' };
  const first = Object.keys(MEANINGS).find((known) => objections.includes(known)) ?? String(objections[0]);
  const { code, params } = MEANINGS[first] ?? { code: first };
  return { field, code, ...(params && { params: params(argumentsOf(error, first)) }) };
}

/** What stood in the brackets of the decorator, e.g. 100 of `@MaxLength(100)`. */
function argumentsOf({ target, property }: ValidationError, constraint: string): Args {
  if (!target) return [];
  const storage = getMetadataStorage();
  const rules = storage.getTargetValidationMetadatas(target.constructor, '', false, false);
  const rule = rules.find(({ propertyName, name }) => propertyName === property && name === constraint);
  return (rule?.constraints as Args | undefined) ?? [];
}
