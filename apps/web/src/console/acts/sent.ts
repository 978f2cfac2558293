import type { StepCall } from '../../features/cases/stepCall';
import { assignedUnits, type UnitsChosen } from './assignedUnits';
import type { ActContext, Field, Values } from './fields';
import type { StepForm } from './form';

/** What is sent for a step: on what it is taken, what was written, and what the page knows. */
export function callOf({ address, fields, which }: StepForm, context: ActContext, values: Values): StepCall {
  const chosen = which && (values[which.name] ?? which.among(context)[0]?.value);
  const path = { id: typeof chosen === 'string' ? chosen : context.action.subjectId };
  const body: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields(context))) {
    const value = field.as === 'given' ? field.value(context) : sentOf(field as Field, values, values[name]);
    if (value !== undefined) body[name] = value;
  }
  return Object.keys(fields(context)).length > 0 ? { address, path, body } : { address, path };
}

/** No empty optional values, no fields that do not apply, no blanks around text. */
function sentOf(field: Field, values: Values, value: unknown): unknown {
  if (field.when && !field.when(values)) return undefined;
  switch (field.as) {
    case 'flag':
      return value === true;
    case 'assignedUnits':
      return assignedUnits(value as UnitsChosen);
    case 'deliveries':
    case 'several':
      return value ?? [];
    case 'files':
      return field.most === 1 ? (value ?? undefined) : (value ?? []);
    case 'choice':
      return 'several' in field ? (value ?? []) : (value ?? undefined);
    case 'line':
    case 'text':
    case 'day':
    case 'time':
    case 'form':
    case 'options':
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }
}
