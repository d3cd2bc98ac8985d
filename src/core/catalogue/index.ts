/** The catalogue: tables of text to SKUs, with everything that was understood, noticed and left out. */
export {
  CHANGE_KINDS,
  type ChangeKind,
  type Difference,
  type Doubt,
  difference,
  type SkuChange,
  type SkuField,
  withChanges,
} from './difference';
export { FIELDS, type FieldId, isField, isNumeric } from './fields';
export { EVERY_FIELD, type KnownField, type KnownFields, knownFields } from './known-fields';
export { sameCatalogueName, sharesIds } from './likeness';
export { compactName } from './names';
export {
  besides,
  countDiffering,
  differenceOnPage,
  type FormerPrices,
  isOutdated,
  withFormerPrices,
} from './page-difference';
export { type PriceFailure, type PriceReading, type PriceStyle, readPrice } from './price';
export { readSkus } from './read';
export { bandOfTiles, ownFields, refreshCommands, replacementFor, type TileFate, tilesBySku } from './refresh-page';
export { fieldName, rejectText, warningText } from './texts';
export type { Column, ColumnName, Damaged, Hints, Reading, Reject, RejectReason, Table, Understanding, Warning } from './types';
export { columnsByField, hasDataRows, hasPrice, understand, withColumnField } from './understand';
export { readCount } from './values';
