/** The catalogue: tables of text to SKUs, with everything that was understood, noticed and left out. */
export { FIELDS, type FieldId, isField, isMoney } from './fields';
export { type PriceFailure, type PriceReading, type PriceStyle, readPrice } from './price';
export { readSkus } from './read';
export { fieldName, rejectText, warningText } from './texts';
export type { Column, ColumnName, Hints, Reading, Reject, RejectReason, Table, Understanding, Warning } from './types';
export { columnsByField, hasDataRows, hasPrice, understand, withColumnField } from './understand';
